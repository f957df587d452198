"""Om filer utifrån, från Word och Excel: varför en fil inte släpps in, och vad man gör."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "other_file": Trouble(
        "Filen är ingen {program}-fil",
        "{file} går inte att läsa som en fil från {program}. Inget har sparats.",
        "Öppna filen i {program} och spara den på nytt som {ending}.",
    ),
    "old": Trouble(
        "Filen har det gamla {program}-formatet",
        "{file} är sparad i ett äldre format än {ending}. Inget har sparats.",
        "Öppna filen i {program} och spara den som {ending}.",
    ),
    "locked": Trouble(
        "Filen är låst med lösenord",
        "{file} är krypterad och går inte att läsa. Inget har sparats.",
        "Ta bort lösenordet i {program} (Arkiv, Info, Skydda) och spara på nytt.",
    ),
    "macros": Trouble(
        "Filen innehåller makron",
        "{file} innehåller makron och läses därför inte. Inget har sparats.",
        "Spara den utan makron, som {ending}.",
    ),
    "parts": Trouble(
        "Filen har för många delar",
        "{file} består av {count} delar; gränsen är {most}. Inget har sparats.",
        "Klistra in innehållet i en ny fil från {program} och spara den.",
    ),
    "large": Trouble(
        "Filen är för stor",
        "{file} blir {size} MB när den packas upp; gränsen är {most} MB. Inget har sparats.",
        "Gör bilderna mindre i {program} (Komprimera bilder), eller dela filen.",
    ),
    "ratio": Trouble(
        "Filen är packad på ett misstänkt sätt",
        "Delen {part} i {file} växer mer än 200 gånger när den packas upp. Inget har sparats.",
        "Klistra in innehållet i en ny fil från {program} och spara den.",
    ),
    "doctype": Trouble(
        "Filen innehåller något som inte hör hemma i {program}",
        "Delen {part} i {file} har en dokumenttypsdeklaration (DOCTYPE). Inget har sparats.",
        "Klistra in innehållet i en ny fil från {program} och spara den.",
    ),
    "external": Trouble(
        "Filen pekar på något utanför sig själv",
        "{file} hämtar eller länkar till ”{target}”. Inget har sparats.",
        "Ta bort länken i {program}. Länkar får börja med http:, https: eller mailto:, och bilder ska ligga i filen.",
    ),
    "heavy": Trouble(
        "Filen är för tung att läsa",
        "{file} kräver mer minne eller tid än vad en fil får göra. Inget har sparats.",
        "Klistra in det som behövs i en ny fil från {program} och spara den.",
    ),
    "damaged": Trouble(
        "Filen är skadad",
        "{file} går inte att läsa till slut. Inget har sparats.",
        "Öppna filen i {program} och spara den på nytt som {ending}.",
    ),
}

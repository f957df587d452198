"""Att skriva i en egen textredigerare."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "title": "Öppna texten i {command}?",
    "about": "Programmet väntar medan du skriver där, och tar in texten när du har sparat och stängt. Enter öppnar.",
    "back_vi": "Så kommer du tillbaka: tryck Esc, skriv :wq och tryck Enter. Utan att spara: Esc, :q! och Enter. Börja skriva med i.",
    "back_nano": "Så kommer du tillbaka: ctrl+o och Enter sparar, ctrl+x stänger.",
    "back_other": "Så kommer du tillbaka: spara och stäng redigeraren.",
    "none": Trouble(
        "Ingen textredigerare är vald",
        "Datorn har ingen av redigerarna editor, nano och vi.",
        "Skriv här i stället. En annan redigerare som är installerad anges i variabeln EDITOR innan du startar.",
    ),
    "missing": Trouble(
        "Den valda redigeraren finns inte",
        "Variabeln VISUAL eller EDITOR säger ”{command}”, som inte går att hitta på datorn.",
        "Texten är som den var. Ange en annan innan du startar: export EDITOR={other}",
    ),
    "missing_all": Trouble(
        "Den valda redigeraren finns inte",
        "Variabeln VISUAL eller EDITOR säger ”{command}”, som inte går att hitta på datorn.",
        "Texten är som den var. Skriv här i stället, eller ange en redigerare som är installerad.",
    ),
    "failed": Trouble(
        "Redigeraren gick inte att använda",
        "”{command}” gick inte att köra: {reason}.",
        "Texten är som den var. Ange en annan redigerare i variabeln EDITOR.",
    ),
}

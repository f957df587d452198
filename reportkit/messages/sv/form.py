"""Formuläret i Word eller som kalkylblad: vad det säger, och vad som sägs om det när det kommer tillbaka."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # I formuläret, på rapportens språk
    "report": "Underlag till {report} {month}. Siffrorna avser tiden till och med {through}.",
    "how": "Fyll i rutorna, spara filen och skicka tillbaka den. Det du skriver utanför rutorna följer också med. Siffror skrivs som vanligt: 8 176, 5,93, ca 80.",
    "figures": "Siffror",
    "text": "Text",
    "column_figure": "Nyckeltal",
    "column_before": "Senast",
    "column_value": "Värde",
    "column_unit": "Enhet",
    "column_id": "Id",
    "value_here": "skriv värdet",
    "choose_here": "välj i listan",
    "write_here": "Skriv här.",
    "before": "{value} ({period})",
    "value": "värde",
    "source": "källa",
    "before_headings": "Text före första rubriken",
    # När formuläret kommer tillbaka
    "value_unreadable": "{label}, {key}: {reason}",
    "empty": "{label}, {key}: rutan är tom. Värdet {there} står kvar.",
    "unknown_place": "Formuläret har en ruta som avsnittet inte har längre: {text}",
    "other_section": Trouble(
        "Formuläret hör till ett annat avsnitt",
        "{file} är formuläret för {found}, inte för {section}. Inget har sparats.",
        "Lägg in det där det hör hemma: reportkit put {found} {file}. Hör det ändå hit, lägg till --anyway.",
    ),
    "other_month": Trouble(
        "Formuläret hör till en annan månad",
        "{file} gäller {found}, men månaden är {month}. Inget har sparats.",
        "Ange månaden: reportkit --month {found} put {section} {file}. Hör det ändå hit, lägg till --anyway.",
    ),
    "no_figures": Trouble(
        "Avsnittet har inga siffror",
        "{section} har inga nyckeltal att fylla i den här månaden. Inget har sparats.",
        "Ett formulär i Word har plats för texten: reportkit form {section}",
    ),
}

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
    # När avsnittet har ändrats sedan formuläret gjordes
    "changed_since": Trouble(
        "Avsnittet har ändrats sedan formuläret gjordes",
        "{who} har sparat avsnittet {section} ({time}) sedan {file} gjordes, och formuläret säger något annat på {count} {count:ställe|ställen}. Inget har sparats och inget är överskrivet.",
        "Välj vad som ska gälla där: reportkit put {section} {file} --settle saved (det som är sparat), --settle form (det som står i formuläret) eller --settle both (bådas text, att läsa igenom). Allt annat i formuläret tas in.",
    ),
    "changed_outside": Trouble(
        "Avsnittet har ändrats sedan formuläret gjordes",
        "Filerna för avsnittet {section} har ändrats utanför reportkit sedan {file} gjordes, och formuläret säger något annat på {count} {count:ställe|ställen}. Inget har sparats och inget är överskrivet.",
        "Välj vad som ska gälla där: reportkit put {section} {file} --settle saved (det som är sparat), --settle form (det som står i formuläret) eller --settle both (bådas text, att läsa igenom). Allt annat i formuläret tas in.",
    ),
    "somebody_outside": "någon utanför reportkit",
    "since_kept": "Avsnittet har sparats sedan formuläret gjordes ({who}). Det som bara är ändrat där står kvar.",
    "meets_value": "{label}, {key}: formuläret säger {mine}, {who} har sparat {theirs}",
    "meets_text": "Under {heading}: formuläret säger ”{mine}”, {who} har sparat ”{theirs}”",
    "meets_added": "Under {heading}: formuläret säger ”{mine}”, {who} har tagit bort stycket",
    "meets_removed": "Under {heading}: formuläret saknar stycket, {who} har sparat ”{theirs}”",
    "mark_form": "XX Formulärets text XX",
    "mark_saved": "XX Sparat: {who} XX",
    "meets_title": "{section}: sparat sedan formuläret gjordes",
    "meets_about": "{who} har sparat sedan formuläret gjordes ({time}). Båda texterna finns kvar i arbetsytan, vad du än väljer.",
    "meets_form": "Formuläret",
    "meets_saved": "Sparat: {who}",
    "meets_later": "Gå tillbaka, ta inte in formuläret nu",
    "meets_take_form": "Låt formuläret gälla på de ställena",
    "meets_take_saved": "Låt det sparade gälla på de ställena",
    "meets_take_both": "Ta in bådas text, att läsa igenom",
    "conflict_title": "Formuläret och det sparade har olika värden",
    "conflict_about": "{who} har sparat sedan formuläret gjordes ({when}). Inget försvinner förrän du har valt.",
    "conflict_you": "Formuläret",
    "conflict_later": "Gå tillbaka, ta inte in formuläret nu",
    "conflict_mine": "Spara formulärets värden",
    "conflict_theirs": "Behåll det som {who} har sparat",
    "whose_form": "formuläret",
    "whose_saved": "sparat",
    "meets_head": "Annat än det sparade: {count} {count:ställe|ställen}",
    # När texten inte längre visar ett nyckeltal
    "typed_over": "Texten visade ”{shown}” med {citation}; nu står det ”{typed}”, som inte ändras när värdet gör det. Skriv {citation} där igen, om det är nyckeltalet som menas.",
    "typed_over_empty": "I texten stod {citation}; nu står det ”{typed}”. Skriv {citation} där igen, om det är nyckeltalet som menas.",
    "not_shown": "Texten visar inte längre {count:det här nyckeltalet|de här nyckeltalen}: {citations}",
    "no_figures": Trouble(
        "Avsnittet har inga siffror",
        "{section} har inga nyckeltal att fylla i den här månaden. Inget har sparats.",
        "Ett formulär i Word har plats för texten: reportkit form {section}",
    ),
}

"""Påminnelsen till den som har något kvar att skicka in; den klistras in i ett e-brev."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "to": "Till: {name} ({login})",
    "subject_line": "Ämne: {subject}",
    "nobody": "Ingen behöver påminnas.",
    "sum": "{count} {count:person|personer} har något kvar att skicka in.",
    "subject": "{title}, {month}: {count} avsnitt kvar att skicka in",
    "hello": "Hej!",
    "about": "{title}, {month}: du har {count} avsnitt kvar att skicka in. Sista dag är {day}.",
    "about_late": "{title}, {month}: du har {count} avsnitt kvar att skicka in. Sista dag var {day}.",
    "section": "{title}: {state}",
    "section_in": "{title} ({chapter}): {state}",
    "state_empty": "inget är skrivet än",
    "state_draft": "ett utkast finns, men det är inte inskickat",
    "state_returned": "avsnittet är tillbaka hos dig",
    "headings": "– Rubriker som saknas: {names}",
    "figures": "– Siffror som saknas: {names}",
    "and_more": "{names} och {more} till",
    "findings": "– Att rätta eller besvara: {errors} fel och {warnings} {warnings:varning|varningar}",
    "only_errors": "– Att rätta eller besvara: {errors} fel",
    "only_warnings": "– Att rätta eller besvara: {warnings} {warnings:varning|varningar}",
    "finding": "  – {told}",
    "findings_more": "  – och {more} till",
    "remark": "– Redaktören frågar: {text}",
    "how": "– Se vad som är kvar: reportkit check {id}\n– Skicka in: reportkit submit {id}",
    "otherwise": (
        "Det går också att skriva och skicka in på skärmarna, som öppnas med kommandot reportkit. "
        "Har ett avsnitt inget att rapportera räcker det att säga det: reportkit nothing AVSNITT. "
        "Du kan också svara på brevet med texten i en Word-fil."
    ),
    "regards_nameless": "Hälsningar",
    "regards": "Hälsningar\n{name}",
}

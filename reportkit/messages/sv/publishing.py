"""Om att publicera en månad, rätta den och ändra den."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "month_is_published": Trouble(
        "Månaden är publicerad",
        "Det går inte att {deed}: rapporten för {month} är publicerad som version {version}, och månaden är stängd.",
        "Ska något rättas öppnar en redaktör den igen: reportkit reopen {month} -m SKÄL",
    ),
    "not_published": Trouble(
        "Månaden är inte publicerad",
        "Det går inte att {deed}: rapporten för {month} är öppen redan.",
        "Ändra i avsnitten som vanligt.",
    ),
    "far_date": Trouble(
        "Datumet stämmer inte",
        "{date} kan inte vara publiceringsdatum för rapporten {month}.",
        "Kontrollera år och månad.",
    ),
    "not_measured": Trouble(
        "Sidnumren blev inte säkra",
        "Rubrikerna stod inte på samma sidor två gånger i rad när LibreOffice bröt sidorna, så ingenting har publicerats.",
        "Försök igen. Händer det igen, berätta för administratören.",
    ),
    "changed_meanwhile": Trouble(
        "Något ändrades under tiden",
        "Medan PDF:en gjordes hände något i månaden {month}. Ingenting har publicerats.",
        "Se vad som hände med ”reportkit log”, och publicera igen.",
    ),
    "nothing_changed": Trouble(
        "Inget har ändrats",
        "Rapporten för {month} säger detsamma som version {version}, så ingen ny version har publicerats.",
        "Returnera det avsnitt som ska rättas. Är det bara dagen som ska ändras anger du den med --date.",
    ),
    "reopen_reason": Trouble(
        "Skälet saknas",
        "Ange vad som ska rättas i rapporten för {month}.",
        "Skriv det efter -m; det står i den rättade rapporten.",
    ),
    "close_reason": Trouble(
        "Skälet saknas", "Ange varför {month} ska stängas.", "Skriv det efter -m; det sparas i journalen."
    ),
    "month_in_use": Trouble(
        "Månaden används",
        "{month} går inte att stänga: i {section} är något redan skrivet.",
        "Bara en månad som ingen har skrivit i går att stänga. Låt den annars stå.",
    ),
    "correction_begun": Trouble(
        "Rättelsen är påbörjad",
        "{month} går inte att stänga igen: i {section} har något hänt sedan månaden öppnades.",
        "Godkänn det som ska stå och publicera den rättade rapporten (reportkit publish).",
    ),
    "package_appendices": "  appendices/          bilagorna, med sina nummer\n",
    "package_told": (
        "{report}, {month}, version {version}, publicerad {date}\n"
        "{organisation}\n\n"
        "Det här är ett arkivpaket. I det ligger:\n\n"
        "  {name}.docx          rapporten för Word\n"
        "  {name}.pdf           rapporten som PDF/A-2b och PDF/UA-1\n"
        "{appendices}"
        "  frozen/              dispositionen, avsnittens krav, organisationen, registren och mallen som rapporten gjordes efter\n"
        "  submissions/         de inskickade avsnitt som godkändes: text, siffror, bilder\n"
        "  journal.jsonl        vem som gjorde vad och när, fram till publiceringen\n"
        "  manifest.txt         SHA-256 för varje fil\n"
        "  verify_archive.py    kontrollerar paketet: python3 verify_archive.py PAKET.zip\n\n"
        "I ett uppackat paket gör kommandot ”sha256sum -c manifest.txt” samma sak.\n"
    ),
}

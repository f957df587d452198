"""Om arbetsytan: månader, samtidiga ändringar, journalen och det inlämnade."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "not_a_word": Trouble(
        "Inte ett ord",
        "”{found}” går inte att lägga i ordlistan.",
        "Lägg till ett ord i taget, utan mellanslag och utan #.",
    ),
    "month_not_open": Trouble(
        "Månaden är inte öppnad",
        "Rapporten för {month} är inte öppnad.",
        "En redaktör öppnar den med ”reportkit open {month}”.",
    ),
    "month_is_open": Trouble(
        "Månaden är redan öppnad",
        "Rapporten för {month} är redan öppnad; ingenting har ändrats.",
        "Se ”reportkit status”.",
    ),
    "wrong_month": Trouble(
        "Fel månad", "{file} säger {found}, men mappen är för {expected}.", "Rätta ”report_month” i filen."
    ),
    "conflict": Trouble(
        "Någon annan har sparat",
        "{who} sparade avsnittet {section} efter att du öppnade det ({time}). Ingenting har skrivits över.",
        "Se den andras text med ”reportkit show {section}”, för in din ändring i den och spara igen.",
    ),
    "conflict_outside": Trouble(
        "Filerna har ändrats",
        "Filerna för avsnittet {section} har ändrats utanför reportkit efter att du öppnade det. Ingenting har skrivits över.",
        "Se vad som står där med ”reportkit show {section}”, för in din ändring och spara igen.",
    ),
    "journal_line": Trouble(
        "Journalen är skadad",
        "{file}, rad {line}: raden är ingen händelse.",
        "Ingenting har ändrats. Återställ filen från säkerhetskopian, och berätta för administratören.",
    ),
    "journal_chain": Trouble(
        "Journalen stämmer inte",
        "{file}, rad {line}: kedjan är bruten. Raden, eller en rad före den, har ändrats utanför reportkit.",
        "Återställ filen från säkerhetskopian, och berätta för administratören.",
    ),
    "published_missing": Trouble(
        "En publicerad fil saknas",
        "{file} saknas.",
        "Återställ mappen published från säkerhetskopian, eller packa upp arkivpaketet där.",
    ),
    "published_changed": Trouble(
        "En publicerad fil har ändrats",
        "{file} är inte som den var när rapporten publicerades.",
        "Återställ mappen published från säkerhetskopian, eller packa upp arkivpaketet där.",
    ),
    "page_map": Trouble(
        "Sidnumren går inte att läsa",
        "{file} är skadad.",
        "Ta bort filen och mät sidnumren igen: reportkit assemble --measure.",
    ),
    "submission_missing": Trouble(
        "Det inlämnade saknas",
        "Mappen {file} saknas eller är inte hel.",
        "Återställ den från säkerhetskopian, eller returnera avsnittet så att det lämnas in på nytt.",
    ),
    "submission_changed": Trouble(
        "Det inlämnade har ändrats",
        "{file} har ändrats efter inlämningen och tas inte med i rapporten.",
        "Återställ mappen från säkerhetskopian, eller returnera avsnittet så att det lämnas in på nytt.",
    ),
}

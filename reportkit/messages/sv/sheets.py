"""Om siffror ur Excel och CSV: vad som inte går att läsa, cell för cell, och vad som lästes på ett särskilt sätt."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_figures": Trouble(
        "Inga av avsnittets siffror finns i filen",
        "{file} nämner inget nyckeltal som hör till {section}. Inget har sparats.",
        "Skriv nyckeltalens namn eller benämningar i en kolumn och värdena bredvid. Avsnittets nyckeltal: {known}.",
    ),
    "nothing_readable": Trouble(
        "Inget värde i filen går att läsa",
        "{file}: {count} {count:sak|saker} går inte att läsa. Den första är {first} Inget har sparats.",
        "Rätta cellen, spara filen och lämna den igen.",
    ),
    "torn": Trouble(
        "Filen går inte att läsa",
        "{file}, rad {line}: ett citattecken öppnas men stängs inte som det ska. Inget har sparats.",
        "Öppna filen i Excel och spara den på nytt som CSV.",
    ),
    "no_text": Trouble(
        "Filen är ingen CSV-fil",
        "{file} går inte att läsa som text. Inget har sparats.",
        "Spara den från Excel som CSV UTF-8 (kommaavgränsad) eller som .xlsx.",
    ),
    "commas": Trouble(
        "Kommatecknen går att läsa på två sätt",
        "{file} har komma både mellan kolumnerna och i talen. Inget har sparats.",
        "Spara filen med semikolon mellan kolumnerna, eller som .xlsx.",
    ),
    # Det som inte togs
    "unreadable": "{place}: {reason}",
    "not_a_judgement": "{place}: ”{found}” är ingen bedömning av målet. Skriv {known}.",
    "not_a_period": "{place}: ”{found}” är ingen period, som 2023-04 eller 2023-01/2023-03.",
    "no_measure": "{place}: {figure} är inget styrmått och har inget mål att bedöma: ”{found}”.",
    "date": "{place}: ”{found}” är ett datum eller en tid, inget tal.",
    "error": "{place}: ”{found}” är ett fel i arket, inget tal.",
    "truth": "{place}: ”{found}” är sant eller falskt, inget tal.",
    "uncalculated": "{place}: formeln ”{found}” har aldrig räknats ut. Öppna filen i Excel, spara den och lämna den igen.",
    "row_unknown": "{place}: raden ”{found}” hör inte till något av avsnittets nyckeltal.",
    "several_figures": "{place}: flera nyckeltal heter ”{found}”. Skriv nyckeltalets namn i en kolumn bredvid.",
    "column_unknown": "{place}: kolumnen ”{found}” används inte.",
    "other_times": "{place}–{last}: {count} kolumner gäller andra tider, eller en uppdelning som det inte finns plats för, och används inte.",
    "no_year": "{place}: ”{found}” har inget årtal, och det går inte att se vilket år kolumnen gäller.",
    "column_unnamed": "{place}: ”{found}” står i en kolumn utan rubrik.",
    "no_heading": "{place}: {count} värden på raden, och ingen rubrikrad säger vad de är.",
    "not_divided": "{place}: ”{found}” står under ”{category}”, men {figure} delas inte upp så.",
    "other_unit": "{place}: enheten är ”{found}”, men nyckeltalet räknas i {expected}.",
    "twice": "{place} och {first} säger olika om {figure}. Inget av dem togs.",
    "no_figures_here": "Bladet ”{sheet}” nämner inget av avsnittets nyckeltal.",
    "hidden_sheet": "Bladet ”{place}” är dolt och lästes inte.",
    "hidden_row": "{place}: raden är dold och lästes inte.",
    "hidden_column": "{place}: kolumnen är dold och lästes inte.",
    # Det som togs, och hur
    "no_value": "{place}: ”{found}” lästes som att värdet saknas.",
    "rounded": "{place} visar {shown} men innehåller {held}. Det som visas togs.",
    "elsewhere": "{place} hämtar sitt värde från en annan fil. Det senast sparade värdet togs.",
    "bare_share": "{place}: {found} lästes som {found} {unit}. Är det en andel av ett, ge cellen procentformat.",
}

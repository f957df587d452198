"""Om history/figures.csv: rader som inte går att läsa, och vad man gör."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "not_csv": Trouble(
        "Tabellen går inte att läsa",
        "{file}, rad {line}: resten av filen går inte att läsa som en tabell.",
        "Se efter om ett citattecken saknar sitt par, och att varje rad har ett värde.",
    ),
    "header": Trouble(
        "Rubrikraden saknar kolumner",
        "{file}, rad {line}: första raden ska namnge kolumnerna, men {missing} saknas.",
        "Skriv som första rad: {known}. De fyra sista får utelämnas.",
    ),
    "column": Trouble(
        "Okänd kolumn",
        "{file}, rad {line}: kolumnen ”{found}” är okänd och läses inte.",
        "Menade du {known}?",
    ),
    "cells": Trouble(
        "För många fält",
        "{file}, rad {line}: raden har {found} fält, men rubrikraden har {expected}.",
        "Fält skiljs åt med semikolon. Sätt citattecken om en text som själv har ett semikolon.",
    ),
    "figure": Trouble(
        "Okänt nyckeltal",
        "{file}, rad {line}: nyckeltalet ”{found}” finns inte i något avsnitt.",
        "Rätta namnet. Är nyckeltalet borttaget ur avsnitten, skriv # först på raden.",
    ),
    "figure_near": Trouble(
        "Okänt nyckeltal",
        "{file}, rad {line}: nyckeltalet ”{found}” finns inte i något avsnitt.",
        "Menade du ”{near}”?",
    ),
    "category": Trouble(
        "Okänd kategori",
        "{file}, rad {line}: ”{figure}” delas inte upp i ”{found}”.",
        "Kategorierna för nyckeltalet är: {known}.",
    ),
    "period": Trouble(
        "Ingen period",
        "{file}, rad {line}: ”{found}” är ingen period.",
        "Skriv 2023-02, 2023, 2023-02-28 eller 2023-01/2023-02.",
    ),
    "twice": Trouble(
        "Samma värde två gånger",
        "{file}, rad {line}: ”{figure}” för {period} står redan på rad {first}, som är den som gäller.",
        "Ta bort den ena raden.",
    ),
    "value": Trouble(
        "Värdet går inte att läsa",
        "{file}, rad {line}: värdet för ”{figure}” går inte att läsa. {reason}",
        "Skriv talet som i rapporten, till exempel 8 176 eller 5,9.",
    ),
    "more": Trouble(
        "Fler rader att rätta",
        "{file}: från rad {line} finns {count} {count:fråga|frågor} till.",
        "Rätta de första och läs filen igen.",
    ),
}

"""About history/figures.csv: lines that cannot be read, and what to do."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "not_csv": Trouble(
        "The table cannot be read",
        "{file}, line {line}: the rest of the file cannot be read as a table.",
        "See whether a quotation mark lacks its pair, and that every line has one value.",
    ),
    "header": Trouble(
        "The first line lacks columns",
        "{file}, line {line}: the first line is to name the columns, but {missing} is missing.",
        "Write as the first line: {known}. The last four may be left out.",
    ),
    "column": Trouble(
        "Unknown column",
        "{file}, line {line}: the column “{found}” is unknown and is not read.",
        "Did you mean {known}?",
    ),
    "cells": Trouble(
        "Too many fields",
        "{file}, line {line}: the line has {found} fields, the first line {expected}.",
        "Fields are parted by semicolons. Put a text that has one itself in quotation marks.",
    ),
    "figure": Trouble(
        "Unknown figure",
        "{file}, line {line}: no section has the figure “{found}”.",
        "Mend its name. If the sections no longer have it, begin the line with #.",
    ),
    "figure_near": Trouble(
        "Unknown figure",
        "{file}, line {line}: no section has the figure “{found}”.",
        "Did you mean “{near}”?",
    ),
    "category": Trouble(
        "Unknown category",
        "{file}, line {line}: “{figure}” is not divided into “{found}”.",
        "The figure's categories are: {known}.",
    ),
    "period": Trouble(
        "Not a period",
        "{file}, line {line}: “{found}” is no period.",
        "Write 2023-02, 2023, 2023-02-28 or 2023-01/2023-02.",
    ),
    "twice": Trouble(
        "The same value twice",
        "{file}, line {line}: “{figure}” for {period} stands on line {first} already, which is the one that counts.",
        "Remove one of the lines.",
    ),
    "value": Trouble(
        "The value cannot be read",
        "{file}, line {line}: the value of “{figure}” cannot be read. {reason}",
        "Write the number as the report has it, such as 8 176 or 5,9.",
    ),
    "more": Trouble(
        "More lines to mend",
        "{file}: from line {line} there {count:is|are} {count} more {count:question|questions}.",
        "Mend the first ones and read the file again.",
    ),
}

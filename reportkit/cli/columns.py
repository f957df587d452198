"""How many characters a row of the terminal has. `shutil` tells it too, and loads three compressors first."""

import os
import sys

_UNKNOWN = 80


def columns() -> int:
    """$COLUMNS, else what the terminal says, else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _UNKNOWN if sys.__stdout__ else _UNKNOWN
    except (OSError, ValueError):
        return _UNKNOWN

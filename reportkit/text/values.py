"""Values: a number with the unit it is counted in."""

import re
from collections.abc import Mapping
from decimal import Decimal

from reportkit.messages import Language, UsageError
from reportkit.model.figure import FigureValue
from reportkit.model.measurement import MeasurementKind, MeasurementUnit, Registers
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.text.numbers import NO_BREAK_SPACE, format_number, parse_number

MISSING = "–"
"""What stands in a table where there is nothing to print."""

_PIECES = ("st", "st.", "stycken")
"""Words that follow any count: `4 st`."""
_TYPED = regex(r"(.*[0-9])\s*([^0-9]+)", re.DOTALL)


def parse_value(
    text: str, unit: MeasurementUnit, registers: Registers, language: Language = Language.SWEDISH
) -> Number:
    """Read a value; the definition's own unit may stand after it: `20,9 %`, `78 mnkr`, `8 176 besök`.

    Raises UsageError for another unit, a word that is none, and whatever `parse_number` refuses.
    """
    match = _TYPED.fullmatch(text.strip())
    if match is None or not re.search(r"[^\W\d_]|%", match[2]):
        return parse_number(text, language)
    number, typed = match[1], " ".join(match[2].split())
    if typed.casefold() not in names_of(unit):
        other = registers.unit_written(typed)
        try:
            parse_number(number, language)  # a range or a date is told of as what it is
        except UsageError as error:
            # a letter among the digits (`13 26o`), or a whole sentence
            if other is None and error.told.id in ("text.wrong_groups", "text.not_a_number"):
                raise UsageError("text.not_a_number", found=text.strip()[:40]) from error
            raise
        if other is None:
            raise UsageError("text.unknown_unit", found=typed[:40], expected=unit.id)
        raise UsageError("text.other_unit", found=other.id, expected=unit.id)
    return parse_number(number, language)


def names_of(unit: MeasurementUnit) -> set[str]:
    """What may stand after a value in a unit, folded: its own names, and of a count the words that follow any."""
    pieces = _PIECES if unit.kind is MeasurementKind.COUNT else ()
    return {" ".join(name.casefold().split()) for name in (unit.id, unit.one, *unit.also, *pieces) if name}


def format_value(
    number: Number | Decimal,
    unit: MeasurementUnit,
    language: Language = Language.SWEDISH,
    signed: bool = False,
) -> str:
    """Print a value as it stands in running text: `8 176 besök`, `1 vårdplats`, with no-break spaces."""
    value = number.value if isinstance(number, Number) else number
    word = unit.one if unit.one and str(value) == "1" else unit.id
    return f"{format_number(number, language, signed)}{NO_BREAK_SPACE}{word.replace(' ', NO_BREAK_SPACE)}"


def table_number(number: Number | Decimal | None, language: Language = Language.SWEDISH, signed: bool = False) -> str:
    """Print a value as it stands in a table, where the heading has the unit; a dash where there is none."""
    return MISSING if number is None else format_number(number, language, signed)


def written_values(value: FigureValue, language: Language = Language.SWEDISH) -> Mapping[str, str]:
    """What was given for a figure, as people write it, by the keys of figures.toml: `value`, `budget`,
    `breakdown.K`, `period`, `source`, `note`, `judgement`. What was not given has no key.
    """
    found = {"value": format_number(value.value, language)} if value.value is not None else {}
    found |= {each.value: format_number(number, language) for each, number in value.comparisons.items()}
    found |= {f"breakdown.{code}": format_number(number, language) for code, number in value.breakdown.items()}
    words = {
        "period": str(value.period or ""),
        "source": value.source,
        "note": value.note,
        "judgement": value.judgement,
    }
    return found | {key: written for key, written in words.items() if written}

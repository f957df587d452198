"""Vad ett diagram sägs visa."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "span": "{first} till {last}",
    "caption": "{what}, {span}",
    "in_numbers": "{what} i siffror",
    "period": "Period",
    "at": "{value} i {period}",
    "over_time": "{label}: från {first} till {last}. Som mest {highest}, som minst {lowest}.",
    "compared": "{label} ({unit}): {values}.",
}

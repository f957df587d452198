"""What a chart is said to show."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "span": "{first} to {last}",
    "caption": "{what}, {span}",
    "in_numbers": "{what} in numbers",
    "period": "Period",
    "at": "{value} in {period}",
    "over_time": "{label}: from {first} to {last}. At most {highest}, at least {lowest}.",
    "compared": "{label} ({unit}): {values}.",
}

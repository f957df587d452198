"""What a chart is said to show."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "span": "{first} to {last}",
    "caption": "{what}, {span}",
    "period": "Period",
    "at": "{value} in {period}",
    "over_time": "{label}: from {first} to {last}. At most {highest}, at least {lowest}.",
    "compared": "{label} ({unit}): {values}.",
}

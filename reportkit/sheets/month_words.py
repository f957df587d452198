"""How people write a month above the columns of their sheets: `februari 2023`, `feb-23`, `2023-02`, or a date."""

from typing import NamedTuple

from reportkit.messages import Language
from reportkit.model.regex import regex
from reportkit.text.dates import month_name

_NAMES = {
    form: number
    for language in Language
    for number in range(1, 13)
    for name in [month_name(number, language).casefold()]
    for form in (name, name[:3], name[:4])
}
_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))
_NAMED = regex(rf"(?:({_NAME})\.?)(?:[ '’\-]*(20[0-9]{{2}}|[0-9]{{2}}))?(?![\w-])")
_YEAR_FIRST = regex(rf"(20[0-9]{{2}})[ -]({_NAME})\.?(?![\w-])")
_COUNTED = regex(r"(20[0-9]{2})-?(0[1-9]|1[0-2])(?:-01)?(?![\w-])")
_YEAR = regex(r"(?:år )?(20[0-9]{2})(?![\w-])")
_BEGINS = regex(r"(?<![\w-])")


class SaidMonth(NamedTuple):
    """A month as far as it is said: 0 for the year or the number that is not."""

    year: int
    number: int

    def below(self, upper: "SaidMonth | None") -> "SaidMonth":
        """The same with what a month or a year above it says, where it does not say that itself."""
        return SaidMonth(self.year or upper.year, self.number or upper.number) if upper else self


def month_in(text: str) -> tuple[SaidMonth | None, str]:
    """The month or the year that a heading without capitals names, and what is left of the heading without it."""
    for pattern in (_COUNTED, _YEAR_FIRST, _NAMED, _YEAR):
        for begin in _BEGINS.finditer(text):
            found = pattern.match(text, begin.start())
            if found is not None:
                rest = f"{text[: found.start()]} {text[found.end() :]}"
                return _said(pattern is _NAMED, *found.groups()), " ".join(rest.split()).strip(" ,.-–/:")
    return None, text


def _said(named: bool, first: str, second: str | None = None) -> SaidMonth:
    if named:
        year = int(second or 0)
        return SaidMonth(year + 2000 if 0 < year < 100 else year, _NAMES[first])
    number = int(second) if second and second.isdigit() else _NAMES.get(second or "", 0)
    return SaidMonth(int(first), number)

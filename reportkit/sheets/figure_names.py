"""What people call the figures of a section in their sheets."""

from collections.abc import Iterator
from typing import NamedTuple

from reportkit.messages import Language, Message, render
from reportkit.model.figure import Comparison
from reportkit.model.measurement import CategorySet, Registers
from reportkit.model.regex import regex
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.sheets.column_words import plain


class Target(NamedTuple):
    """What a row speaks of."""

    figure: str
    key: str
    """`value`, or what the row's own name says: `breakdown.K`, `budget`."""


_NEEDED = regex(
    r"[ \u00a0]\((?:{})\)\Z".format(
        "|".join(render(Message(f"form.{id}"), language) for id in ("required", "optional") for language in Language)
    )
)
"""What our own form says after a label: whether it must be given."""


class FigureNames:
    """The names of a section's figures: ids, labels, and both with a category after them."""

    def __init__(self, definition: SectionDefinition, registers: Registers) -> None:
        self._sets = {each.id: registers.category_set(each.breakdown) for each in definition.figures}
        self._targets: dict[str, set[Target]] = {}
        for figure in definition.figures:
            for name, target in _names(figure, self._sets[figure.id]):
                self._targets.setdefault(plain(name), set()).add(target)
        found = {each.id: each for each in self._sets.values() if each is not None}
        self.categories = tuple(found.values())

    def targets(self, text: str) -> set[Target]:
        """What a text may be the name of: nothing, one thing, or several with the same label."""
        return self._targets.get(plain(_NEEDED.sub("", text)), set())

    def is_divided(self, figure: str) -> bool:
        """Is a figure divided into categories?"""
        return self._sets.get(figure) is not None

    def category(self, figure: str, word: str) -> str | None:
        """The code of a category by its code or label, for a figure that is divided so."""
        divided = self._sets.get(figure)
        if divided is None:
            return None
        return next((each.code for each in divided.categories if word in (plain(each.code), plain(each.label))), None)


def _names(figure: FigureDefinition, divided: CategorySet | None) -> Iterator[tuple[str, Target]]:
    whole = Target(figure.id, "value")
    yield figure.id, whole
    for name in (figure.label, f"{figure.label} ({figure.unit})", f"{figure.label}, {figure.unit}"):
        yield name, whole
    judged = ("judgement",) if figure.measure is not None else ()
    for key in ("value", *(each.value for each in Comparison), *judged):
        yield f"{figure.id}.{key}", Target(figure.id, key)
    for each in divided.categories if divided else ():
        part = Target(figure.id, f"breakdown.{each.code}")
        for name in (f"{figure.id}.{each.code}", f"{figure.id}.breakdown.{each.code}"):
            yield name, part
        for word in (each.code, each.label):
            for name in (f"{figure.label} {word}", f"{figure.label}, {word}", f"{figure.label} ({word})"):
                yield name, part

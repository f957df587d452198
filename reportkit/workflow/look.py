"""One look at a section, saved or not: how it reads, what the rules ask, which headings stand there."""

from collections.abc import Sequence

from reportkit.messages import ReportkitError
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.model.section import HeadingDefinition
from reportkit.model.value import Struct
from reportkit.text.citations import resolve
from reportkit.text.markdown import parse
from reportkit.text.references import read_alone
from reportkit.text.structure import headings
from reportkit.text.words import plain
from reportkit.workflow.check import Checked, checked
from reportkit.workflow.desks import earlier_month
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import rendered


class HeadingPlace(Struct, frozen=True):
    """A heading that the definition names, or that the writer added, and the line it stands on (0: not there)."""

    title: str
    line: int
    definition: HeadingDefinition | None = None
    level: int = 1


class Look(Struct, frozen=True):
    """What a reader and the rules see in a contribution."""

    contribution: Contribution
    checked: tuple[Checked, ...]
    headings: tuple[HeadingPlace, ...]
    blocks: Blocks
    """The words as they will read, citations resolved; empty where nobody asked for them."""

    @property
    def stops(self) -> tuple[Checked, ...]:
        return tuple(each for each in self.checked if each.stops)


def look(view: MonthView, section: str, contribution: Contribution | None = None, *, read: bool = True) -> Look:
    """Look at the working files of a section, or at `contribution`; with `read`, also at how it reads."""
    own = contribution or view.contribution(section)
    return Look(
        contribution=own,
        checked=checked(view, section, own),
        headings=heading_places(view, section, own.text),
        blocks=as_read(view, section, own) if read else (),
    )


def as_read(view: MonthView, section: str, contribution: Contribution | None = None) -> Blocks:
    """The words of a section with what its plugin adds, every citation in words."""
    own = contribution or view.contribution(section)
    language = view.workspace.settings.language
    blocks = resolve(
        rendered(view, section, own),
        view.known_figures(own),
        view.figures_through,
        view.workspace.registers,
        {},
        language,
        lambda figure: history_of(view, figure),
    )
    return read_alone(blocks, {each.id: view.title(each) for each in view.sections}, language)


def heading_places(view: MonthView, section: str, text: str) -> tuple[HeadingPlace, ...]:
    """Every heading of the definition with its place, then the writer's own in the order they stand."""
    standing = {
        plain(each.content).strip().casefold(): (plain(each.content).strip(), each.line, each.level)
        for each in reversed(headings(parse(text)))
    }
    asked = view.definition(section).headings
    found = []
    for each in asked:
        _, line, level = standing.get(each.title.strip().casefold(), ("", 0, 1))
        found.append(HeadingPlace(each.title, line, each, level))
    named = {each.title.strip().casefold() for each in asked}
    own = [place for key, place in standing.items() if key not in named]
    found.extend(HeadingPlace(title, line, None, level) for title, line, level in sorted(own, key=lambda p: p[1]))
    return tuple(found)


def heading_below(places: Sequence[HeadingPlace], title: str) -> HeadingPlace | None:
    """The heading that a missing one belongs right before, by the order of the definition; None: it comes last."""
    asked = [each for each in places if each.definition is not None]
    later = asked[[each.title for each in asked].index(title) + 1 :]
    return min((each for each in later if each.line), key=lambda each: each.line, default=None)


def missing_headings(view: MonthView, section: str) -> tuple[HeadingPlace, ...]:
    """The required headings that do not stand in a section's text."""
    places = heading_places(view, section, view.contribution(section).text)
    return tuple(each for each in places if not each.line and each.definition is not None and each.definition.required)


def last_month(view: MonthView, section: str) -> tuple[MonthView, Contribution] | None:
    """What spoke for a section in the report before, with the view it is read in; None where nothing did."""
    month = earlier_month(view)
    if month is None:
        return None
    try:
        before = MonthView(view.session, month)
        found = before.speaking(section)
    except ReportkitError:  # last month's troubles are told when that month is opened
        return None
    return None if found.is_empty and found.nothing is None else (before, found)

"""What can be put into a text: missing headings, figures in every form, tables, charts, pictures, appendices."""

from collections.abc import Iterator, Sequence

from reportkit.messages import ReportkitError
from reportkit.model.blocks import Citation
from reportkit.model.known import KnownFigure
from reportkit.model.value import Struct
from reportkit.text.citations import citation_text
from reportkit.text.clean import show
from reportkit.tui.screens.bringing import bring_appendix, bring_picture
from reportkit.tui.screens.choose import Choice, Choose
from reportkit.tui.screens.menu import Menu, MenuLine
from reportkit.tui.screens.page import Page
from reportkit.workflow.at_hand import AtHand
from reportkit.workflow.heading_places import heading_below, heading_places
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.seen import HeadingPlace

_NAMES = {"": "form_value", "number": "form_number", "change.abs": "form_change", "percent.abs": "form_percent"}
"""The forms of a figure that are offered, each with the id of its name."""
_DIRECTION = "direction"
HEADING, FIGURE, TABLE, CHART, PICTURE, APPENDIX = "heading", "figure", "table", "chart", "picture", "appendix"
KINDS = {
    HEADING: ("r", "F2"),
    FIGURE: ("s", "F3"),
    TABLE: ("t", "F4"),
    CHART: ("d", "F6"),
    PICTURE: ("b", "F7"),
    APPENDIX: ("a", "F8"),
}
"""What can be inserted: its letter in the menu, and the key that inserts it at once."""
_NEW = "+"


class Insertion(Struct, frozen=True):
    """Something to put into a text."""

    text: str
    block: bool
    """Does it stand on lines of its own?"""
    heading: HeadingPlace | None = None
    """The missing heading that it is, whose place the definition knows."""


async def choose_kind(page: Page) -> str | None:
    """Let somebody say what they want to insert."""
    lines = [MenuLine(letter, kind, page.words(f"desk.insert_{kind}"), key) for kind, (letter, key) in KINDS.items()]
    return await page.app.push_screen_wait(Menu(page.desk, page.words("insert_title"), lines))


async def choose_insertion(page: Page, opened: AtHand, text: str, kind: str) -> Insertion | None:
    """Let somebody choose what of a kind to insert; None where they changed their mind, or there is nothing."""
    match kind:
        case "figure":
            view = await page.attempt(page.desk.view)
            if view is None:
                return None
            found = [*_own_figures(page, opened, view), *_other_figures(page, opened, view)]
            return _inline(await _chosen(page, kind, found))
        case "heading":
            return await _missing_heading(page, opened, text)
        case "table" | "chart":
            return _block(await _chosen(page, kind, list(_placed(page, opened, kind))))
        case "picture":
            return _block(await bring_picture(page, opened.definition.id))
        case _:
            found = list(_appendices(page, opened))
            picked = await _chosen(page, kind, found) if len(found) > 1 else _NEW
            return _inline(await bring_appendix(page, opened.definition.id) if picked == _NEW else picked)


async def _chosen(page: Page, kind: str, choices: Sequence[Choice]) -> str | None:
    if not choices:
        page.say(f"desk.none_to_insert_{kind}")
        return None
    return await page.app.push_screen_wait(Choose(page.desk, page.words(f"desk.insert_{kind}"), choices))


def _inline(text: str | None) -> Insertion | None:
    return None if text is None else Insertion(text, block=False)


def _block(text: str | None) -> Insertion | None:
    return None if text is None else Insertion(text, block=True)


async def _missing_heading(page: Page, opened: AtHand, text: str) -> Insertion | None:
    """The heading that is missing; where several are, the one that is chosen, those that are required first."""
    places = heading_places(opened.definition, text)
    missing = {each.title: each for each in places if not each.line and each.definition is not None}
    required = sorted(missing.values(), key=lambda each: not (each.definition and each.definition.required))
    choices = [Choice(each.title, show(each.title), _about_heading(page, places, each)) for each in required]
    picked = choices[0].id if len(choices) == 1 else await _chosen(page, HEADING, choices)
    return None if picked is None else Insertion(f"# {picked}", block=True, heading=missing[picked])


def _about_heading(page: Page, places: Sequence[HeadingPlace], place: HeadingPlace) -> str:
    """Whether a heading must be there, and where it will stand: `krävs, före ”Vården”`."""
    required = place.definition is not None and place.definition.required
    needed = page.words("desk.heading_required" if required else "desk.heading_optional")
    return f"{needed}, {where_heading(page, places, place)}"


def where_heading(page: Page, places: Sequence[HeadingPlace], place: HeadingPlace) -> str:
    """Where a missing heading belongs, in words."""
    if place.near:
        return page.words("desk.heading_near", line=place.near)
    below = heading_below(places, place.title)
    return page.words("desk.heading_last") if below is None else page.words("desk.heading_before", title=below.title)


def _placed(page: Page, opened: AtHand, kind: str) -> Iterator[Choice]:
    """Tables and charts of the section's own figures: of all of them, and of each."""
    figures = opened.definition.figures
    if len(figures) > 1 and kind == TABLE:
        ids = ", ".join(figure.id for figure in figures)
        yield Choice(f"{{{{{kind}: {ids}}}}}", page.words("desk.all_figures", count=len(figures)))
    for figure in figures:
        yield Choice(f"{{{{{kind}: {figure.id}}}}}", show(figure.label), show(figure.unit), figure.id)


def _appendices(page: Page, opened: AtHand) -> Iterator[Choice]:
    for each in opened.contribution.attachments:
        yield Choice(f"{{{{appendix: {each.id}}}}}", show(each.title), show(each.path.rpartition("/")[2]))
    yield Choice(_NEW, page.words("desk.new_appendix"))


def _own_figures(page: Page, opened: AtHand, view: MonthView) -> Iterator[Choice]:
    known = view.known_figures()
    for figure in opened.definition.figures:
        yield from _citations(page, view, known[figure.id], (*_NAMES, _DIRECTION))


def _other_figures(page: Page, opened: AtHand, view: MonthView) -> Iterator[Choice]:
    """The figures of every other section can be cited as well."""
    for each in view.known_figures().values():
        if each.section != opened.definition.id:
            yield from _citations(page, view, each, ("",))


def _citations(page: Page, view: MonthView, figure: KnownFigure, forms: Sequence[str]) -> Iterator[Choice]:
    """A figure in each form that can be read now; one that has no value yet is a single line, and says so.

    It is found by its label, its id, its unit, what is said about it, and the name of its section.
    """
    definition, section = figure.definition, view.definition(figure.section)
    label = show(definition.label)
    also = f"{definition.id} {definition.unit} {definition.guidance} {view.title(section)}"
    for form in forms:
        words = page.words("direction_words") if form == _DIRECTION else ""
        reads = _reads(view, figure, form, words)
        written = f"{{{{{definition.id}{f'.{form}' if form else ''}{f':{words}' if words else ''}}}}}"
        if reads is not None:
            beside = words.replace("|", " / ") if words else f"{page.words(_NAMES[form])}: {reads}"
            yield Choice(written, label, beside, also)
        elif not form:
            yield Choice(written, label, page.words("desk.no_value_yet"), also)


def _reads(view: MonthView, figure: KnownFigure, form: str, words: str) -> str | None:
    """How a citation reads now; None where there is no value for it yet."""
    workspace, given = view.workspace, tuple(words.split("|")) if words else ()
    citation = Citation(figure.definition.id, form, given)
    try:
        told = citation_text(citation, figure, view.figures_through, workspace.registers, workspace.settings.language)
    except ReportkitError:
        return None
    return show(told)

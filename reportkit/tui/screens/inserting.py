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
from reportkit.tui.screens.opened import Opened
from reportkit.tui.screens.page import Page
from reportkit.workflow.look import heading_places
from reportkit.workflow.month_view import MonthView

_FORMS = ("", "number", "change.abs", "percent.abs")
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


async def choose_kind(page: Page) -> str | None:
    """Let somebody say what they want to insert."""
    lines = [MenuLine(letter, kind, page.words(f"desk.insert_{kind}"), key) for kind, (letter, key) in KINDS.items()]
    return await page.app.push_screen_wait(Menu(page.desk, page.words("insert_title"), lines))


async def choose_insertion(page: Page, opened: Opened, text: str, kind: str) -> Insertion | None:
    """Let somebody choose what of a kind to insert; None where they changed their mind, or there is nothing."""
    match kind:
        case "figure":
            found = [*_own_figures(page, opened), *_other_figures(page, opened)]
            return _inline(await _chosen(page, kind, found))
        case "heading":
            found = list(_headings(page, opened, text))
            return _block(found[0].id if len(found) == 1 else await _chosen(page, kind, found))
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


def _headings(page: Page, opened: Opened, text: str) -> Iterator[Choice]:
    for place in heading_places(opened.view, opened.definition.id, text):
        if not place.line and place.definition is not None:
            yield Choice(f"# {place.title}", f"# {show(place.title)}", page.words("missing_heading"))


def _placed(page: Page, opened: Opened, kind: str) -> Iterator[Choice]:
    """Tables and charts of the section's own figures: of all of them, and of each."""
    figures = opened.definition.figures
    if len(figures) > 1 and kind == TABLE:
        ids = ", ".join(figure.id for figure in figures)
        yield Choice(f"{{{{{kind}: {ids}}}}}", page.words("desk.all_figures", count=len(figures)))
    for figure in figures:
        yield Choice(f"{{{{{kind}: {figure.id}}}}}", show(figure.label), show(figure.unit), figure.id)


def _appendices(page: Page, opened: Opened) -> Iterator[Choice]:
    for each in opened.contribution.attachments:
        yield Choice(f"{{{{appendix: {each.id}}}}}", show(each.title), show(each.path.rpartition("/")[2]))
    yield Choice(_NEW, page.words("desk.new_appendix"))


def _own_figures(page: Page, opened: Opened) -> Iterator[Choice]:
    known = opened.view.known_figures()
    for figure in opened.definition.figures:
        for form in _FORMS:
            yield _citation(page, opened.view, known[figure.id], form)
        words = page.words("direction_words")
        source = f"{{{{{figure.id}.direction:{words}}}}}"
        yield Choice(source, show(figure.label), words.replace("|", " / "), source)


def _other_figures(page: Page, opened: Opened) -> Iterator[Choice]:
    """The figures of every other section can be cited as well."""
    for each in opened.view.known_figures().values():
        if each.section != opened.definition.id:
            yield _citation(page, opened.view, each, "")


def _citation(page: Page, view: MonthView, figure: KnownFigure, form: str) -> Choice:
    """A citation with how it reads now, or what it is where there is no value yet."""
    source = f"{{{{{figure.definition.id}{f'.{form}' if form else ''}}}}}"
    name = page.words(f"form_{form.partition('.')[0] or 'value'}")
    try:
        reads = show(
            citation_text(
                Citation(figure.definition.id, form),
                figure,
                view.figures_through,
                view.workspace.registers,
                view.workspace.settings.language,
            )
        )
    except ReportkitError:
        reads = "–"
    return Choice(source, show(figure.definition.label), f"{name}: {reads}", source)

"""What can be put into a text: headings that are missing, and every figure with the forms it is cited in."""

from collections.abc import Iterator

from reportkit.messages import ReportkitError
from reportkit.model.blocks import Citation
from reportkit.model.known import KnownFigure
from reportkit.text.citations import citation_text
from reportkit.text.clean import show
from reportkit.tui.screens.choose import Choice, Choose
from reportkit.tui.screens.opened import Opened
from reportkit.tui.screens.page import Page
from reportkit.workflow.look import heading_places
from reportkit.workflow.month_view import MonthView

_FORMS = ("", "number", "change.abs", "percent.abs")


async def choose_insertion(page: Page, opened: Opened, text: str) -> str | None:
    """Let somebody search for what to insert. Gives the text of it."""
    found = [*_headings(page, opened, text), *_own_figures(page, opened), *_other_figures(page, opened)]
    return await page.app.push_screen_wait(Choose(page.desk, page.words("insert_title"), found))


def _headings(page: Page, opened: Opened, text: str) -> Iterator[Choice]:
    for place in heading_places(opened.view, opened.definition.id, text):
        if not place.line and place.definition is not None:
            yield Choice(f"# {place.title}\n\n", f"# {show(place.title)}", page.words("missing_heading"))


def _own_figures(page: Page, opened: Opened) -> Iterator[Choice]:
    known = opened.view.known_figures()
    for figure in opened.definition.figures:
        for form in _FORMS:
            yield _citation(page, opened.view, known[figure.id], form)
        words = page.words("direction_words")
        source = f"{{{{{figure.id}.direction:{words}}}}}"
        yield Choice(source, show(figure.label), words.replace("|", " / "), source)
    if len(opened.definition.figures) > 1:
        ids = ", ".join(figure.id for figure in opened.definition.figures[:6])
        yield Choice(f"{{{{table: {ids}}}}}", page.words("table_of_figures"), ids)


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

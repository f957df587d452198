"""The words of a section with what its plugin adds, and as they will read."""

from reportkit.hooks.guard import guarded_render
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.text.citations import resolve
from reportkit.text.references import read_alone
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView


def rendered(view: MonthView, section: str, contribution: Contribution | None = None) -> Blocks:
    """The words of a section with what its plugin renders after them; citations unresolved."""
    own = contribution or view.contribution(section)
    definition = view.definition(section)
    plugin = view.session.plugins(view.workspace).sections.get(definition.plugin)
    if plugin is None or own.nothing is not None:
        return view.blocks(own)
    context = view.context(section, own)
    return (*context.blocks, *guarded_render(plugin, context).value)


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

"""The words of a section with what its plugin adds."""

from reportkit.hooks.guard import guarded_render
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
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

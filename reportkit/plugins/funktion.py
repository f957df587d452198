"""Division Funktion: indicators owed once or thrice a year, and what the operations consist of."""

from collections.abc import Iterable

from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.blocks import Blocks
from reportkit.model.section import MONTHS_OF
from reportkit.plugins.parts import parts_tables
from reportkit.rules.context import SectionContext


class Funktion(SectionPlugin):
    """What is owed seldom is easily forgotten in the month it is owed."""

    id = "funktion"

    def prepare(self, preparation: Preparation) -> str:
        """The required headings; before them, in its months, a table of what is not owed every month."""
        owed = preparation.definition.owed_figures(preparation.figures_through)
        seldom = tuple(each.id for each in owed if each.months != MONTHS_OF["monthly"])
        headings = super().prepare(preparation)
        return f"{{{{table: {', '.join(seldom)}}}}}\n\n{headings}" if seldom else headings

    def render(self, context: SectionContext) -> Blocks:
        """Operations, planned and acute: the parts of each declared sum with their shares."""
        return parts_tables(context)


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the plugin of Division Funktion."""
    return [Funktion()]

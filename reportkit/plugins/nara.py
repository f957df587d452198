"""Division Nära: how easy primary care is to reach stands together, and a fall wants a word."""

from collections.abc import Iterable, Iterator

from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.blocks import Blocks, PlacedFigures
from reportkit.model.finding import Finding
from reportkit.model.measurement import MeasurementKind
from reportkit.model.section import MONTHS_OF, FigureDefinition
from reportkit.plugins.comment import uncommented
from reportkit.plugins.figures import given, is_placed, is_worse, unspoken
from reportkit.rules.context import SectionContext

RULE = "NARA1"


class Nara(SectionPlugin):
    """Availability is what the section's monthly shares measure, where somebody has said which way is good."""

    id = "nara"

    def check(self, context: SectionContext) -> Iterator[Finding]:
        """Availability that has fallen, and a text that does not mention it."""
        for definition in unspoken(context, is_worse):
            if _is_availability(context, definition):
                yield uncommented(context, definition, RULE, "worse_availability")

    def render(self, context: SectionContext) -> Blocks:
        """A table of availability, where there are several measures and the writer has not placed any."""
        figures = tuple(each.id for each, _, _ in given(context) if _is_availability(context, each))
        if len(figures) < 2 or is_placed(context, figures):
            return ()
        return (PlacedFigures("table", figures),)


def _is_availability(context: SectionContext, definition: FigureDefinition) -> bool:
    unit = context.workspace.registers.unit(definition.unit)
    monthly = definition.required and definition.months == MONTHS_OF["monthly"]
    share = unit is not None and unit.kind is MeasurementKind.PERCENT
    return monthly and share and definition.better is not None


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the plugin of Division Nära."""
    return [Nara()]

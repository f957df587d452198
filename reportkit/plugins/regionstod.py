"""Division Regionstöd: a deficit wants its reason, and figures do not go with "inget att rapportera"."""

from collections.abc import Iterable, Iterator

from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.finding import Finding
from reportkit.plugins.comment import uncommented
from reportkit.plugins.figures import given, is_on_the_wrong_side, unspoken
from reportkit.rules.context import SectionContext

DEFICIT = "STOD1"
NOTHING = "STOD2"


class Regionstod(SectionPlugin):
    """Most of the division's matters stand under Avrapportering, so that "nothing to report" is its usual
    answer here.
    """

    id = "regionstod"

    def check(self, context: SectionContext) -> Iterator[Finding]:
        """A figure beside "nothing to report"; a deficit that the text does not mention."""
        if context.contribution.nothing is not None:
            for definition, _, _ in given(context):
                yield uncommented(context, definition, NOTHING, "figure_beside_nothing")
        for definition in unspoken(context, is_on_the_wrong_side):
            yield uncommented(context, definition, DEFICIT, "deficit")


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the plugin of Division Regionstöd."""
    return [Regionstod()]

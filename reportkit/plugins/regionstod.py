"""Division Regionstöd: a deficit wants its reason."""

from collections.abc import Iterable, Iterator

from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.finding import Finding
from reportkit.plugins.comment import uncommented
from reportkit.plugins.figures import is_on_the_wrong_side, unspoken
from reportkit.rules.context import SectionContext

RULE = "STOD1"


class Regionstod(SectionPlugin):
    """A division that keeps everyone's books explains its own."""

    id = "regionstod"

    def check(self, context: SectionContext) -> Iterator[Finding]:
        """A deficit, or any signed figure on the wrong side of zero, that the text does not mention."""
        for definition in unspoken(context, is_on_the_wrong_side):
            yield uncommented(context, definition, RULE, "deficit")


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the plugin of Division Regionstöd."""
    return [Regionstod()]

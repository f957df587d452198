"""The two divisions of Länssjukvård: what a whole is made of stands as a table, and a worse figure wants a word."""

from collections.abc import Iterable, Iterator

from reportkit.hooks.section_plugin import SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.blocks import Blocks
from reportkit.model.finding import Finding
from reportkit.plugins.comment import uncommented
from reportkit.plugins.figures import is_worse, unspoken
from reportkit.plugins.parts import parts_tables
from reportkit.rules.context import SectionContext

RULE = "LSV1"


class Lanssjukvard(SectionPlugin):
    """One object for both divisions: which sums there are, and which way is good, their definitions say."""

    id = "lanssjukvard"

    def check(self, context: SectionContext) -> Iterator[Finding]:
        """A figure that has moved the wrong way, and a text that does not mention it."""
        for definition in unspoken(context, is_worse):
            yield uncommented(context, definition, RULE, "worse")

    def render(self, context: SectionContext) -> Blocks:
        """Ambulance calls by priority, visits by kind: the parts of each declared sum with their shares."""
        return parts_tables(context)


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the one plugin of both divisions."""
    return [Lanssjukvard()]

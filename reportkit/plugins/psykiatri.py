"""Division Psykiatri: what the last report left open is not forgotten, and the visits stand by kind."""

import re
from collections.abc import Iterable, Iterator

from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.model.blocks import Block, Blocks, Heading, List, Paragraph, Span
from reportkit.model.regex import regex
from reportkit.plugins.parts import parts_tables
from reportkit.rules.context import SectionContext
from reportkit.text.markdown import format_blocks
from reportkit.text.words import plain

# Words by which a matter is left open, and words by which it is closed. A guess: the contact sees the result.
_OPEN = regex(r"\b(?:följ(?:s|a|as) upp|uppföljning(?:en)?|återkomm(?:er|a)|nästa steg)\b", re.IGNORECASE)
_CLOSED = regex(r"\bavsluta(?:s|t|d|de|des|ts)\b", re.IGNORECASE)


class Psykiatri(SectionPlugin):
    """Open matters come along as headings alone: the rules ask for a text under each, or for its removal."""

    id = "psykiatri"

    def prepare(self, preparation: Preparation) -> str:
        """The headings of last month's open matters, then the required ones."""
        titles = [each.title for each in preparation.definition.required_headings]
        matters = [
            Heading(1, heading.content)
            for heading in _open_matters(preparation.previous_blocks)
            if plain(heading.content) not in titles
        ]
        required = [Heading(1, (Span(title),)) for title in titles]
        return format_blocks((*matters, *required))

    def render(self, context: SectionContext) -> Blocks:
        """Visits in person and by video: the parts of each declared sum with their shares."""
        return parts_tables(context)


def _open_matters(blocks: Blocks) -> Iterator[Heading]:
    """The headings whose own text says that there is more to come, and not that it is closed."""
    heading, words = None, ""
    for block in (*blocks, Heading(1, ())):
        if isinstance(block, Heading):
            if heading is not None and _OPEN.search(words) and not _CLOSED.search(words):
                yield heading
            heading, words = block, ""
        else:
            words += "\n" + _words(block)


def _words(block: Block) -> str:
    match block:
        case Paragraph(content):
            return plain(content)
        case List(items):
            return "\n".join(_words(inner) for item in items for inner in item.blocks)
    return ""


@hookimpl
def reportkit_section_plugins() -> Iterable[SectionPlugin]:
    """Hand over the plugin of Division Psykiatri."""
    return [Psykiatri()]

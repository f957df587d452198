"""Words: the unit in which the program proves that nothing was lost on the way into the document."""

import unicodedata
from collections.abc import Iterator

from reportkit.model.blocks import Blocks, Chart, Footnote, Heading, Image, Inlines, List, Paragraph, Span, Table
from reportkit.model.regex import regex
from reportkit.text.markdown.syntax import source_of

_WORD = regex(r"[^\W_]+")


def plain(content: Inlines) -> str:
    """Running text without its dress. An unresolved reference stands as it is typed: `{{besok_digitala}}`.

    The text of a footnote stands elsewhere, and its mark is no text.
    """
    if len(content) == 1 and type(span := content[0]) is Span:
        return span.text
    parts = [each.text if type(each) is Span else source_of(each) for each in content if type(each) is not Footnote]
    return "".join(parts)


def words(text: str) -> list[str]:
    """The runs of letters and digits, in order. Every other character parts them, a no-break space too.

    Letters are composed (NFC) first, so that an å typed in two parts is one letter.
    """
    return _WORD.findall(unicodedata.normalize("NFC", text))


def words_of(blocks: Blocks) -> list[str]:
    """The words that a reader of the blocks sees, in order.

    Headings, paragraphs, lists, tables with caption and note, captions of pictures and charts; a footnote comes
    after the text that it stands in. The numbers of a list, the alternative text of a picture and the address of a
    link are not among them.
    """
    return words("\n".join(texts_of(blocks)))


def number_of_words(blocks: Blocks) -> int:
    """How many words `words_of` finds."""
    parts = unicodedata.normalize("NFC", "\n".join(texts_of(blocks))).split()
    mixed = [part for part in parts if not part.isalnum()]  # what is nothing but letters and digits is one word
    return len(parts) - len(mixed) + len(_WORD.findall(" ".join(mixed)))


def count_words(blocks: Blocks) -> int:
    """How many words a writer would say there are: `8 176` counts as two and `e-tjänst` as one."""
    parts = "\n".join(texts_of(blocks)).split()
    return sum([part.isalnum() or _WORD.search(part) is not None for part in parts])


def texts_of(blocks: Blocks) -> Iterator[str]:
    """Every text that a reader of the blocks sees, in order, without its dress."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _texts_in(block.content)
            case List():
                for item in block.items:
                    yield from texts_of(item.blocks)
            case Table():
                yield block.caption
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from _texts_in(cell)
                yield block.note
            case Image() | Chart():
                yield block.caption
            case _:
                yield source_of(block)


def _texts_in(content: Inlines) -> Iterator[str]:
    yield plain(content)
    for inline in content:
        if type(inline) is Footnote:
            yield from _texts_in(inline.content)

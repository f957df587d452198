"""What was changed in a returned document outside its parts: the first page, the contents, headers and footers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.incoming.arrival import Edges
from reportkit.workflow.returned_words import TextChange, around

_LABEL = regex(r"\w+ [0-9]+\. ")
_SAME_LINE = 0.7
"""How alike two lines of the first page are at least, where the one became the other."""


class EdgeChange(Struct, frozen=True):
    """What was changed in one of the edges."""

    where: str
    """`front`, `contents` or `margins`: a sentence of the catalogue begins with `reconcile.edge_`."""
    texts: tuple[TextChange, ...]


def edge_changes(
    ours: Edges, document: Edges, text: str, own: Sequence[str] = (), newer: str | None = None
) -> tuple[EdgeChange, ...]:
    """What differs. `text` is all that the document says: contents that follow its own headings are right.

    `own` are lines of the first page that come and go with the versions of the report, whoever has changed nothing.
    `newer` is what the document says in sections that have been saved since it was put together: its contents may be
    older than they are.
    """
    told = {
        "front": _on_front(ours.front, document.front, own),
        "contents": _in_contents(ours.contents, document.contents, text, newer),
        "margins": _changes(
            [each for each in ours.margins if each not in document.margins],
            [each for each in document.margins if each not in ours.margins],
        ),
    }
    found = (EdgeChange(where, tuple(texts)) for where, texts in told.items())
    return tuple(each for each in found if each.texts)


def _bare(line: str) -> str:
    return " ".join(line.split())


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[TextChange]:
    """Line by line."""
    for kind, i, ii, j, jj in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(ii - i, jj - j)
        for old, new in zip(before[i : i + pairs], after[j : j + pairs], strict=True):
            yield TextChange("changed", *around(old, new))
        yield from (TextChange("removed", each, "") for each in before[i + pairs : ii])
        yield from (TextChange("added", "", each) for each in after[j + pairs : jj])


def _on_front(before: Sequence[str], after: Sequence[str], own: Sequence[str]) -> Iterator[TextChange]:
    """Lines that are nobody's own, and those of the report's own that somebody has typed in."""
    came = {_bare(each): each for each in own}
    typed = {}
    for each in after:
        if _bare(each) not in came and each not in before:
            typed[each] = next(iter(get_close_matches(_bare(each), came, 1, _SAME_LINE)), "")
    yield from _changes(
        [each for each in before if _bare(each) not in came],
        [each for each in after if _bare(each) not in came and not typed.get(each)],
    )
    yield from (TextChange("changed", *around(old, new)) for new, old in typed.items() if old)


def _in_contents(before: Sequence[str], after: Sequence[str], text: str, newer: str | None) -> Iterator[TextChange]:
    """Lines that are gone although what they lead to stands there, and lines that lead to nothing.

    A heading that came home stands in no contents that are older, and what they say in its place leads to nothing: of
    sections saved since nothing is told. The numbers of figures and tables follow from what stands above.
    """
    there, here = ({_unnumbered(each) for each in some} for some in (after, before))
    gone = [each for each in before if _unnumbered(each) not in there and _unnumbered(each) in text]
    new = [each for each in after if _unnumbered(each) not in here and _unnumbered(each) not in text]
    if newer is not None:
        return _changes([each for each in gone if _unnumbered(each) not in newer], ())
    return _changes(gone, new)


def _unnumbered(line: str) -> str:
    return _LABEL.sub("", line, count=1)

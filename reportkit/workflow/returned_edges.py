"""What was changed in a returned document outside its parts: the first page, the contents, headers and footers."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.incoming.arrival import Edges
from reportkit.workflow.returned_words import TextChange, around

_LABEL = regex(r"\w+ [0-9]+\. ")


class EdgeChange(Struct, frozen=True):
    """What was changed in one of the edges."""

    where: str
    """`front`, `contents` or `margins`: a sentence of the catalogue begins with `reconcile.edge_`."""
    texts: tuple[TextChange, ...]


def edge_changes(ours: Edges, document: Edges, text: str, own: Sequence[str] = ()) -> tuple[EdgeChange, ...]:
    """What differs. `text` is all that the document says: contents that follow its own headings are right.

    `own` are lines of the first page that come and go with the versions of the report, whoever has changed nothing.
    """
    came = {_bare(each) for each in own}
    told = {
        "front": _changes(
            *([each for each in front if _bare(each) not in came] for front in (ours.front, document.front))
        ),
        "contents": _in_contents(ours.contents, document.contents, text),
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


def _in_contents(before: Sequence[str], after: Sequence[str], text: str) -> Iterator[TextChange]:
    """Lines that are gone although what they lead to stands there, and lines that lead to nothing."""
    gone = [each for each in before if each not in after and _LABEL.sub("", each, count=1) in text]
    new = [each for each in after if each not in before and _LABEL.sub("", each, count=1) not in text]
    return _changes(gone, new)

"""The account that is kept while a file is read: which words were met, which were left, what changed its shape."""

from reportkit.word.incoming.arrival import LeftOut, Note
from reportkit.word.incoming.marks import without_marks
from reportkit.word.incoming.xml import MC, TEXTS, Element, branches, text_pieces

_PLACE = 50


class Account:
    """Every word of the file is either met or told: what nobody has met is left over, and told at the end."""

    def __init__(self) -> None:
        self.left: list[LeftOut] = []
        self.notes: list[Note] = []
        self._met: set[Element] = set()
        self._paragraph = 0  # where the paragraph's own entries begin

    def meet(self, element: Element) -> None:
        """These words are taken care of."""
        self._met.add(element)

    def text_of(self, element: Element) -> str:
        """All words inside, which are thereby met."""
        pieces = []
        for each, text in text_pieces(element):
            self.meet(each)
            pieces.append(text)
        for alternate in element.iter(MC + "AlternateContent"):
            self.choose(alternate)
        return " ".join("".join(pieces).split())

    def choose(self, alternate: Element) -> Element | None:
        """Of several ways to give the same thing the one to read; the words of the others are met if it has them."""
        given = branches(alternate)
        for other in given[1:]:
            if words_in(other) in words_in(given[0]):
                for each, _ in text_pieces(other):
                    self.meet(each)
        return given[0] if given else None

    def leave(self, kind: str, text: str) -> None:
        """Words that do not come along. What was left next to it for the same reason is one entry with it."""
        last = self.left[-1] if self.left else None
        if last and last.kind == kind == "contents":
            self.left[-1] = last._replace(text=f"{last.text} {text}".strip())
        elif last and last.kind == kind and len(self.left) > self._paragraph and kind in ("hidden", "field"):
            self.left[-1] = last._replace(text=last.text + text)
        else:
            self.left.append(LeftOut(kind, text))

    def note(self, kind: str, text: str) -> None:
        """Something came along in another shape. What is said twice is said once."""
        note = Note(kind, " ".join(text.split()))
        if note.text and note not in self.notes:
            self.notes.append(note)

    def begin_paragraph(self) -> int:
        """Entries from here on belong to a new paragraph. Gives what `end_paragraph` wants back."""
        begun, self._paragraph = self._paragraph, len(self.left)
        return begun

    def end_paragraph(self, text: str, begun: int) -> None:
        """The paragraph's words are known: what was left in it has its place."""
        place = _beginning(text)
        for index in range(self._paragraph, len(self.left)):
            entry = self.left[index]
            if not entry.place and entry.kind != "contents":
                self.left[index] = entry._replace(place=place)
        self._paragraph = min(begun, len(self.left))

    def is_met(self, element: Element) -> bool:
        """Are these words taken care of?"""
        return element in self._met

    def leave_over(self, root: Element) -> None:
        """Tell the words that nobody met."""
        rest = [each.text or "" for each in root.iter(*TEXTS) if each not in self._met and (each.text or "").strip()]
        if rest:
            self.leave("other", " ".join(" ".join(rest).split()))

    def entries(self) -> tuple[LeftOut, ...]:
        """What was left out, the same thing once."""
        told = (each._replace(text=" ".join(each.text.split())) for each in self.left)
        return tuple(dict.fromkeys(each for each in told if each.text))


def words_in(element: Element) -> str:
    """The words inside, which are not thereby met."""
    return " ".join("".join(text for _, text in text_pieces(element)).split())


def _beginning(text: str) -> str:
    """The first words of a paragraph."""
    text = " ".join(without_marks(text).split())
    if len(text) <= _PLACE:
        return text
    return text[:_PLACE].rpartition(" ")[0] + " …"

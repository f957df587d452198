"""Telling pastes from keys, by the marks that a terminal sets around a paste and never by the time between letters.

Textual reads the mark at the end of a paste as the key Esc where it comes in two pieces with a pause between them, and
takes everything after that for the paste. It also reads an escape character inside a paste as the beginning of keys.
"""

from collections.abc import Iterator

from reportkit.model.value import Struct

BEGIN, END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before and after what is pasted."""
ESCAPE = "\x1b"
SILENCE = 2.0
"""Seconds after which a paste without an end is taken to have come to it: the mark was lost on the way."""


class Pasted(Struct, frozen=True):
    """What was pasted, as the terminal sent it."""

    text: str


class Pastes:
    """Parts what a terminal sends into keys and pastes, however it is cut into pieces on the way."""

    def __init__(self) -> None:
        self._inside = False
        self._before: list[str] = []
        """What has come of a paste."""
        self._waiting = ""
        """What may be the beginning of a mark."""
        self._let_go = ""
        """The beginning of a mark that was taken for keys, since nothing followed it."""
        self._doubtful = False
        """Was a paste taken to be at its end, though the mark for it has not come?"""

    def feed(self, sent: str) -> Iterator[str | Pasted]:
        """What came from the terminal, as keys in the terminal's own writing and as pastes."""
        if self._doubtful:
            self._doubtful = False
            self._inside = END in sent or (len(sent) > 1 and not sent.startswith(ESCAPE))
        elif (self._let_go + sent).startswith(BEGIN):
            sent = self._let_go + sent
        self._let_go = ""
        rest, self._waiting = self._waiting + sent, ""
        while rest:
            mark = END if self._inside else BEGIN
            part, found, rest = rest.partition(mark)
            if not found:
                part, self._waiting = _without_beginning(part, mark)
            if self._inside:
                self._before.append(part)
                if found:
                    yield self._whole()
            elif part:
                yield part
            if found:
                self._inside = not self._inside

    def silent(self, seconds: float) -> Iterator[str | Pasted]:
        """Nothing has come for a while: a mark that has only begun is none, and a paste has come to its end."""
        if self._inside and seconds >= SILENCE:
            self._before.append(self._waiting)
            self._waiting, self._inside, self._doubtful = "", False, True
            yield self._whole()
        elif self._waiting and not self._inside:
            self._let_go, self._waiting = self._waiting, ""
            yield self._let_go

    def _whole(self) -> Pasted:
        text = "".join(self._before)
        self._before.clear()
        return Pasted(text)


def _without_beginning(text: str, mark: str) -> tuple[str, str]:
    """A text, and apart from it the beginning of a mark that it ends with."""
    for length in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""

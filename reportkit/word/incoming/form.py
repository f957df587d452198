"""A form that comes back: what was written in its places, and what it said itself, which is not brought.

Its places are known by the tags of their content controls or by bookmarks, whichever the program that saved it kept.
"""

from reportkit.messages import Language, Message, render
from reportkit.model.form_identity import FormIdentity, base_of, identity_of
from reportkit.model.value import Struct, field
from reportkit.word.form.marks import STYLES, is_as_said, value_of
from reportkit.word.incoming.styles import Styles
from reportkit.word.incoming.told import Account, words_in
from reportkit.word.incoming.xml import Element, W, child, text_pieces, value

_INVITATIONS = frozenset(
    render(Message(f"form.{id}_here"), language)
    for id in ("value", "source", "choose", "write")
    for language in Language
)
"""What stands where nobody has written yet."""


class FormReading(Struct):
    """One form, while it is read."""

    identity: FormIdentity
    base: str = ""
    """The name that says what it was made from; empty for a form that does not say."""
    values: dict[str, str] = field(default_factory=dict)
    """What was written, by the name of its place; empty where nothing was."""

    @classmethod
    def of(cls, body: Element) -> "FormReading | None":
        """The form that a file is; None for any other file."""
        names = _names(body)
        identity = next(filter(None, map(identity_of, names)), None)
        return identity and cls(identity, next(filter(base_of, names), ""))

    def is_said(self, paragraph: Element, styles: Styles, account: Account) -> bool:
        """Is a paragraph the form's own? Where its words are changed they are told; then they are the form's still."""
        text = words_in(paragraph)
        if text in _INVITATIONS:
            account.text_of(paragraph)
            return True
        named = styles.paragraph(value(child(paragraph, "pPr", "pStyle"))).name
        if not named.startswith(STYLES):
            return False
        said = [same for name in _names(paragraph) if (same := is_as_said(name, text)) is not None]
        if not said:
            return False
        account.text_of(paragraph)
        if not all(said):
            account.leave("form", text)
        return True

    @staticmethod
    def is_invitation(element: Element) -> bool:
        """Does only the invitation to write stand there?"""
        return words_in(element) in _INVITATIONS

    def take_cell(self, cell: Element, account: Account) -> bool:
        """Take what is written in a cell, if it is a place for a value."""
        place = next(filter(None, map(value_of, _names(cell))), "")
        if not place:
            return False
        pieces = list(text_pieces(cell))
        deleted = "".join(text for each, text in pieces if each.tag == W + "delText")
        account.text_of(cell)
        if deleted.strip():
            account.leave("deleted", deleted)
        text = " ".join("".join(text for each, text in pieces if each.tag != W + "delText").split())
        self.values[place] = "" if text in _INVITATIONS else text
        return True

    def is_table(self, table: Element) -> bool:
        """Is it the form's table of figures?"""
        return any(map(value_of, _names(table)))


def _names(element: Element) -> list[str]:
    """The names of all bookmarks and the tags of all controls inside."""
    bookmarks = [value(each, "name") for each in element.iter(W + "bookmarkStart")]
    return bookmarks + [value(each) for each in element.iter(W + "tag")]

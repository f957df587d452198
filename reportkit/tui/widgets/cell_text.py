"""What stands in a cell while it is filled in: a line of text, with the place where the next key lands."""

from textual.content import Content

from reportkit.model.value import Struct, replace


class CellText(Struct, frozen=True):
    """A line of text under the keys. While it is `whole`, all of it is selected, and what is typed takes its place.

    A letter does not: whoever pressed Enter once too often, and then a key of the screen, would lose the value of a
    cell that they never meant to open.
    """

    text: str
    at: int
    whole: bool = False

    def typed(self, more: str) -> "CellText":
        """The text with something typed or pasted."""
        if self.whole and not (len(more) == 1 and more.isalpha()):
            return CellText(more, len(more))
        return CellText(self.text[: self.at] + more + self.text[self.at :], self.at + len(more))

    def pressed(self, key: str) -> "CellText | None":
        """The text after a key that moves in it or takes something away; None for any other key."""
        text, at, end = self.text, self.at, len(self.text)
        match key:
            case "left" | "home" | "ctrl+a":
                return replace(self, at=max(0, at - 1) if key == "left" and not self.whole else 0, whole=False)
            case "right" | "end" | "ctrl+e":
                return replace(self, at=min(end, at + 1) if key == "right" and not self.whole else end, whole=False)
            case "backspace" | "delete" | "ctrl+d" | "ctrl+h" if self.whole:
                return CellText("", 0)
            case "backspace" | "ctrl+h":
                return CellText(text[: max(0, at - 1)] + text[at:], max(0, at - 1))
            case "delete" | "ctrl+d":
                return CellText(text[:at] + text[at + 1 :], at)
            case "ctrl+u":
                return CellText("" if self.whole else text[at:], 0)
        return None

    def shown(self, width: int) -> Content:
        """The part around the cursor, to the right in a field of a width; marks that black and white can show."""
        first = max(0, self.at - width + 1)
        part = f"{self.text} "[first : first + width]
        at = self.at - first + width - len(part)
        field = Content.styled(part.rjust(width), "bold underline")
        if self.whole and self.text:
            return field.stylize("reverse", width - len(part), width - 1)
        return field.stylize("reverse", at, at + 1)

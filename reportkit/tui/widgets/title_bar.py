"""The head of every screen: where am I, who am I, what stands out."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


def spread(left: Content, right: Content, width: int) -> Content:
    """Two texts at the ends of a line; the right one goes where there is no room for both."""
    room = width - left.cell_length - right.cell_length
    if room < 2 or not right.plain:
        return left.truncate(width, ellipsis=True)
    return left + Content(" " * room) + right


class TitleBar(Widget):
    """Two lines with something at each end."""

    DEFAULT_CSS = """
    TitleBar {
        height: 3;
        padding: 0 1;
        border-bottom: solid $panel;
        color: $foreground;
    }
    """

    above: reactive[tuple[Content, Content]] = reactive((Content(""), Content("")))
    """What the first line has to the left and to the right."""
    below: reactive[tuple[Content, Content]] = reactive((Content(""), Content("")))

    def render(self) -> Content:
        width = self.content_size.width
        return spread(*self.above, width) + Content("\n") + spread(*self.below, width)

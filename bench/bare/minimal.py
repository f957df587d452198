"""The floor of a full-screen program in Textual: one line of text, and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """Shows a word."""

    def compose(self) -> ComposeResult:
        yield Static("KLAR")


if __name__ == "__main__":
    Minimal().run()

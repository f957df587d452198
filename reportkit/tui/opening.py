"""The screens by name, each loaded when it is first opened.

A start shows one screen. The others, and the rooms that they need, would make it take three times as long.
"""
# ruff: noqa: PLC0415 - to load late is what every function here is for

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportkit.tui.desk import Desk
from reportkit.workflow.at_hand import Standing
from reportkit.workflow.desk_board import DeskBoard

if TYPE_CHECKING:
    from reportkit.tui.screens.assembling import AssemblingScreen
    from reportkit.tui.screens.board import BoardScreen
    from reportkit.tui.screens.figures import FiguresScreen
    from reportkit.tui.screens.log import LogScreen
    from reportkit.tui.screens.questions import Tell
    from reportkit.tui.screens.reading import ReadingScreen
    from reportkit.tui.screens.submitting import SubmitScreen
    from reportkit.tui.screens.writing import WritingScreen


def board(desk: Desk, known: DeskBoard | None = None) -> "BoardScreen":
    """The start, with what is known already."""
    from reportkit.tui.screens.board import BoardScreen

    return BoardScreen(desk, known)


def writing(desk: Desk, section: str, finding: str = "", standing: Standing | None = None) -> "WritingScreen":
    """A section to write in, at a finding where one is named by its key; how it stands, as far as that is known."""
    from reportkit.tui.screens.writing import WritingScreen

    return WritingScreen(desk, section, finding, standing)


def figures(desk: Desk, section: str, figure: str = "", told: str = "") -> "FiguresScreen":
    """The figures of a section, at one where it is named, with what is asked about it."""
    from reportkit.tui.screens.figures import FiguresScreen

    return FiguresScreen(desk, section, figure, told)


def reading(desk: Desk, section: str, waiting: Sequence[str] = ()) -> "ReadingScreen":
    """A section to read, before the others that wait."""
    from reportkit.tui.screens.reading import ReadingScreen

    return ReadingScreen(desk, section, waiting)


def submitting(desk: Desk, section: str) -> "SubmitScreen":
    """What is left to do before a section is handed in."""
    from reportkit.tui.screens.submitting import SubmitScreen

    return SubmitScreen(desk, section)


def assembling(desk: Desk) -> "AssemblingScreen":
    """The report put together."""
    from reportkit.tui.screens.assembling import AssemblingScreen

    return AssemblingScreen(desk)


def log(desk: Desk, section: str = "") -> "LogScreen":
    """What has happened in the month, or to one of its sections."""
    from reportkit.tui.screens.log import LogScreen

    return LogScreen(desk, section)


def tell(desk: Desk, title: str, message: str, hint: str = "") -> "Tell":
    """Something that must be read."""
    from reportkit.tui.screens.questions import Tell

    return Tell(desk, title, message, hint)

"""A board as plain values for a cache, and back. Light: nothing of a workspace has to be understood for it."""

from datetime import date
from typing import Any

from reportkit.model.board import Board, Row
from reportkit.model.journal import SectionState
from reportkit.model.month import Month
from reportkit.model.value import asdict


def board_as_data(found: Board) -> dict[str, Any]:
    """A board without its problems, which are told anew each time."""
    told = {name: value for name, value in asdict(found).items() if name not in ("rows", "problems")}
    dates = {name: str(told[name]) for name in ("month", "figures_through", "deadline")}
    published_on = found.published_on.isoformat() if found.published_on else ""
    return told | dates | {"published_on": published_on, "rows": [asdict(row) for row in found.rows]}


def board_from_data(kept: dict[str, Any]) -> Board:
    """The board of such values. Raises KeyError, TypeError or ValueError where another program made them."""
    rows = tuple(Row(**(each | {"state": SectionState(each["state"])})) for each in kept["rows"])
    named = {name: Month.parse(kept[name]) for name in ("month", "figures_through")}
    days = {
        "deadline": date.fromisoformat(kept["deadline"]),
        "published_on": date.fromisoformat(kept["published_on"]) if kept["published_on"] else None,
    }
    by_name = {
        name: {of: tuple(sections) for of, sections in kept[name].items()}
        for name in ("without_contact", "same_titles")
    }
    return Board(**(kept | named | days | by_name | {"rows": rows, "problems": ()}))

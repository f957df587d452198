"""The organisation with its dates: a report is read with the organisation of its own month."""

from reportkit.model.month import Month, in_force
from reportkit.model.value import Struct


class Span(Struct, frozen=True):
    """The months something is in force; None is an open end."""

    first: Month | None = None
    last: Month | None = None

    def __contains__(self, month: Month) -> bool:
        return (self.first is None or self.first <= month) and (self.last is None or month <= self.last)


class Unit(Struct, frozen=True):
    """A unit, board or office."""

    id: str
    name: str
    kind: str = "unit"
    parent: str = ""
    valid: Span = Span()
    successors: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    names: tuple[tuple[Month, str], ...] = ()
    """Later names, each with its first month, in order."""
    moves: tuple[tuple[Month, str], ...] = ()
    """Later parents, each with its first month, in order."""

    def name_in(self, month: Month) -> str:
        return in_force(self.name, self.names, month)

    def parent_in(self, month: Month) -> str:
        return in_force(self.parent, self.moves, month)


class Organisation(Struct, frozen=True):
    """All units, past and present."""

    units: tuple[Unit, ...] = ()

    def unit(self, id: str) -> Unit | None:
        return next((unit for unit in self.units if unit.id == id), None)

    def in_charge(self, id: str, month: Month) -> tuple[Unit, ...]:
        """Who answers for a unit's matters in a month: the unit itself, or its successors, theirs in turn.

        One unit is a clear answer. None (the unit is unknown or has ended without successor) or several (it was
        split) are for an administrator to settle.
        """
        found: dict[str, Unit] = {}
        waiting, seen = [id], set[str]()
        while waiting:
            unit = self.unit(waiting.pop(0))
            if unit is None or unit.id in seen:
                continue
            seen.add(unit.id)
            if month in unit.valid:
                found[unit.id] = unit
            else:
                waiting.extend(unit.successors)
        return tuple(found.values())

    def is_within(self, id: str, above: str, month: Month) -> bool:
        """Is a unit the other one, or below it, in this month?"""
        seen = set[str]()
        while id and id not in seen:
            if id == above:
                return True
            seen.add(id)
            unit = self.unit(id)
            id = unit.parent_in(month) if unit else ""
        return False

"""A sentence that is not yet in any language: an id and its arguments."""

from collections.abc import Mapping
from typing import Union

Argument = Union[str, int, "Message"]


class Message:
    """An id of the catalogue with the arguments of its slots.

    Rooms below the doors pass messages, never sentences; the door renders them in the reader's language.
    Two messages with the same id and arguments are equal. The first part of the id names the book of the
    catalogue: `rules.S03` stands in `sv/rules.py`.
    """

    __slots__ = ("args", "id")

    def __init__(self, id: str, /, **args: Argument) -> None:
        self.id = id
        self.args: Mapping[str, Argument] = args

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.id, self.args) == (other.id, other.args)

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted((name, str(value)) for name, value in self.args.items()))))

    def __repr__(self) -> str:
        slots = "".join(f", {name}={value!r}" for name, value in self.args.items())
        return f"Message({self.id!r}{slots})"

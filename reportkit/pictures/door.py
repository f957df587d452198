"""The door for pictures: each is drawn anew in a process that can do no harm."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping

from reportkit.foreign.apart import TooHeavyError, answer
from reportkit.messages import Message, UsageError
from reportkit.model.value import Struct


class Picture(Struct, frozen=True):
    """A picture that may stand in the report."""

    content: bytes
    size: tuple[int, int]
    """Width and height in pixels."""
    before: tuple[int, int]
    """The size that it came with."""
    told: tuple[str, ...] = ()
    """What was left behind: `place`, where it said where it was taken, or `camera` for other notes of the camera."""


def settle(pictures: Mapping[str, bytes]) -> Mapping[str, Picture]:
    """Draw pictures anew, by their file names. Raises UsageError for the first that is none, or too large."""
    drawn, refused = settle_each(pictures)
    for told in refused.values():
        raise UsageError(told.id, **told.args)
    return drawn


def settle_each(pictures: Mapping[str, bytes]) -> tuple[Mapping[str, Picture], Mapping[str, Message]]:
    """Draw pictures anew, by their file names; and what is to be said of those that are none, or too large.

    Raises UsageError where they cannot be drawn within the limits, whichever of them it is.
    """
    if not pictures:
        return {}, {}
    asked = json.dumps([(name, b64encode(content).decode()) for name, content in pictures.items()]).encode()
    named = ", ".join(pictures)
    try:
        told = answer("reportkit.pictures.child", (), asked)
    except TooHeavyError as error:
        raise UsageError("pictures.heavy", file=named) from error
    try:
        answers = json.loads(told)
    except ValueError as error:
        raise UsageError("pictures.broken", file=named) from error
    by_name = dict(zip(pictures, answers, strict=True))
    refused = {name: Message(each["refused"], **each["slots"]) for name, each in by_name.items() if "refused" in each}
    return {name: _picture(each) for name, each in by_name.items() if name not in refused}, refused


def _picture(drawn: Mapping[str, object]) -> Picture:
    return Picture(
        b64decode(str(drawn["content"])),
        _size(drawn["size"]),
        _size(drawn["before"]),
        _texts(drawn["told"]),
    )


def _texts(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list) else ()


def _size(told: object) -> tuple[int, int]:
    width, height = told if isinstance(told, list) else (0, 0)
    return int(width), int(height)

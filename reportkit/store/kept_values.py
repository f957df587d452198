"""Values that were understood once and are kept, each under all that decided it; the program never reads them twice.

A value lies in the cache behind a checksum over it and its key. What is of another key or of another
version, cut off, or touched by somebody is as good as none. A value is decoded in the form that is asked for and in no
other, and nothing in it can be run.
"""

import hashlib
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, Generic, TypeVar, cast
from weakref import finalize

from reportkit.messages import Message
from reportkit.model.value import Decoder, Encoder, MsgspecError
from reportkit.store.cache import keep_bytes, kept_bytes
from reportkit.store.place import reading_key

T = TypeVar("T")
_SEAL = hashlib.sha256().digest_size


def kept_or_read(form: type[T], name: str, key: str, of: str, read: Callable[[], T]) -> T:
    """A value as it was kept by a name under a key; else as `read` reads it, which is then kept.

    `key` names everything that decides the value, but for the program itself; `of` says which workspace it is of.
    Raises what `read` raises, and then keeps nothing.
    """
    found = kept_value(form, name, key, of)
    if found is None:
        found = read()
        keep_value(name, key, found, of)
    return found


def kept_value(form: type[T], name: str, key: str, of: str) -> T | None:
    """A value as it was kept by a name under a key; None where there is none."""
    return _unsealed(form, key, kept_bytes(f"{name}.value", of) or b"")


def keep_value(name: str, key: str, value: object, of: str) -> None:
    """Keep a value by a name under a key. What cannot be told is not kept."""
    if told := _sealed(key, value):
        keep_bytes(f"{name}.value", told, of)


class Shelf(Generic[T]):
    """Many values of one form, kept in one file, since making a file costs more than reading a section.

    It is written once, when nobody has the shelf any more or the program ends. What another process kept meanwhile
    stays beside it.
    """

    def __init__(self, form: type[T], name: str, of: str) -> None:
        self._form, self._file, self._of = form, f"{name}.values", of
        self._lying: dict[str, bytes] | None = None
        self._new: dict[str, bytes] = {}
        finalize(self, _put_away, self._file, of, self._new)

    def kept_or_read(self, name: str, key: str, read: Callable[[], T]) -> T:
        """A value as it was kept by a name under a key, else as `read` reads it: as the function of this name."""
        if self._lying is None:
            self._lying = _lying(self._file, self._of)
        found = _unsealed(self._form, key, self._new.get(name) or self._lying.get(name, b""))
        if found is None:
            found = read()
            if told := _sealed(key, found):
                self._new[name] = told
        return found


def _lying(file: str, of: str) -> dict[str, bytes]:
    """The values of a shelf as they lie, each behind its seal."""
    try:
        return _SHELF.decode(kept_bytes(file, of) or b"")
    except MsgspecError:  # cut off, or touched by somebody
        return {}


def _put_away(file: str, of: str, new: Mapping[str, bytes]) -> None:
    if new:
        keep_bytes(file, _ENCODER.encode({**_lying(file, of), **new}), of)


def _sealed(key: str, value: object) -> bytes:
    """A value behind its seal; nothing for what cannot be told."""
    with suppress(MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        told = _ENCODER.encode(value)
        return _seal(key, told) + told
    return b""


def _unsealed(form: type[T], key: str, found: bytes) -> T | None:
    """The value behind a seal; None where it is not the seal of that key and those bytes."""
    told = memoryview(found)[_SEAL:]
    if found[:_SEAL] != _seal(key, told):
        return None
    try:
        value: T = _decoder(cast("Hashable", form)).decode(told)
    except (MsgspecError, RecursionError):  # whole and of this key, and yet of another form
        return None
    return value


def _seal(key: str, told: bytes | memoryview) -> bytes:
    """The checksum that binds a value to its key, and to the program that understood it."""
    seal = hashlib.sha256(f"{reading_key()}\0{key}\0".encode(errors="surrogateescape"))
    seal.update(told)
    return seal.digest()


@cache
def _decoder(form: Hashable) -> Decoder[Any]:
    return Decoder(form, dec_hook=_untold)


def _told(value: object) -> object:
    """A message, which is no Struct, as an id and its arguments."""
    if isinstance(value, Message):
        return value.id, value.args
    raise TypeError(value)


def _untold(form: type, told: Any) -> Message:  # noqa: ANN401 - whatever was decoded where a message stands
    if form is not Message or not isinstance(told, list):
        raise TypeError(form)
    id, args = told
    return Message(id, **{name: _untold(form, each) if isinstance(each, list) else each for name, each in args.items()})


_ENCODER = Encoder(enc_hook=_told)
_SHELF = Decoder(dict[str, bytes])

"""The programs whose files are let in."""

from reportkit.model.value import Struct


class Kind(Struct, frozen=True):
    """A kind of file."""

    program: str
    """Its name, as people know it."""
    ending: str
    reader: str
    """The function that reads it, as `module:function`; it gets the bytes and the file's name and gives JSON."""
    named: tuple[str, ...] = ()
    """Kinds of relationship out of the file that are only names in it: what they point to is fetched by nobody."""

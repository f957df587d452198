"""What a store is given to publish."""

from collections.abc import Mapping, Sequence

from reportkit.model.page_map import PageMap
from reportkit.model.value import Struct
from reportkit.model.workspace import ReportSettings


class Publication(Struct, frozen=True):
    """A version of a report, finished, and what it was made of; the store adds definitions, submissions and journal."""

    settings: ReportSettings
    """With the version and the date that the document bears."""
    page_map: PageMap
    name: str
    """What its files are called, before their endings."""
    documents: Mapping[str, bytes]
    """What people read, by file name: Word, PDF, `appendices/arsrapport.pdf`."""
    submissions: Sequence[tuple[str, int, str]]
    """Section, number and hash of everything that was handed in and stands in it."""
    beside: Mapping[str, bytes]
    """What lies in the package alone: how to read it, and a script that checks it."""

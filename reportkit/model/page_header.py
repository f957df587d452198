"""What stands on top of every page of a report."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PageHeader:
    """The six fields that stand on top of every page; the version is the report's."""

    applies_to: str = ""
    document_id: str = ""
    published_on: date | None = None
    responsible_person: str = ""
    prepared_by: str = ""

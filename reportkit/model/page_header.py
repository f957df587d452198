"""What stands on top of every page of a report."""

from datetime import date

from reportkit.model.value import Struct, replace


class PageHeader(Struct, frozen=True):
    """The six fields that stand on top of every page; the version is the report's."""

    applies_to: str = ""
    document_id: str = ""
    published_on: date | None = None
    responsible_person: str = ""
    prepared_by: str = ""

    def filled_from(self, otherwise: "PageHeader") -> "PageHeader":
        """These fields; those that are empty are the other's. The day of publication is never another's."""
        return replace(
            self,
            applies_to=self.applies_to or otherwise.applies_to,
            document_id=self.document_id or otherwise.document_id,
            responsible_person=self.responsible_person or otherwise.responsible_person,
            prepared_by=self.prepared_by or otherwise.prepared_by,
        )

"""What an exporter is: an object that makes a file of another kind of the finished report."""

from reportkit.model.report import Report


class Exporter:
    """A kind of file that `assemble -o` can make. The call is guarded: what it raises stops that file and nothing else.

    The same object serves every report, so it keeps nothing between calls. What it is given is settled: headings have
    their levels, citations their values, appendices their numbers.
    """

    id: str = ""
    """What it is named by: small letters, digits and hyphens."""
    endings: tuple[str, ...] = ()
    """The endings of the files it makes, with their dots and in small letters: `(".html", ".htm")`."""

    def export(self, report: Report) -> bytes:
        """The file. The same report gives the same bytes."""
        raise NotImplementedError

"""What an exporter is: an object that makes a file of another kind of the finished report."""

from collections.abc import Mapping

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

    pictures_beside: bool = False
    """The file names its pictures and does not hold them: they are put in a folder beside it."""

    def export(self, report: Report) -> bytes:
        """The file. The same report gives the same bytes."""
        raise NotImplementedError

    def export_beside(self, report: Report, pictures: Mapping[tuple[str, str], str]) -> bytes:
        """The file where `pictures_beside` is true, asked for in place of `export`.

        `pictures` has the address of each picture of `report.images` that some block shows, from where the file lies,
        with a slash between folder and name; neither holds blanks.
        """
        raise NotImplementedError

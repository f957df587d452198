"""The report as Markdown and as a web page: exporters that come in through the same door as everyone's."""

from collections.abc import Iterable, Mapping

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.specs import hookimpl
from reportkit.model.report import Report


class MarkdownExporter(Exporter):
    """The words of the report as text, for other programs and for comparing."""

    id = "markdown"
    endings = (".md", ".markdown")

    pictures_beside = True

    def export(self, report: Report) -> bytes:
        """Our own small Markdown. Pictures are named as they lie below the month's folder."""
        return self.export_beside(report, {})

    def export_beside(self, report: Report, pictures: Mapping[tuple[str, str], str]) -> bytes:
        """The same, with pictures named as they lie beside the file."""
        from reportkit.plugins.export_markdown import markdown_text  # noqa: PLC0415 - most runs make no such file

        return markdown_text(report, pictures).encode()


class WebPageExporter(Exporter):
    """The report as one accessible web page that asks nobody for anything."""

    id = "html"
    endings = (".html", ".htm")

    def export(self, report: Report) -> bytes:
        """The page, with its style and its pictures inside."""
        from reportkit.plugins.export_html import html_page  # noqa: PLC0415 - as above

        return html_page(report).encode()


@hookimpl
def reportkit_exporters() -> Iterable[Exporter]:
    """Both."""
    return (MarkdownExporter(), WebPageExporter())

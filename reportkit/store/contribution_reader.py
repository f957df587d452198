"""What the files of one contribution say."""

from collections.abc import Mapping

from reportkit.messages import BrokenFile, Language, ReportkitError
from reportkit.model.contribution import Attachment, Contribution, ImageFile, Problem
from reportkit.model.figure import FigureValue
from reportkit.model.identity import ATTACHMENT_ID, content_hash
from reportkit.model.measurement import Registers
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.store.contribution_folder import ATTACHMENTS, FIGURES, NOTHING, TEXT, Files
from reportkit.store.figures_file import figures
from reportkit.store.toml_source import Table, TomlSource, parse_toml
from reportkit.text.clean import with_line_feeds


class Reader(Struct, frozen=True):
    """What is needed to understand the files of one section."""

    definition: SectionDefinition
    registers: Registers
    language: Language
    place: str
    """The folder's name in complaints: `reports/2023-03/psykiatri`."""

    def contribution(self, files: Files) -> Contribution:
        """The contribution that the files hold, with a problem for each thing that cannot be understood."""
        problems: list[Problem] = []
        attachments = self._attachments(files, problems)
        return Contribution(
            section=self.definition.id,
            text=self._decoded(files, TEXT, problems),
            figures=self._figures(files, problems),
            images=tuple(
                ImageFile(path, content_hash(content))
                for path, content in files.content.items()
                if path.startswith("images/")
            ),
            attachments=attachments,
            nothing=self._decoded(files, NOTHING, problems).strip() if NOTHING in files.content else None,
            problems=tuple(problems),
            revision=files.revision,
        )

    def _problem(self, name: str, error: ReportkitError) -> Problem:
        line = error.told.args.get("line", 0)
        return Problem(f"{self.place}/{name}", error.told, line if isinstance(line, int) else 0)

    def _decoded(self, files: Files, name: str, problems: list[Problem]) -> str:
        """A text file; its undecodable bytes are told and shown as replacement characters."""
        content = files.content.get(name, b"")
        try:
            return with_line_feeds(content.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            trouble = BrokenFile("files.not_utf8", file=f"{self.place}/{name}", line=line)
            problems.append(self._problem(name, trouble))
            return with_line_feeds(content.decode("utf-8", "replace"))

    def _source(self, files: Files, name: str, problems: list[Problem]) -> TomlSource | None:
        if name not in files.content:
            return None
        text = self._decoded(files, name, problems)
        try:
            return parse_toml(text, f"{self.place}/{name}")
        except BrokenFile as error:
            problems.append(self._problem(name, error))
            return None

    def _figures(self, files: Files, problems: list[Problem]) -> Mapping[str, FigureValue]:
        source = self._source(files, FIGURES, problems)
        if source is None:
            return {}
        found, troubles = figures(source, self.definition, self.registers, self.language)
        problems.extend(troubles)
        return found

    def _attachments(self, files: Files, problems: list[Problem]) -> tuple[Attachment, ...]:
        """The attachments that have an id, a title and a file."""
        source = self._source(files, ATTACHMENTS, problems)
        found: dict[str, Attachment] = {}
        if source is None:
            return ()
        try:
            source.table().only("attachment")
            tables = list(source.table().tables("attachment"))
        except BrokenFile as error:
            problems.append(self._problem(ATTACHMENTS, error))
            return ()
        for table in tables:
            try:
                attachment = self._attachment(table, files)
                if attachment.id in found:
                    raise table.broken("files.twice", "id", found=attachment.id)
            except BrokenFile as error:
                problems.append(self._problem(ATTACHMENTS, error))
            else:
                found[attachment.id] = attachment
        return tuple(found.values())

    @staticmethod
    def _attachment(table: Table, files: Files) -> Attachment:
        table.only("id", "file", "title")
        id, path = table.text("id"), table.text("file")
        if not ATTACHMENT_ID.match(id):
            raise table.broken("files.bad_section_id", "id", found=id)
        if path not in files.content or not path.startswith("attachments/"):
            raise table.broken("files.no_attachment", "file", found=path)
        return Attachment(id, table.text("title"), path, content_hash(files.content[path]))

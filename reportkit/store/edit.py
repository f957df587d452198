"""A change to a contribution, and the files it makes of the files there are."""

from collections.abc import Mapping

from reportkit.messages import BrokenFile, UsageError
from reportkit.model.value import Struct
from reportkit.store.contribution_folder import ATTACHMENTS, FIGURES, NOTHING, TEXT, Files
from reportkit.store.toml_source import parse_toml
from reportkit.text.clean import clean


class NewAttachment(Struct, frozen=True):
    """An attachment to add, or to put in the place of the one with its id."""

    id: str
    title: str
    file: str
    """The file's own name, without folders."""
    content: bytes


class Edit(Struct, frozen=True):
    """What somebody changes in one save; what is None or empty stays as it is."""

    text: str | None = None
    figures_source: str | None = None
    """A whole figures.toml."""
    figures: Mapping[str, Mapping[str, str]] = {}
    """Values as people write them, by figure and key (`value`, `budget`, `breakdown.K`, `source`); empty removes."""
    pictures: Mapping[str, bytes] = {}
    """Pictures by file name."""
    attachment: NewAttachment | None = None
    nothing: str | None = None
    """A sentence, possibly empty: there is nothing to report. Words or figures saved later take it back."""


def applied(edit: Edit, files: Files, place: str) -> Files:
    """The files after the change. Raises UsageError for control characters, BrokenFile for TOML that is none."""
    content = dict(files.content)
    if edit.text is not None:
        _put(content, TEXT, clean(edit.text))
    if edit.figures_source is not None:
        source = clean(edit.figures_source)
        parse_toml(source, FIGURES)
        _put(content, FIGURES, source)
    if edit.figures:
        from reportkit.store.toml_edit import edited_figures  # noqa: PLC0415 - tomlkit is slow to load

        cleaned = {
            figure: {key: clean(written) for key, written in changes.items()}
            for figure, changes in edit.figures.items()
        }
        before = _decoded(content, FIGURES, place)
        _put(content, FIGURES, edited_figures(before, cleaned, f"{place}/{FIGURES}"))
    for name, picture in edit.pictures.items():
        content[f"images/{_plain_name(name)}"] = picture
    if edit.attachment is not None:
        _attach(content, edit.attachment, place)
    if edit.nothing is not None:
        content[NOTHING] = clean(edit.nothing).encode()
    elif edit.text or edit.figures_source or edit.figures:
        content.pop(NOTHING, None)
    return Files(content)


def _plain_name(name: str) -> str:
    """The name of a file in a folder of the contribution. Raises UsageError for one that leads elsewhere, or hides."""
    if not name or name.startswith(".") or "/" in name or clean(name) != name or "\n" in name:
        raise UsageError("files.bad_file_name", found=name)
    return name


def _put(content: dict[str, bytes], name: str, text: str) -> None:
    """An empty file is no file."""
    if text.strip():
        content[name] = text.encode()
    else:
        content.pop(name, None)


def _decoded(content: Mapping[str, bytes], name: str, place: str) -> str:
    try:
        return content.get(name, b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFile("files.not_utf8", file=f"{place}/{name}", line=1) from error


def _attach(content: dict[str, bytes], new: NewAttachment, place: str) -> None:
    from reportkit.store.toml_edit import with_attachment  # noqa: PLC0415 - tomlkit is slow to load

    path = f"attachments/{_plain_name(new.file)}"
    before = _decoded(content, ATTACHMENTS, place)
    written = with_attachment(before, new.id, path, clean(new.title), f"{place}/{ATTACHMENTS}")
    content[ATTACHMENTS] = written.encode()
    content[path] = new.content

"""published/1.0/: a version of the report with all it was made of, kept whole or not at all.

    regiondirektorens-rapport-2023-03.docx, .pdf    what people read
    appendices/                                     what was attached
    frozen/                                         the definitions, the month's settings and its pages
    manifest.txt                                    the SHA-256 of every file, also of those only in the package
    regiondirektorens-rapport-2023-03-1.0.zip       the archive package: all of it, the submissions and the journal

The journal names the hash of the manifest. What it does not name has not been published, whatever lies here.
"""

from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from reportkit.messages import BrokenFile, Message, ReportkitError
from reportkit.model.contribution import Problem
from reportkit.model.identity import content_hash
from reportkit.model.value import Struct
from reportkit.store.files import ATTACHMENT_LIMIT, move_folder, passing_name, read_bytes, remove_folder, write_bytes

FOLDER, FROZEN, MANIFEST, JOURNAL = "published", "frozen", "manifest.txt", "journal.jsonl"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first a zip can write: what was published has its date in the manifest's event
_ORDINARY = 0o100644
_READ = (".docx", ".pdf")


class Version(Struct, frozen=True):
    """A version on its way into its folder."""

    version: str
    package: str
    """The name of the archive package."""
    files: Mapping[str, bytes]
    """Everything of it by path; what lies in the package alone begins with a name of `only_in_package`."""
    only_in_package: tuple[str, ...]

    @property
    def manifest(self) -> bytes:
        """One line for each file, as the program sha256sum writes and checks them."""
        return "".join(f"{content_hash(self.files[path])}  {path}\n" for path in sorted(self.files)).encode()

    def archive(self) -> bytes:
        """The archive package; the same files give the same bytes."""
        from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415 - only a new version packs anything

        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as package:
            for path, content in (*sorted(self.files.items()), (MANIFEST, self.manifest)):
                entry = ZipInfo(path, _FIRST_DAY)
                entry.compress_type, entry.external_attr = ZIP_DEFLATED, _ORDINARY << 16
                entry.create_system = 3  # the same on every system
                package.writestr(entry, content)
        return out.getvalue()


def write_version(folder: Path, version: Version) -> str:
    """Give a version its folder, whole or not at all. Returns the hash of its manifest.

    What an attempt that never was recorded may have left goes first. Raises BrokenFile where the disk did not take it.
    """
    published = folder / FOLDER
    remove_leftovers(folder, version.version)
    beside = published / passing_name()
    try:
        for path, content in version.files.items():
            if path.partition("/")[0] not in version.only_in_package:
                write_bytes(beside / path, content)
        write_bytes(beside / version.package, version.archive())
        write_bytes(beside / MANIFEST, version.manifest)
        move_folder(beside, published / version.version)
    except ReportkitError:
        with suppress(ReportkitError):  # the next attempt takes away what could not be taken away now
            remove_leftovers(folder, version.version)
        raise
    return content_hash(version.manifest)


def remove_leftovers(folder: Path, version: str) -> None:
    """Take away what an attempt to publish a version left, where the version was never recorded."""
    published = folder / FOLDER
    for path in published.iterdir() if published.is_dir() else ():
        if path.name == version or (path.name.startswith(".") and path.name.endswith(".new")):
            remove_folder(path)


def changed_documents(folder: Path, version: str, place: str) -> tuple[Problem, ...]:
    """The documents and appendices of a version that are gone, or are not what its manifest names.

    `check_frozen` answers for the manifest. What lies in the archive package alone is not looked for here.
    """
    home = folder / FOLDER / version
    found = []
    for line in read_bytes(home / MANIFEST).decode().splitlines():
        hash, _, path = line.partition("  ")
        if not (path.startswith("appendices/") or ("/" not in path and path.endswith(_READ))):
            continue
        name = f"{place}/{FOLDER}/{version}/{path}"
        try:
            if content_hash(read_bytes(home / path, ATTACHMENT_LIMIT)) != hash:
                found.append(Problem(name, Message("store.published_changed", file=name)))
        except FileNotFoundError:
            found.append(Problem(name, Message("store.published_missing", file=name)))
    return tuple(found)


def _as_published(path: Path, hash: str, name: str) -> bytes:
    """The content of a file, where it is what was published. Raises BrokenFile."""
    try:
        content = read_bytes(path)
    except FileNotFoundError as error:
        raise BrokenFile("store.published_missing", file=name) from error
    if content_hash(content) != hash:
        raise BrokenFile("store.published_changed", file=name)
    return content


def check_frozen(folder: Path, version: str, manifest_hash: str, place: str) -> None:
    """See that what a version was made of is what it was.

    Raises BrokenFile where the manifest is not the one that the journal names, or a frozen file is not the one that
    the manifest names.
    """
    home = folder / FOLDER / version
    name = f"{place}/{FOLDER}/{version}"
    manifest = _as_published(home / MANIFEST, manifest_hash, f"{name}/{MANIFEST}")
    lines = [line.partition("  ") for line in manifest.decode().splitlines()]
    frozen = {path: hash for hash, _, path in lines if path.startswith(f"{FROZEN}/")}
    for path, hash in frozen.items():
        _as_published(home / path, hash, f"{name}/{path}")
    for lying in sorted((home / FROZEN).rglob("*")):
        path = lying.relative_to(home).as_posix()
        if not lying.is_dir() and path not in frozen:
            raise BrokenFile("store.published_changed", file=f"{name}/{path}")

"""The zip around the document."""

import io
import zipfile

import pytest

from reportkit.model.value import replace
from reportkit.word.archive import ArchiveError, packed, read_archive, stored, write_archive
from reportkit.word.package import write_report
from tests.word.sample import sample_report


def test_parts_come_back_as_they_were_and_others_can_read_them():
    parts = {"[Content_Types].xml": b"<a/>" * 500, "word/bild å.png": b"\x89PNG", "tom": b""}
    data = write_archive((name, packed(body) if body else stored(body)) for name, body in parts.items())
    assert {name: part.unpack() for name, part in read_archive(data).items()} == parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts


def test_archives_made_by_others_can_be_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"a comment"
        archive.mkdir("word")
        with archive.open("word/a.xml", "w", force_zip64=False) as file:
            file.write(b"words " * 100)
    assert read_archive(out.getvalue())["word/a.xml"].unpack() == b"words " * 100


def test_a_part_that_does_not_agree_with_its_checksum_is_refused():
    part = packed(b"words")
    for broken in (replace(part, crc=1), replace(part, size=4), replace(part, body=b"\xff\xff")):
        with pytest.raises(ArchiveError):
            broken.unpack()


def test_a_part_that_claims_to_be_enormous_or_comes_twice_is_refused():
    bomb = replace(packed(b""), size=2**31)
    for parts in ([("a", bomb)], [("a", packed(b"1")), ("a", packed(b"2"))]):
        with pytest.raises(ArchiveError):
            read_archive(write_archive(parts))


def test_the_same_report_gives_the_same_bytes(template):
    assert write_report(sample_report(), template) == write_report(sample_report(), template)


def test_no_date_of_the_machine_gets_into_the_file(template):
    with zipfile.ZipFile(io.BytesIO(write_report(sample_report(), template))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_that_the_report_does_not_touch_are_copied_as_they_lie(mall, template):
    before, after = read_archive(mall), read_archive(write_report(sample_report(), template))
    for name in ("word/styles.xml", "word/theme.xml", "word/settings.xml", "word/fontTable.xml"):
        assert after[name] is not before[name]
        assert after[name] == before[name]


def test_a_document_begins_with_its_content_types_as_some_readers_ask(template):
    assert next(iter(read_archive(write_report(sample_report(), template)))) == "[Content_Types].xml"

"""Files that are refused, each with one sentence that says what, where and what to do."""

import os
import struct
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from reportkit.foreign import apart, guard
from reportkit.messages import Language, UsageError
from reportkit.word.incoming.door import read_incoming
from tests.word.incoming.files import WordFile, docx, drawn, p, zipped


def refused(content):
    with pytest.raises(UsageError) as caught:
        read_incoming(content, "bidrag.docx")
    for language in Language:
        title, message, hint = caught.value.in_words(language)
        assert title
        assert "bidrag.docx" in message
        assert hint
    return caught.value.told.id.removeprefix("foreign.")


def with_part(name, content):
    parts = dict(unzipped(docx(p("Text"))))
    parts[name] = content
    return zipped(parts)


def unzipped(content):
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("content", [b"", b"hej", b"PK\3\4" + b"\0" * 50, b"%PDF-1.7", zipped({"a.txt": b"x"})])
def test_what_is_no_word_file_is_refused(content):
    assert refused(content) == "other_file"


def test_the_old_format_and_a_password_are_told_apart():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    assert refused(old + "WordDocument".encode("utf-16-le")) == "old"
    assert refused(old + "EncryptedPackage".encode("utf-16-le")) == "locked"


def test_a_part_that_is_encrypted_in_the_zip_is_refused():
    content = bytearray(docx(p("Text")))
    at = content.index(b"PK\1\2") + 8
    content[at : at + 2] = struct.pack("<H", 1)
    assert refused(bytes(content)) == "locked"


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml"])
def test_macros_are_refused_by_their_part(name):
    assert refused(with_part(name, b"x")) == "macros"


def test_macros_are_refused_by_their_kind_of_content():
    parts = unzipped(docx(p("Text")))
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ).encode()
    assert refused(zipped(parts)) == "macros"


def test_a_bomb_is_refused_by_what_the_directory_says_of_its_size():
    assert refused(with_part("word/stor.xml", b" " * (guard.MOST_BYTES + 1))) == "large"


def test_a_part_that_is_packed_too_tightly_is_refused():
    assert refused(with_part("word/tom.xml", b" " * 1_100_000)) == "ratio"


def test_a_part_that_lies_about_its_size_is_not_unpacked_further():
    content = bytearray(with_part("word/zz.xml", b"<a>" + b" " * 3_000_000 + b"</a>"))
    at = content.index(b"word/zz.xml", content.index(b"PK\1\2")) - 46
    content[at + 24 : at + 28] = struct.pack("<I", 40)
    assert refused(bytes(content)) == "other_file"


def test_too_many_parts_are_refused():
    parts = unzipped(docx(p("Text")))
    assert refused(zipped(parts | {f"word/{number}.bin": b"" for number in range(guard.MOST_PARTS)})) == "parts"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_part(encoding):
    xml = '<?xml version="1.0" encoding="X"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.replace("X", encoding)
    assert refused(with_part("customXml/item1.xml", xml.encode(encoding))) == "doctype"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/bild.png"),
        ("subDocument", "del.docx"),
        ("hyperlink", "file://server/mapp"),
        ("hyperlink", "javascript:x()"),
        ("oleObject", "http://example.org/x"),
    ],
)
def test_what_points_out_of_the_file_is_refused_unless_it_is_a_link_that_may_stand(kind, target):
    file = WordFile()
    file.relate(kind, target, external=True)
    assert refused(file.docx(p("Text"))) == "external"


@pytest.mark.parametrize("target", ["https://a.se", "HTTP://a.se", "mailto:maja@a.se", "#x"])
def test_a_link_that_may_stand_is_no_reason_to_refuse(target):
    file = WordFile()
    file.relate("hyperlink", target, external=True)
    assert read_incoming(file.docx(p("Text")), "a.docx").markdown == "Text\n"


def test_the_house_template_on_a_share_is_named_in_the_file_and_fetched_by_nobody():
    file = WordFile()
    file.relate("attachedTemplate", "file:///C:/mall.dotm", external=True)
    assert read_incoming(file.docx(p("Text")), "a.docx").markdown == "Text\n"


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
def test_a_part_that_is_torn_is_told(name):
    assert refused(with_part(name, b"<w:document>")) in ("damaged", "other_file")


def test_a_child_that_dies_is_one_sentence(monkeypatch):
    monkeypatch.setattr(apart.sys, "executable", "/bin/false")
    assert refused(docx(p("Text"))) == "damaged"


def test_a_child_that_takes_too_much_is_one_sentence(monkeypatch):
    monkeypatch.setattr(apart, "_PATIENCE", 0.001)
    assert refused(docx(p("Text"))) == "heavy"


def test_the_child_inherits_no_secrets(monkeypatch):
    seen = {}
    run = apart.subprocess.run

    def spy(command, **options):
        seen.update(options["env"])
        return run(command, **options)

    monkeypatch.setenv("PGPASSWORD", "hemligt")
    monkeypatch.setattr(apart.subprocess, "run", spy)
    read_incoming(docx(p("Text")), "a.docx")
    assert set(seen) == {"PYTHONPATH", "PYTHONUTF8"}


@pytest.mark.parametrize("depth", [300, 5000])
def test_a_tree_without_bottom_ends_in_a_sentence(depth):
    body = "<w:customXml>" * depth + p("djupt") + "</w:customXml>" * depth
    assert refused(docx(body)) in ("damaged", "heavy", "other_file")


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "media/../../../x.png"]
)
def test_a_picture_that_points_out_of_the_file_is_read_from_nowhere(target):
    file = WordFile()
    id = file.relate("image", target)
    assert refused(file.docx(p(drawn(id, "Karta")))) in ("damaged", "other_file")


def test_a_part_with_a_path_for_a_name_is_put_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outside = tmp_path.parent / "utanfor.xml"
    for name in ("../utanfor.xml", f"/{outside}", "word/../../../utanfor.xml"):
        assert read_incoming(with_part(name, b"<a/>"), "a.docx").markdown == "Text\n"
    assert not outside.exists()
    assert list(tmp_path.iterdir()) == []


def in_child(words):
    """What becomes of a few lines of Python under the limits of the child."""
    lines = f"from reportkit.foreign.limits import set_limits\nset_limits()\n{words}\nprint('gick')"
    ended = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, timeout=120, check=False)
    return ended.stdout.strip() or ended.stderr


@pytest.mark.parametrize(
    ("words", "stopped_by"),
    [
        ("import pathlib; pathlib.Path('skriven.txt').write_text('x')", "OSError"),
        ("import subprocess; subprocess.run(['/bin/true'])", "BlockingIOError"),
        ("bytearray(3_000_000_000)", "MemoryError"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')", "PermissionError"),
    ],
)
def test_under_the_limits_nothing_is_written_started_or_asked_of_the_network(words, stopped_by, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if stopped_by == "BlockingIOError" and os.geteuid() == 0:
        pytest.skip("root may start as many processes as it likes")
    assert stopped_by in in_child(words)
    assert not any(each.stat().st_size for each in tmp_path.iterdir())


def test_under_the_limits_a_file_is_still_read():
    assert in_child("from reportkit.word.incoming.document import read_document") == "gick"

"""Workbooks that are refused, each with one sentence that says what, where and what to do."""

import zipfile
from io import BytesIO

import pytest

from reportkit.messages import Language, UsageError
from reportkit.sheets.door import read_book
from tests.sheets.sheets import saved, workbook

GOOD = saved(workbook(("Besök totalt", 45000)))
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refused(content, file="Underlag.xlsx"):
    with pytest.raises(UsageError) as caught:
        read_book(content, file)
    for language in Language:
        title, message, hint = caught.value.in_words(language)
        assert title
        assert hint
        assert file in message
    return caught.value.told.id.removeprefix("foreign.")


def changed(**parts):
    """The workbook with other contents of some parts, by name; a function changes what is there."""
    into = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = parts.pop(name, None)
            content = old.read(name)
            new.writestr(name, change(content) if callable(change) else content if change is None else change)
        for name, content in parts.items():
            new.writestr(name, content)
    return into.getvalue()


def relating(kind, target):
    """The workbook with a relationship out of its sheet."""
    relation = f'<Relationship Id="rId9" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
    package = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return changed(**{"xl/worksheets/_rels/sheet1.xml.rels": f"{package}{relation}</Relationships>"})


@pytest.mark.parametrize("content", [b"", b"hej", b"Bes\xf6k;45", b"%PDF-1.7", b"PK\3\4" + b"\0" * 60])
def test_what_is_no_workbook_is_refused(content):
    assert refused(content) == "other_file"


def test_the_old_format_under_a_new_name_and_a_password_are_told_apart():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    assert refused(old + "Workbook".encode("utf-16-le")) == "old"
    assert refused(old + "EncryptedPackage".encode("utf-16-le")) == "locked"


def test_macros_are_refused_by_their_part_and_by_their_kind_of_content():
    assert refused(changed(**{"xl/vbaProject.bin": b"x"}), "Underlag.xlsm") == "macros"
    plain, macros = (
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"ms-excel.sheet.macroEnabled.main+xml",
    )
    assert refused(changed(**{"[Content_Types].xml": lambda xml: xml.replace(plain, macros)})) == "macros"


def test_bombs_are_refused_by_the_directory():
    assert refused(changed(**{"xl/worksheets/sheet1.xml": b" " * 2_000_000})) == "ratio"
    assert refused(changed(**{"xl/sharedStrings.xml": b" " * 101_000_000})) == "large"
    assert refused(changed(**{f"xl/media/{number}.bin": b"" for number in range(2_001)})) == "parts"


def test_a_sheet_that_takes_too_much_to_read_is_one_sentence(monkeypatch):
    monkeypatch.setattr("reportkit.foreign.apart._PATIENCE", 0.001)
    assert refused(GOOD) == "heavy"


def test_entities_are_refused_before_anything_expands_them():
    xml = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><sst>&b;</sst>'
    assert refused(changed(**{"xl/sharedStrings.xml": xml})) == "doctype"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("oleObject", "http://example.org/x"),
        ("hyperlink", "file://server/x"),
        ("image", "https://example.org/bild.png"),
    ],
)
def test_what_would_be_fetched_from_elsewhere_is_refused(kind, target):
    assert refused(relating(kind, target)) == "external"


def test_a_link_to_a_page_is_no_reason_to_refuse():
    assert read_book(relating("hyperlink", "https://example.org"), "u.xlsx").sheets[0].rows


@pytest.mark.parametrize(
    "torn",
    [
        {"xl/worksheets/sheet1.xml": b"<worksheet>"},
        {"xl/worksheets/sheet1.xml": b""},
        {"xl/styles.xml": b"<a>"},
        {"[Content_Types].xml": b"<Types/>"},
        {"_rels/.rels": b""},
    ],
)
def test_a_part_that_is_torn_is_told(torn):
    assert refused(changed(**torn)) in ("damaged", "other_file")


def test_half_a_file_is_told():
    assert refused(GOOD[: len(GOOD) // 2]) == "other_file"


def test_a_word_file_under_another_name_is_told():
    into = BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    assert refused(into.getvalue()) == "damaged"


def test_a_cell_in_the_last_corner_costs_no_more_than_any_other():
    book = workbook(("Besök totalt", 45000))
    book["Blad1"]["XFD1048576"] = "långt bort"
    (sheet,) = read_book(saved(book), "u.xlsx").sheets
    assert [cell.place for row in sheet.rows for cell in row] == ["Blad1!A1", "Blad1!B1", "Blad1!XFD1048576"]


def test_a_workbook_that_calls_itself_csv_is_read_as_what_it_is():
    (sheet,) = read_book(GOOD, "Underlag.csv").sheets
    assert [cell.place for row in sheet.rows for cell in row] == ["Blad1!A1", "Blad1!B1"]


def test_letters_that_steer_a_terminal_do_not_come_in():
    book = changed(**{"xl/workbook.xml": lambda xml: xml.replace(b"Blad1", b"Bl\xc2\x9bad")})
    (sheet,) = read_book(book, "u.xlsx").sheets
    assert sheet.rows[0][0].place == "Blad!A1"

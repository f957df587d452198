"""Files by other programs than ours: asked themselves where they are at hand, otherwise after what they write."""

import io
import re
import shutil
import subprocess
import zipfile
from html import unescape

import docx as python_docx
import pytest

from reportkit.text.markdown import format_blocks, parse
from reportkit.text.words import words
from reportkit.word.incoming.arrival import offered_headings
from reportkit.word.incoming.document import read_document
from reportkit.word.incoming.door import read_incoming
from tests.word.incoming.writers import google_docs, others, pages, word_365
from tests.word.sample import png

EXAMPLES = (google_docs.EXAMPLE, *pages.EXAMPLES, *word_365.EXAMPLES, *others.EXAMPLES)
_WITH_TEXT = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|comments|charts/|diagrams/)[^/]*\.xml\Z")

HTML = """<html lang="sv"><body><h1>Besök</h1><p>Vi <b>ökade</b> <i>mycket</i>, se <a href="https://a.se/x">sidan</a>.</p>
<ul><li>ett<ul><li>två</li></ul></li><li>tre</li></ul><ol><li>först</li><li>sedan</li></ol>
<table border="1"><tr><th>Mått</th><th>Antal</th></tr><tr><td>Besök</td><td>1 200</td></tr></table>
<h2>Vård</h2><p>Åäö é ß</p></body></html>"""

PANDOC = """---
title: Division Psykiatri
---

# Besöken

Antalet besök **ökade** vid [orten](https://a.se/x)[^1].

- punkt
    - under

1. först
2. sedan

| Ort | Antal |
|-----|------:|
| Piteå | 12 |

: Besök per ort

[^1]: Se noten.
"""
PANDOC_BACK = """# Division Psykiatri

## Besöken

Antalet besök **ökade** vid [orten](https://a.se/x)[^1].

- punkt
  - under

1. först
2. sedan

Tabell: Besök per ort

| Ort | Antal |
| --- | ---: |
| Piteå | 12 |

[^1]: Se noten.
"""


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_file_by_python_docx_becomes_our_text():
    document = python_docx.Document()
    document.add_heading("Besök", 1)
    document.add_paragraph("ett", style="List Bullet")
    document.add_paragraph("två", style="List Bullet 2")
    document.add_paragraph("först", style="List Number")
    document.add_paragraph().add_run("Fet rubrik").bold = True
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("A", "B", "x", "12"), strict=True):
        cell.text = text
    document.add_picture(io.BytesIO(png(4, 3)))
    document.add_paragraph("Kartan", style="Caption")
    incoming = read_incoming(saved(document), "a.docx")
    (name,) = incoming.pictures
    assert incoming.markdown == (
        "# Besök\n\n- ett\n  - två\n\n1. först\n\n**Fet rubrik**\n\n"
        f'| A | B |\n| --- | ---: |\n| x | 12 |\n\n![](images/{name} "Kartan")\n'
    )
    assert incoming.left_out == ()
    assert [(each.text, each.line) for each in incoming.offered_headings] == [("Fet rubrik", 8)]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_file_by_libreoffice_becomes_our_text(form, need_program, tmp_path):
    soffice = need_program("soffice")
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    steps = [("a.html", form)] + ([("a.odt", "docx")] if form == "odt" else [])
    for source, kind in steps:
        filters = ["--infilter=HTML (StarWriter)"] if source.endswith("html") else []
        wanted = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"}[kind]
        subprocess.run(
            [soffice, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", *filters,
             "--convert-to", wanted, "--outdir", tmp_path, tmp_path / source],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    incoming = read_incoming((tmp_path / "a.docx").read_bytes(), "a.docx")
    assert incoming.markdown == (
        "# Besök\n\nVi **ökade** *mycket*, se [sidan](https://a.se/x).\n\n- ett\n  - två\n- tre\n\n"
        "1. först\n2. sedan\n\n| Mått | Antal |\n| --- | ---: |\n| Besök | 1 200 |\n\n## Vård\n\nÅäö é ß\n"
    )
    assert incoming.left_out == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.name for each in EXAMPLES])
def test_a_file_after_what_a_program_writes_becomes_our_text(example):
    read = read_document(example.docx, "a.docx")
    markdown = read.markdown
    for name in read.pictures:
        markdown = markdown.replace(name, "BILD")
    assert markdown == format_blocks(parse(example.markdown))
    assert tuple((each.kind, each.text) for each in read.left_out) == example.left_out
    assert tuple(each.kind for each in read.notes) == example.notes
    assert tuple(each.text for each in offered_headings(parse(markdown))) == example.offered


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.name for each in EXAMPLES])
def test_every_word_of_such_a_file_is_brought_or_told(example):
    read = read_document(example.docx, "a.docx")
    said = words("\n".join([read.markdown, *(each.text for each in read.left_out)]))
    assert [each for each in words_of_parts(example.docx) if each not in said] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.name for each in EXAMPLES])
def test_a_file_that_is_saved_as_strict_open_xml_reads_the_same(example):
    strict = as_strict(example.docx)
    assert b"schemas.openxmlformats.org/wordprocessingml" not in strict
    assert read_incoming(strict, "a.docx") == read_incoming(example.docx, "a.docx")


def as_strict(content):
    """The same file as Word saves it when somebody chooses strict Open XML: other names, and `true` for `1`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith((".xml", ".rels")):
                part = re.sub(
                    rb"http://schemas\.openxmlformats\.org/(?!package)(\w+)/2006/",
                    rb"http://purl.oclc.org/ooxml/\1/",
                    part,
                )
                part = re.sub(rb'(<w:(?:b|i|rtl|keepNext) w:val=")1"', rb'\1true"', part)
            new.writestr(name, part)
    return out.getvalue()


def words_of_parts(content):
    """The words of every part with text, paragraph by paragraph, found without the program."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if _WITH_TEXT.search(name)]
    assert any("<w:body>" in each for each in parts)
    whole = re.sub(r"(<w:framePr w:dropCap(?:(?!</w:p>).)*)</w:p>", r"\1", "".join(parts))  # one word in two paragraphs
    for paragraph in re.split("</[wa]:p>|</m:oMath>|<m:oMath>|<c:v>", whole):
        paragraph = paragraph.replace("<w:noBreakHyphen/>", "<w:t>\u2011</w:t>")
        spaced = re.sub(r"<w:(?:tab|br|del|moveFrom|sdt|txbxContent)\b[^>]*>", "<w:t> </w:t>", paragraph)
        yield from words(unescape("".join(re.findall(r"<(?:[wma]:(?:t|delText)|c:v)(?: [^>]*)?>([^<]*)", spaced))))


def test_a_file_by_pandoc_becomes_our_text(tmp_path):
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    (tmp_path / "a.md").write_text(PANDOC, encoding="utf-8")
    subprocess.run([pandoc, "a.md", "-o", "a.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    incoming = read_incoming((tmp_path / "a.docx").read_bytes(), "a.docx")
    assert incoming.markdown == PANDOC_BACK
    assert incoming.left_out == ()

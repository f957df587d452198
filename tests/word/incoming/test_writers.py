"""Files by other programs than ours: python-docx, LibreOffice, and the shapes that Google Docs gives."""

import io
import subprocess

import docx as python_docx
import pytest

from reportkit.word.incoming.door import read_incoming
from tests.word.incoming.files import WordFile, item, p, r
from tests.word.sample import png

HTML = """<html lang="sv"><body><h1>Besök</h1><p>Vi <b>ökade</b> <i>mycket</i>, se <a href="https://a.se/x">sidan</a>.</p>
<ul><li>ett<ul><li>två</li></ul></li><li>tre</li></ul><ol><li>först</li><li>sedan</li></ol>
<table border="1"><tr><th>Mått</th><th>Antal</th></tr><tr><td>Besök</td><td>1 200</td></tr></table>
<h2>Vård</h2><p>Åäö é ß</p></body></html>"""


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


def test_a_file_in_the_manner_of_google_docs_becomes_our_text():
    """Every property is said at every run, and its lists have no style."""
    plain = ('b w:val="0"', 'i w:val="0"', 'rtl w:val="0"', 'color w:val="000000"')
    body = p(r("Besök", *plain), "Rubrik1") + p(r("Vi ", *plain) + r("ökade", 'b w:val="1"', 'rtl w:val="0"'))
    body += item("ett") + item("två", 1)
    assert read_incoming(WordFile().docx(body), "a").markdown == "# Besök\n\nVi **ökade**\n\n- ett\n  - två\n"

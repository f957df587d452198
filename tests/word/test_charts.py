"""Charts in the document: what Word draws, the workbook that it edits, and what is said to who does not see it."""

import io
import re
import zipfile

import docx
import openpyxl

from reportkit.messages import Language
from reportkit.model.report import Part
from reportkit.model.value import replace
from reportkit.word.package import write_report
from reportkit.word.workbook import column, workbook
from tests.word.files import part, tree
from tests.word.sample import BARS, LINES, sample_report

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def written(template, *charts, **changes):
    return write_report(sample_report(parts=(Part(1, "Kapitel", "kapitel", charts),), **changes), template)


def cells(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_the_workbook_behind_a_chart_holds_its_figures():
    assert cells(workbook(LINES)) == [
        [None, "Fysiska besök", "Hembesök"],
        ["jan", 41.2, 2],
        ["feb", 42, None],
        ["mar", 43.5, 2.2],
        ["apr", 40.1, 2.1],
        ["maj", 39.9, None],
        ["jun", 38, 1.9],
    ]


def test_the_chart_shows_what_stands_in_the_cells_that_it_names(template):
    file = written(template, BARS, LINES)
    for number, chart in enumerate((BARS, LINES), start=1):
        names = zipfile.ZipFile(io.BytesIO(file)).namelist()
        assert f"word/embeddings/diagram{number}.xlsx" in names
        sheet = openpyxl.load_workbook(
            io.BytesIO(zipfile.ZipFile(io.BytesIO(file)).read(f"word/embeddings/diagram{number}.xlsx"))
        )["Blad1"]
        root = tree(file, f"word/charts/diagram{number}.xml")
        assert len(list(root.iter(f"{C}ser"))) == len(chart.series)
        for reference in (*root.iter(f"{C}strRef"), *root.iter(f"{C}numRef")):
            area = reference.find(f"{C}f").text.partition("!")[2].replace("$", "")
            named = sheet[area] if ":" in area else ((sheet[area],),)
            told = [row[0].value for row in named]
            shown = {int(pt.get("idx")): pt.find(f"{C}v").text for pt in reference.iter(f"{C}pt")}
            assert [_read(shown.get(at)) for at in range(len(told))] == told


def _read(text):
    return text if text is None or re.search(r"[^0-9.]", text) else float(text)


def test_axes_have_ids_that_the_schema_allows_and_columns_begin_at_zero(template):
    file = written(template, BARS, LINES)
    for number in (1, 2):
        ids = re.findall(r'<c:(?:axId|crossAx) val="(-?\d+)"', part(file, f"word/charts/diagram{number}.xml"))
        assert all(int(id) > 0 for id in ids)
    assert '<c:min val="0"/>' in part(file, "word/charts/diagram1.xml")
    assert '<c:min val="0"/>' not in part(file, "word/charts/diagram2.xml")


def test_lines_differ_by_more_than_colour(template):
    xml = part(written(template, LINES), "word/charts/diagram1.xml")
    for pattern in (r'<c:symbol val="(\w+)"', r'<a:prstDash val="(\w+)"', r'schemeClr val="(accent\d)"'):
        assert len(set(re.findall(pattern, xml))) == 2


def test_what_a_chart_shows_is_told_and_it_carries_the_ids_of_its_figures(template):
    file = written(template, BARS, LINES)
    drawings = [each for each in tree(file).iter() if each.tag.endswith("}docPr")]
    assert [each.get("descr") for each in drawings] == [BARS.alt, LINES.alt]
    found = re.findall(r'w:name="(_rk_c_\w+)"', part(file))
    assert found == ["_rk_c_besok_digitala_1", "_rk_c_hembesok_1", "_rk_c_besok_fysiska_1"]
    captions = [p.text for p in docx.Document(io.BytesIO(file)).paragraphs if p.style.name == "Caption"]
    assert captions == ["Figur 1. Digitala besök per månad 2023", "Figur 2. Besök i primärvården"]


def test_a_chart_with_foreign_words_is_still_a_chart(template):
    hostile = replace(BARS, caption="a < b & c", unit='"st"', alt="<&>", categories=("<", ">", "&", '"', "'", "å"))
    file = written(template, hostile)
    assert tree(file, "word/charts/diagram1.xml") is not None
    assert [row[0] for row in cells(workbook(hostile))[1:]] == list(hostile.categories)


def test_the_same_report_gives_the_same_bytes_and_an_english_one_says_so(template):
    assert written(template, BARS) == written(template, BARS)
    english = written(template, BARS, language=Language.ENGLISH)
    assert '<c:lang val="en-GB"/>' in part(english, "word/charts/diagram1.xml")


def test_columns_of_a_sheet_have_letters():
    assert [column(each) for each in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]

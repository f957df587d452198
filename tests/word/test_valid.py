"""Documents are valid: by the schemas that Word reads by, and by rules that those do not hold."""

import io
import posixpath
import re
import zipfile
from collections import Counter

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from reportkit.messages import Language
from reportkit.model.report import Part
from reportkit.word.package import write_report
from tests.word.files import DOCUMENT, W, part, tree
from tests.word.sample import CHART, division, everything, sample_report, talk

REPORTS = {
    "whole": {},
    "draft": {"draft": True, "practice": True},
    "english": {"language": Language.ENGLISH},
    "bare": {"parts": (), "appendices": (), "appendices_title": "", "changed": None, "images": {}, "journal_hash": ""},
    "one part": {"parts": (Part(3, "", "a", division("A", 1)),), "appendices_title": ""},
    "pictures": {"parts": (Part(1, "Bilder", "resultat", (CHART, talk(1), CHART)),)},
}


@pytest.fixture(params=[*REPORTS, "everything"])
def file(request, template):
    report = everything() if request.param == "everything" else sample_report(**REPORTS[request.param])
    return write_report(report, template)


def faults(path):
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [f"{error.part_uri} {error.path}: {error.description}" for error in found.errors]


def test_documents_are_valid_for_word(file, tmp_path):
    (tmp_path / "r.docx").write_bytes(file)
    assert faults(tmp_path / "r.docx") == []


def test_the_template_is_valid_for_word(mall, tmp_path):
    (tmp_path / "mall.docx").write_bytes(mall)
    assert faults(tmp_path / "mall.docx") == []


def test_ids_are_unique_and_bookmarks_come_in_pairs(file):
    root = tree(file)
    starts = [(each.get(f"{W}id"), each.get(f"{W}name")) for each in root.iter(f"{W}bookmarkStart")]
    ends = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]
    drawings = re.findall(r'<wp:docPr id="(\d+)"', part(file))
    for ids in ([id for id, _ in starts], [name for _, name in starts], ends, drawings):
        assert [each for each, count in Counter(ids).items() if count > 1] == []
    assert sorted(id for id, _ in starts) == sorted(ends)
    assert all(re.fullmatch(r"_\w{1,39}", name, re.ASCII) for _, name in starts)


def test_fields_begin_and_end(file):
    for name in (DOCUMENT, "word/header.xml", "word/footer.xml"):
        kinds = [each.get(f"{W}fldCharType") for each in tree(file, name).iter(f"{W}fldChar")]
        depth = 0
        for kind in kinds:
            depth += {"begin": 1, "separate": 0, "end": -1}[kind]
            assert 0 <= depth <= 2
        assert depth == 0
        assert Counter(kinds)["begin"] == Counter(kinds)["separate"]


def test_every_style_list_and_relationship_that_is_used_exists(file):
    text = part(file)
    styles = set(re.findall(r'w:styleId="([^"]+)"', part(file, "word/styles.xml")))
    assert set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', text)) <= styles
    lists = set(re.findall(r'<w:num w:numId="(\d+)"', part(file, "word/numbering.xml")))
    assert set(re.findall(r'<w:numId w:val="(\d+)"', text)) <= lists
    relations = set(re.findall(r'<Relationship Id="([^"]+)"', part(file, "word/_rels/document.xml.rels")))
    assert set(re.findall(r'r:(?:id|embed)="([^"]+)"', text)) <= relations
    assert {each for each in relations if each.startswith("rk")} <= set(re.findall(r'"(rk\w+)"', text)) | {"rkF"}


def test_relationships_lead_to_parts_and_every_part_has_a_type(file):
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = set(archive.namelist())
    types = part(file, "[Content_Types].xml")
    extensions = set(re.findall(r'Extension="([^"]+)"', types))
    overrides = re.findall(r'PartName="/([^"]+)"', types)
    assert set(overrides) <= names
    assert len(overrides) == len(set(overrides))
    assert {name for name in names if name.rpartition(".")[2] not in extensions} <= {"[Content_Types].xml", *overrides}
    for relations in (name for name in names if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(relations))
        found = re.findall(r"<Relationship ([^>]*)>", part(file, relations))
        ids = [re.search(r'Id="([^"]+)"', each)[1] for each in found]
        assert len(ids) == len(set(ids))
        for each in found:
            if "External" not in each:
                assert posixpath.normpath(posixpath.join(folder, re.search(r'Target="([^"]+)"', each)[1])) in names


def test_references_and_contents_lead_to_bookmarks_that_are_there(file):
    text = part(file)
    there = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', text))
    assert set(re.findall(r"> (?:REF|PAGEREF) (\S+) ", text)) <= there
    assert set(re.findall(r'w:anchor="([^"]+)"', text)) <= there


def test_footnotes_are_told_once_each_in_order(file):
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"', part(file))
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    if marks:
        told = re.findall(r'<w:footnote w:id="(\d+)"', part(file, "word/footnotes.xml"))
        assert told == marks


def test_every_section_of_pages_ends_in_a_paragraph_but_the_last(file):
    body = tree(file).find(f"{W}body")
    inside = [each for each in body.iter(f"{W}sectPr") if each not in list(body)]
    assert all(each in [p.find(f"{W}pPr/{W}sectPr") for p in body.iter(f"{W}p")] for each in inside)
    assert list(body)[-1].tag == f"{W}sectPr"


def test_list_definitions_stand_before_the_lists_that_use_them(file):
    root = tree(file, "word/numbering.xml")
    kinds = [each.tag for each in root]
    assert kinds == sorted(kinds, key=[f"{W}abstractNum", f"{W}num"].index)
    for name, tag in ((f"{W}abstractNumId", f"{W}abstractNum"), (f"{W}numId", f"{W}num")):
        ids = [each.get(name) for each in root.iter(tag)]
        assert len(ids) == len(set(ids))

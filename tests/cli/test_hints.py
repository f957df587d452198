"""The commands that a sentence names are those that the reader can give: with their workspace and their month."""

import re
from argparse import Namespace

import pytest

from reportkit.cli.hints import as_given
from tests.workflow.region import MAJA, PER


def given(workspace=None, month=None):
    return as_given(Namespace(workspace=workspace, month=month))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Se ”reportkit check {id}”.", "Se ”reportkit -w '/min region' --month 2023-03 check {id}”."),
        ("reportkit reopen {month} -m SKÄL", "reportkit -w '/min region' reopen {month} -m SKÄL"),
        ("reportkit --month {found} reconcile X", "reportkit -w '/min region' --month {found} reconcile X"),
        ("öva med ”reportkit demo MAPP”", "öva med ”reportkit demo MAPP”"),
        ("en ändring utanför reportkit i", "en ändring utanför reportkit i"),
    ],
)
def test_a_command_is_told_with_the_workspace_and_the_month_that_were_given(sentence, told):
    assert given("/min region", "2023-03")(sentence) == told


def test_a_folder_with_braces_in_its_name_fills_no_slot():
    assert given("{id}")("reportkit show {id}").format(id="nara") == "reportkit -w '{id}' show nara"


def test_who_gave_neither_is_told_neither():
    assert given()("reportkit show {id}") == "reportkit show {id}"


def test_hints_of_an_earlier_month_reach_that_month(written, shell):
    shell.log_in(PER)
    assert shell("open", "2023-04").code == 0
    shell.log_in(MAJA)
    march = "reportkit --month 2023-03 "
    saved = shell("--month", "2023-03", "set", "psykiatri", "besok_totalt=45 001")
    assert f"Nästa steg: {march}check psykiatri" in saved.err
    refused = shell("set", "psykiatri", "--month=2023-03", "finns_inte=1")
    assert refused.code == 2
    draft = shell("--month", "2023-03", "assemble", "--draft")
    assert f"{march}assemble --draft --measure" in draft.err


def test_a_setting_that_is_refused_is_not_called_unreadable_and_is_told_beside_a_section(written, shell):
    path = written.root / "reportkit.toml"
    refused = '\n[rules.H01]\nseverity = "note"\n[rules.ZZZZ99]\nseverity = "note"\n'
    path.write_text(path.read_text(encoding="utf-8") + refused, encoding="utf-8")
    everything = shell("check")
    assert "Att rätta: reportkit.toml" in everything.err
    assert "läsa" not in everything.err
    assert "”ZZZZ99” är ingen regel och liknar ingen" in everything.err
    one = shell("check", "psykiatri")
    assert "reportkit.toml har 2 inställningar som inte gäller. ”reportkit check” säger vilka." in one.err


def test_a_web_page_needs_no_template_and_a_text_brings_its_pictures_along(demo, shell, tmp_path, desk):
    assert shell("picture", "inledning", desk / "images/vantan.png", "--alt", "Köer", "--caption", "Väntan").code == 0
    (desk / "text.md").write_text('# Köerna\n\nSå här ser det ut.\n\n![Köer](images/vantan.png "Väntan")\n')
    assert shell("put", "inledning", desk / "text.md").code == 0
    (demo / "templates/mall.docx").write_bytes(b"trasig")
    assert shell("assemble", "--draft").code == 5
    page = shell("assemble", "--draft", "-o", tmp_path / "rapport.html")
    assert page.code == 0
    assert "återfunnet" not in page.err
    assert "Bilderna" not in page.err
    text = shell("assemble", "--draft", "-o", tmp_path / "min rapport.md")
    assert f"Bilderna ligger i mappen {tmp_path / 'min-rapport-bilder'}." in text.err
    (named,) = re.findall(r"!\[Köer\]\((.*?)\)", (tmp_path / "min rapport.md").read_text(encoding="utf-8"))
    brought = tmp_path / named
    assert brought.read_bytes() == next(iter((demo / "reports/2023-04/inledning/images").iterdir())).read_bytes()
    assert shell("assemble", "--draft", "-o", tmp_path / "min rapport.md").code == 0, "once more, over its own"
    brought.write_bytes(b"min egen bild")
    (tmp_path / "min rapport.md").write_text("min egen text", encoding="utf-8")
    refused = shell("assemble", "--draft", "-o", tmp_path / "min rapport.md")
    assert refused.code == 2
    assert brought.name in refused.err
    assert brought.read_bytes() == b"min egen bild"
    assert (tmp_path / "min rapport.md").read_text(encoding="utf-8") == "min egen text"

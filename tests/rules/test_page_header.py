"""H02 to H05 and Q01: what stands on top of every page, who signs, and when contributions come."""

from datetime import date

import pytest

from reportkit.model.finding import Severity
from reportkit.model.page_header import PageHeader
from reportkit.model.value import replace
from reportkit.rules.handed_in import Q01
from reportkit.rules.page_header import H02, H03, H04, H05
from tests.rules.conftest import ask, kust, report, the_finding, told

HEADER = PageHeader("Region Fjäll", "ARBGRP583-1-1", date(2031, 3, 14), "Asta Bergström", "Per Hagsjö")


def with_header(text="Ord.", handed_in=(), practice=False, version="0.1", **changed):
    """The report of March 2031 with its header; the last day to submit is 10 March."""
    whole = report(kust(text))
    settings = replace(whole.workspace.settings, practice=practice)
    return replace(
        whole,
        workspace=replace(whole.workspace, settings=settings),
        page_header=replace(HEADER, **changed),
        version=version,
        deadline=date(2031, 3, 10),
        handed_in=dict(handed_in),
    )


@pytest.mark.parametrize("rule", [H02, H03, H04, H05, Q01])
def test_a_header_that_is_filled_in_and_true_has_nothing_to_mend(rule):
    context = with_header("Ord.\n\n*Asta Bergström, regiondirektör*", handed_in={"kust": date(2031, 3, 10)})
    assert ask(rule, context) == ()


@pytest.mark.parametrize("rule", [H02, H03, H04, H05, Q01])
def test_words_that_stand_outside_a_workspace_have_no_header(rule):
    assert ask(rule, report(kust("Ord.\n\nBo Lind"))) == ()


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("applies_to", "Gäller för verksamhet"),
        ("document_id", "Dokument-ID"),
        ("responsible_person", "Ansvarig"),
        ("prepared_by", "Upprättad av"),
    ],
)
def test_an_empty_field_is_named(field, name):
    found = the_finding(H02, with_header(**{field: " "}))
    assert told(found).startswith(f"Sidhuvudets fält {name} är tomt.")
    assert (found.severity, found.section) == (Severity.ERROR, "")


@pytest.mark.parametrize("id", ["ARBGRP583-1", "ARBGRP 583-1-1", "ARBGRP583-1-1 utkast", "rapporten"])
def test_a_document_id_of_another_form_is_told(id):
    assert the_finding(H03, with_header(document_id=id)).quote == id


@pytest.mark.parametrize("id", ["ARBGRP583-1-12", "RD-2031/14", ""])
def test_other_houses_have_other_ids_and_an_empty_one_is_told_already(id):
    assert ask(H03, with_header(document_id=id)) == ()


def test_a_version_has_two_numbers():
    assert told(the_finding(H03, with_header(version="utkast"))).startswith("Versionen ”utkast”")


def test_a_report_is_published_in_its_month():
    found = the_finding(H04, with_header(published_on=date(2031, 4, 2)))
    assert told(found) == "Publiceringsdatumet stämmer inte: den 2 april 2031 ligger inte i mars 2031."
    assert ask(H04, with_header(published_on=None)) == ()


def test_a_report_is_not_published_before_its_last_contribution():
    late = {"kust": date(2031, 3, 9), "fjall": date(2031, 3, 15)}
    assert "det sista bidraget kom den 15 mars 2031" in told(the_finding(H04, with_header(handed_in=late)))
    assert ask(H04, with_header(handed_in=late, practice=True)) == ()


@pytest.mark.parametrize("signature", ["*Bo Lind, regiondirektör*", "Bo Lind\n\nTf Regiondirektör", "Bo Lind"])
def test_who_signs_the_introduction_is_who_answers_for_the_report(signature):
    found = the_finding(H05, with_header(f"Vi har haft en god månad.\n\n{signature}"))
    assert told(found) == "Inledningen är undertecknad av Bo Lind, sidhuvudet säger Asta Bergström."


@pytest.mark.parametrize(
    "last", ["Asta Bergström\n\nTf Regiondirektör", "Vi har haft en god månad.", "Region Fjäll växer."]
)
def test_the_right_name_or_none_is_no_matter(last):
    assert ask(H05, with_header(f"Ord.\n\n{last}")) == ()


def test_what_came_after_the_deadline_is_told_to_the_editor():
    found = the_finding(Q01, with_header(handed_in={"kust": date(2031, 3, 13)}))
    assert told(found) == "Bidraget kom 3 dagar efter den sista inlämningsdagen, den 10 mars 2031."
    assert (found.section, found.severity) == ("kust", Severity.NOTE)
    assert ask(Q01, with_header(handed_in={"kust": date(2031, 3, 13)}, practice=True)) == ()

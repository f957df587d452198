"""Reminders: who gets one, and what it says."""

from datetime import date

import pytest

from reportkit.messages import Language, UsageError, render
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import move_deadline, open_month
from reportkit.workflow.reminding import MOST_NAMED, reminders
from reportkit.workflow.review import begin_review, return_section
from reportkit.workflow.submit import submit
from reportkit.workflow.write import nothing_to_report
from tests.workflow.region import APRIL, FIGURES, HENNING, MAJA, MARCH, PER, TEXT, Region


@pytest.fixture
def region(tmp_path):
    return Region(tmp_path / "region").open_march()


def reminder(region, login, month=MARCH):
    """What somebody is reminded of; None where nothing is left."""
    found = reminders(MonthView(region.acting(PER), month))
    return next((each for each in found if each.person.login == login), None)


def put(region, section="psykiatri", text=TEXT, figures=FIGURES):
    """Words and figures of a section, as if somebody had laid them there."""
    folder = region.folder(section)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.md").write_text(text)
    (folder / "figures.toml").write_text(figures)


def test_a_section_that_nobody_has_begun_lacks_all_that_is_required(region):
    found = reminder(region, MAJA)
    (lacking,) = found.sections
    assert (lacking.headings, lacking.figures) == (("Förbättringsarbete",), ("Besök totalt",))
    assert found.subject == "Regiondirektörens rapport, mars 2023: 1 avsnitt kvar att skicka in"
    assert "Sista dag är fredag den 10 mars 2023." in found.text
    assert "Division Psykiatri (Information från verksamheten): inget är skrivet än" in found.text
    assert "– Rubriker som saknas: Förbättringsarbete\n– Siffror som saknas: Besök totalt\n" in found.text
    assert "reportkit submit psykiatri" in found.text
    assert found.text.endswith("Hälsningar\nPer Hagsjö")


def test_who_has_handed_in_gets_no_reminder(region):
    put(region)
    assert "ett utkast finns" in reminder(region, MAJA).text
    submit(region.acting(MAJA), MARCH, "psykiatri")
    assert reminder(region, MAJA) is None
    assert reminder(region, HENNING) is not None


def test_what_came_back_is_left_again_with_what_the_editor_asks(region):
    put(region)
    submit(region.acting(MAJA), MARCH, "psykiatri")
    begin_review(region.acting(PER), MARCH, "psykiatri")
    return_section(region.acting(PER), MARCH, "psykiatri", "Skriv hur många som har väntat.")
    told = reminder(region, MAJA).text
    assert "avsnittet är tillbaka hos dig" in told
    assert "– Redaktören frågar: Skriv hur många som har väntat." in told


def test_nothing_to_report_lacks_no_headings_and_no_figures_but_must_be_handed_in(region):
    nothing_to_report(region.acting(MAJA), MARCH, "psykiatri")
    (lacking,) = reminder(region, MAJA).sections
    assert (lacking.headings, lacking.figures) == ((), ())


def test_what_is_to_be_mended_is_told_in_its_own_sentences(region):
    put(region, text=TEXT + "\nFler fler barn fick besök under månaden.\n")
    found = reminder(region, MAJA)
    (lacking,) = found.sections
    assert len(lacking.findings) == lacking.errors + lacking.warnings > 0
    for each in lacking.findings[:MOST_NAMED]:
        assert f"\n  – {render(each, Language.SWEDISH)}" in found.text
    assert " 0 " not in found.text


def test_a_letter_from_somebody_the_workspace_does_not_know_bears_no_name(region):
    (found, *_) = reminders(MonthView(region.acting("root"), MARCH))
    assert found.text.endswith("\n\nHälsningar")


def test_many_missing_figures_are_counted_beyond_the_first(region):
    path = region.root / "sections/psykiatri.toml"
    more = [f'[[figure]]\nid = "vard_{n}"\nlabel = "Vårddygn {n}"\nunit = "besök"\nrequired = true\n' for n in range(7)]
    path.write_text(path.read_text().replace("[[relation]]", "\n".join(more) + "\n[[relation]]"))
    told = reminder(region, MAJA).text
    assert f"Vårddygn {MOST_NAMED - 2} och 3 till\n" in told
    assert "Vårddygn 6" not in told


def test_the_day_that_has_passed_is_told_as_passed(region):
    move_deadline(region.acting(PER), MARCH, date(2023, 3, 3))
    assert "Sista dag var fredag den 3 mars 2023." in reminder(region, MAJA).text


def test_the_commands_name_the_month_where_a_later_one_is_open(region):
    assert "reportkit check psykiatri" in reminder(region, MAJA).text
    open_month(region.acting(PER), APRIL)
    assert "reportkit --month 2023-03 check psykiatri" in reminder(region, MAJA).text
    assert "reportkit check psykiatri" in reminder(region, MAJA, APRIL).text


def test_the_letter_is_in_the_language_of_the_report(region):
    path = region.root / "reportkit.toml"
    path.write_text('language = "en"\n' + path.read_text())
    assert reminder(region, MAJA).text.startswith("Hello,\n")


def test_one_section_is_asked_about_alone(region):
    view = MonthView(region.acting(PER), MARCH)
    assert [each.person.login for each in reminders(view, "resultat")] == [HENNING]
    with pytest.raises(UsageError):
        reminders(view, "finns-inte")


def test_a_published_month_reminds_nobody(region, monkeypatch):
    monkeypatch.setattr(MonthView, "published", "1.0")
    assert reminders(MonthView(region.acting(PER), MARCH)) == ()

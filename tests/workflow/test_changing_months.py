"""A month that was opened with the wrong day, or by mistake."""

from datetime import date

import pytest

from reportkit.messages import ConflictError, NotAllowedError, UsageError
from reportkit.store.edit import Edit
from reportkit.workflow.months import close_month, move_deadline, open_month
from reportkit.workflow.write import save
from tests.workflow.region import APRIL, MAJA, MARCH, PER, ROLAND

NEW = date(2023, 3, 17)


def settings(region, month=MARCH):
    return (region.root / f"reports/{month}/report.toml").read_text()


@pytest.mark.parametrize("login", [PER, ROLAND])
def test_the_last_day_is_moved_in_report_toml_with_its_comments_and_in_the_journal(region, login):
    path = region.root / "reports/2023-03/report.toml"
    path.write_text("# Styrelsen möts den 21 mars\n" + path.read_text())
    assert move_deadline(region.acting(login), MARCH, NEW).deadline == NEW
    assert "deadline = 2023-03-17" in settings(region)
    assert "# Styrelsen möts den 21 mars" in settings(region)
    last = region.view().events[-1]
    assert (last.action.value, last.details["before"]) == ("deadline_moved", "2023-03-10")


def test_the_same_day_again_is_no_event(region):
    move_deadline(region.acting(PER), MARCH, date(2023, 3, 10))
    assert [each.action.value for each in region.view().events] == ["opened"]


@pytest.mark.parametrize("day", [date(2022, 3, 17), date(2032, 3, 17)])
def test_a_day_that_is_far_off_is_a_slip_of_the_pen(region, day):
    with pytest.raises(UsageError) as error:
        move_deadline(region.acting(PER), MARCH, day)
    assert error.value.told.id == "workflow.far_deadline"


def test_contacts_move_no_days_and_close_no_months(region):
    with pytest.raises(NotAllowedError):
        move_deadline(region.acting(MAJA), MARCH, NEW)
    with pytest.raises(NotAllowedError):
        close_month(region.acting(MAJA), MARCH, "Fel månad.")


def test_a_month_opened_by_mistake_is_closed_and_can_be_opened_again(region):
    open_month(region.acting(PER), APRIL)
    close_month(region.acting(PER), APRIL, "Skulle vara mars.")
    assert region.store.months() == (MARCH,)
    with pytest.raises(UsageError) as error:
        region.view(month=APRIL)
    assert error.value.told.id == "store.month_not_open"
    open_month(region.acting(PER), APRIL)
    events = [(each.action.value, each.details.get("reason", "")) for each in region.view(month=APRIL).events]
    assert events == [("opened", ""), ("closed", "Skulle vara mars."), ("opened", "")]


def test_what_report_toml_said_is_kept(region):
    before = settings(region)
    close_month(region.acting(PER), MARCH, "Fel månad.")
    (kept,) = (region.root / "reports/2023-03/earlier").iterdir()
    assert kept.read_text() == before


@pytest.mark.parametrize("how", ["saved", "a file put there"])
def test_a_month_that_somebody_has_written_in_is_not_closed(region, how):
    if how == "saved":
        save(region.acting(MAJA), MARCH, "psykiatri", Edit(text="Påbörjat.\n"))
    else:
        region.folder().mkdir()
        (region.folder() / "text.md").write_text("Påbörjat.\n")
    with pytest.raises(ConflictError) as error:
        close_month(region.acting(PER), MARCH, "Fel månad.")
    assert (error.value.told.id, error.value.told.args["section"]) == ("publishing.month_in_use", "Division Psykiatri")
    assert region.store.months() == (MARCH,)


def test_closing_needs_a_reason(region):
    with pytest.raises(UsageError) as error:
        close_month(region.acting(PER), MARCH, " ")
    assert error.value.told.id == "publishing.close_reason"

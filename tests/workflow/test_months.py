"""Opening a month, and a workspace to open it in."""

from datetime import date

import pytest

from reportkit.messages import ConflictError, NotAllowedError, UsageError
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.workflow.month_view import MonthView, latest_month
from reportkit.workflow.months import open_month
from reportkit.workflow.new import new_workspace
from reportkit.workflow.session import Session, acting_for, machine_login
from tests.store import sample
from tests.workflow.region import APRIL, MAJA, MARCH, PER, ROLAND, Region


@pytest.fixture
def closed(tmp_path):
    """The region before anybody has opened a month."""
    return Region(tmp_path / "region")


def test_the_figures_go_through_the_month_before_unless_another_is_given(closed):
    assert open_month(closed.acting(PER), MARCH).figures_through == Month(2023, 2)
    assert open_month(closed.acting(ROLAND), APRIL, Month(2023, 2)).figures_through == Month(2023, 2)
    assert latest_month(closed.acting(PER)) == APRIL


@pytest.mark.parametrize(
    ("month", "deadline"),
    [
        ("2023-03", date(2023, 3, 10)),
        ("2023-06", date(2023, 6, 9)),  # the tenth is a Saturday
        ("2023-09", date(2023, 9, 8)),  # a Sunday
        ("2023-04", date(2023, 4, 6)),  # Easter Monday, after Good Friday
    ],
)
def test_the_last_day_is_the_tenth_or_the_working_day_before(month, deadline, closed):
    assert open_month(closed.acting(PER), Month.parse(month)).deadline == deadline


def test_a_month_starts_with_the_page_header_of_the_workspace_and_an_event(closed):
    settings = open_month(closed.acting(PER), MARCH, deadline=date(2023, 3, 17))
    assert settings.page_header.responsible_person == "Astrid Norlund"
    assert closed.view().reader.settings == settings
    (event,) = closed.view().events
    assert (event.action.value, event.login, event.details) == ("opened", PER, {"figures_through": "2023-02"})


def test_a_page_header_of_several_lines_makes_a_month_that_can_be_read(tmp_path):
    settings = sample.FILES["reportkit.toml"].replace('"Astrid Norlund"', '"""Astrid\nNorlund \\u007E \\\\ x"""')
    region = Region(tmp_path / "r", **{"reportkit.toml": settings}).open_march()
    assert region.view().reader.settings.page_header.responsible_person == "Astrid\nNorlund ~ \\ x"


def test_a_month_is_opened_once(closed):
    open_month(closed.acting(PER), MARCH)
    before = closed.files()
    with pytest.raises(ConflictError):
        open_month(closed.acting(PER), MARCH, deadline=date(2023, 3, 17))
    assert closed.files() == before


def test_figures_cannot_go_beyond_the_report(closed):
    with pytest.raises(UsageError):
        open_month(closed.acting(PER), MARCH, APRIL)
    assert closed.store.months() == ()


def test_a_contact_opens_no_month(closed):
    with pytest.raises(NotAllowedError):
        open_month(closed.acting(MAJA), MARCH)
    assert closed.store.months() == ()


def test_only_an_administrator_acts_for_somebody_else(closed):
    workspace = closed.store.workspace()
    assert acting_for(workspace, ROLAND, MAJA, MARCH) == Actor(ROLAND, MAJA)
    with pytest.raises(NotAllowedError):
        acting_for(workspace, PER, MAJA, MARCH)
    with pytest.raises(UsageError):
        acting_for(workspace, ROLAND, "okand", MARCH)


def test_you_are_your_login_on_the_machine_whatever_the_environment_claims(monkeypatch):
    login = machine_login()
    for name in ("USER", "LOGNAME", "USERNAME", "SUDO_USER"):
        monkeypatch.setenv(name, "roland.myrehag")
    assert machine_login() == login


# A new workspace


def test_a_new_workspace_has_no_problems_and_every_section_can_be_started(tmp_path):
    new_workspace(tmp_path / "norrbotten")
    store = FolderStore(tmp_path / "norrbotten")
    workspace = store.workspace()
    assert workspace.problems == ()
    assert not workspace.settings.practice
    assert set(workspace.outline.sections()) == set(workspace.sections)
    assert len(workspace.sections) >= 25


def test_a_month_can_be_opened_in_a_new_workspace_by_its_editor(tmp_path):
    root = tmp_path / "norrbotten"
    new_workspace(root)
    person = '\n[[person]]\nlogin = "per.hagsjo"\nname = "Per Hagsjö"\n[[person.role]]\nrole = "editor"\n'
    (root / "people.toml").write_text((root / "people.toml").read_text() + person)
    session = Session(FolderStore(root), Actor(PER))
    open_month(session, APRIL)
    view = MonthView(session, APRIL)
    assert {view.history(each.id).state.value for each in view.sections} == {"empty"}


@pytest.mark.parametrize("lies_there", ["anteckningar.txt", ".git"])
def test_a_folder_in_use_is_left_as_it_is(lies_there, tmp_path):
    (tmp_path / lies_there).write_text("mitt")
    with pytest.raises(ConflictError):
        new_workspace(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [lies_there]


def test_a_file_in_the_place_of_the_folder_is_left_as_it_is(tmp_path):
    (tmp_path / "norrbotten").write_text("mitt")
    with pytest.raises(ConflictError):
        new_workspace(tmp_path / "norrbotten")
    assert (tmp_path / "norrbotten").read_text() == "mitt"

"""The editor publishes March on the screen, and opens it again."""

from datetime import date
from functools import partial

from reportkit.messages import Language
from reportkit.model.identity import content_hash
from reportkit.model.month import Month
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk
from reportkit.tui.screens import assembling
from reportkit.tui.screens.assembling import AssemblingScreen
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.questions import Ask, Confirm, Tell
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.publish import Office, publish
from tests.tui.sitting import PER, Person, session_of
from tests.workflow.layouts import FakeLayout

MARCH = Month(2023, 3)
OFFICE = Office(FakeLayout(lambda number: 3 + number // 8), lambda made: content_hash(made.document).encode())


def published(workspace):
    return MonthView(session_of(workspace, PER), MARCH).published


async def test_a_month_is_published_after_a_question_and_opened_again_with_a_reason(workspace, monkeypatch):
    monkeypatch.setattr(assembling, "publish", partial(publish, office=OFFICE))
    app = ReportkitApp(Desk(session_of(workspace, PER), MARCH, Language.SWEDISH))
    async with app.run_test(size=(80, 24)) as pilot:
        per = Person(app, pilot)
        await per.until(lambda: app.screen.loaded is not None, "the board")
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.sees("Inget står i vägen")
        await per.press("f9")
        await per.is_at(Confirm)
        await per.sees("version 1.0", "den 14 mars 2023", "stängd")
        await per.press("escape")
        await per.is_at(AssemblingScreen)
        assert published(workspace) == ""
        await per.press("f9")
        await per.is_at(Confirm)
        await per.press("enter")
        await per.is_at(Tell)
        await per.sees("Publicerad som version 1.0", "reports/2023-03/published/1.0")
        assert published(workspace) == "1.0"
        await per.press("enter")
        await per.is_at(AssemblingScreen)
        await per.sees("Månaden är stängd")
        await per.press("f9")
        assert isinstance(per.page, AssemblingScreen)
        await per.press("escape")
        await per.is_at(BoardScreen)
        await per.sees("publicerad 1.0")
        await per.press("b")
        await per.is_at(AssemblingScreen)
        await per.sees("Månaden är stängd")
        await per.press("t")
        await per.is_at(Ask)
        await per.type("Fel andel")
        await per.press("enter")
        await per.is_at(Confirm)
        await per.press("enter")
        await per.sees("Nästa version är 1.1")
        assert published(workspace) == ""


async def sees_version_on_the_board(workspace):
    app = ReportkitApp(Desk(session_of(workspace, PER), MARCH, Language.SWEDISH))
    async with app.run_test(size=(120, 40)) as pilot:
        per = Person(app, pilot)
        await per.until(lambda: app.screen.loaded is not None, "the board")
        await per.sees("publicerad 1.0")


async def test_a_published_month_is_opened_on_the_screens_and_once_more_as_it_was_kept(workspace):
    publish(session_of(workspace, PER), MARCH, date(2023, 3, 14), OFFICE)
    await sees_version_on_the_board(workspace)
    await sees_version_on_the_board(workspace)

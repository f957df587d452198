"""The process that looks at long texts: started and asked by `looking`, on standard input and output."""

import os
import select
import sys
from pathlib import Path

from reportkit.messages import ReportkitError
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.workflow.look import look
from reportkit.workflow.looking import receive, send
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session

PATIENCE = 30.0
"""Seconds without a question after which the process ends."""


def main(root: str, login: str, acting_for: str) -> None:
    """Answer until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a plugin prints is no answer
    session = Session(FolderStore(Path(root)), Actor(login, acting_for))
    view: MonthView | None = None
    while select.select([sys.stdin.buffer], [], [], PATIENCE)[0]:
        try:
            asked = receive(sys.stdin.buffer)
        except EOFError:
            return
        if not isinstance(asked, tuple):
            return
        anew, month, section, contribution = asked
        if view is None or anew:
            view = MonthView(session, Month.parse(month))
        send(answers, _looked(view, section, contribution))


def _looked(view: MonthView, section: str, contribution: Contribution) -> object:
    """A look; None where the files cannot be read, which whoever asks will find out as well."""
    try:
        return look(view, section, contribution, read=False)
    except ReportkitError:
        return None


if __name__ == "__main__":
    main(*sys.argv[1:])

"""What a command is called with: the words of the line, the workspace, the month, the person.

The rooms above are loaded when a session is first asked for; the quickest commands never ask.
"""

import os
from argparse import Namespace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportkit.cli.hints import as_given
from reportkit.cli.terminal import Terminal
from reportkit.messages import Language, UsageError
from reportkit.model.month import Month
from reportkit.model.value import Struct
from reportkit.store.place import find_workspace

if TYPE_CHECKING:
    from reportkit.store.folder import FolderStore
    from reportkit.workflow.session import Session


class Asked(Struct, dict=True):
    """One call of a command."""

    line: Namespace
    terminal: Terminal

    @classmethod
    def of(cls, line: Namespace, language: Language) -> "Asked":
        """The call that a command line makes."""
        return cls(line, Terminal(language, line.plain, as_given(line)))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - argparse's own values
        return getattr(self.line, name)

    @cached_property
    def root(self) -> Path:
        """The workspace: -w, else the one around this folder, else $REPORTKIT_WORKSPACE. Raises UsageError."""
        if self.line.workspace:
            return Path(self.line.workspace)
        named = os.environ.get("REPORTKIT_WORKSPACE")
        found = find_workspace(Path.cwd()) or (Path(named) if named else None)
        if found is None:
            raise UsageError("cli.no_workspace", folder=str(Path.cwd()))
        return found

    @cached_property
    def store(self) -> "FolderStore":
        from reportkit.store.folder import FolderStore  # noqa: PLC0415 - see the module's docstring

        return FolderStore(self.root)

    @cached_property
    def session(self) -> "Session":
        """The session of whoever asks. Raises NotAllowedError where --as is not for them."""
        from reportkit.model.people import Actor  # noqa: PLC0415 - see the module's docstring
        from reportkit.workflow.session import Session, acting_for, machine_login  # noqa: PLC0415 - as above

        login = machine_login()
        actor = Actor(login)
        if self.line.person:
            months = self.store.months()
            month = months[-1] if months else Month(9999, 12)
            actor = acting_for(self.store.workspace(), login, self.line.person, month)
        return Session(self.store, actor)

    @cached_property
    def month(self) -> Month:
        """The month asked for with --month, else the one opened last."""
        if self.line.month:
            return self.read_month(self.line.month)
        from reportkit.workflow.month_view import latest_month  # noqa: PLC0415 - see the module's docstring

        return latest_month(self.session)

    @property
    def section_title(self) -> str:
        """The title of the section that the command is about. Raises UsageError."""
        from reportkit.workflow.month_view import MonthView  # noqa: PLC0415 - see the module's docstring

        view = MonthView(self.session, self.month)
        return view.title(view.definition(self.section))

    @staticmethod
    def read_day(text: str) -> date:
        """A day as people give it. Raises UsageError."""
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise UsageError("cli.not_a_date", found=text) from error

    @staticmethod
    def read_month(text: str) -> Month:
        """A month as people give it. Raises UsageError."""
        try:
            return Month.parse(text)
        except ValueError as error:
            raise UsageError("cli.not_a_month", found=text) from error

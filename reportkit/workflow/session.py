"""A session: a workspace, somebody who acts, and the time."""

import os
import pwd
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.messages import ConflictError, Message, NotAllowedError, UsageError
from reportkit.model.journal import Action, Event, SectionState
from reportkit.model.month import Month
from reportkit.model.people import Actor, Role
from reportkit.model.policy import Deed, MonthState, Refusal, refusal, row_for
from reportkit.model.value import Struct, field

if TYPE_CHECKING:
    from reportkit.hooks.loaded import Plugins
    from reportkit.model.finding import Finding
    from reportkit.model.history import EarlierReport
    from reportkit.model.workspace import Workspace
    from reportkit.rules.context import SectionContext
    from reportkit.store.interface import Store
    from reportkit.workflow.word_book import WordBook


def machine_login() -> str:
    """The login on this machine: who the system says you are, whatever the environment claims."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def system_clock() -> datetime:
    """The time, in UTC with whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


class Session(Struct):
    """Everything a verb needs to know about who asks, where and when."""

    store: "Store"
    actor: Actor
    clock: Callable[[], datetime] = system_clock
    _plugins: "dict[tuple[str, ...], Plugins]" = field(default_factory=dict)
    earlier_reports: "dict[Month, tuple[str, EarlierReport]]" = field(default_factory=dict)
    """The earlier reports that have been read, each with the name of all that had happened in its month."""
    asked_before: "dict[str, tuple[SectionContext, tuple[Finding, ...]]]" = field(default_factory=dict)
    """What the rules saw of each section the last time, and what they asked."""
    _word_books: "dict[str, WordBook | None]" = field(default_factory=dict)

    @property
    def place(self) -> Path:
        """Where the workspace is."""
        return Path(self.store.name)

    @property
    def today(self) -> date:
        """The day in the place where the program runs."""
        return self.clock().astimezone().date()

    def plugins(self, workspace: "Workspace") -> "Plugins":
        """The plugins that the workspace allows, loaded when first asked for."""
        allowed = workspace.settings.plugins
        if allowed not in self._plugins:
            from reportkit.hooks.manager import load_plugins  # noqa: PLC0415 - loads every rule

            self._plugins[allowed] = load_plugins(allowed)
        return self._plugins[allowed]

    def word_book(self, workspace: "Workspace") -> "WordBook | None":
        """The dictionary of the workspace, opened when first asked for; None where there is none."""
        named = workspace.settings.dictionary
        if named not in self._word_books:
            from reportkit.workflow.word_book import open_word_book  # noqa: PLC0415 - only checking looks words up

            self._word_books[named] = open_word_book(named, Path(self.store.name))
        return self._word_books[named]

    def close(self) -> None:
        """End what was started for the session. What is asked afterwards starts it again."""
        for book in self._word_books.values():
            if book is not None:
                book.close()

    def event(
        self, action: Action, section: str = "", content: str = "", details: Mapping[str, str] | None = None
    ) -> Event:
        """An event by this actor, now; its place in the chain is given when it is recorded."""
        acting_for = self.actor.acting_for if self.actor.acting_for != self.actor.login else ""
        return Event(
            sequence=0,
            time=self.clock().isoformat().replace("+00:00", "Z"),
            login=self.actor.login,
            action=action,
            section=section,
            content=content,
            acting_for=acting_for,
            details=details or {},
        )


def open_session(place: Path, actor: Actor, month: Month) -> Session:
    """The session of somebody in the workspace at a place. Raises NotAllowedError for who may not act for another."""
    from reportkit.store.folder import FolderStore  # noqa: PLC0415 - it loads every reader of the workspace's files

    store = FolderStore(place)
    if actor.acting_for:
        actor = acting_for(store.workspace(), actor.login, actor.acting_for, month)
    return Session(store, actor)


def roles(workspace: "Workspace", who: str, unit: str, month: Month) -> frozenset[Role]:
    """The roles of a login for a unit's sections; all of them in a workspace for practice."""
    if workspace.settings.practice:
        return frozenset(Role)
    return workspace.people.roles(who, unit, workspace.organisation, month)


def may(
    workspace: "Workspace",
    actor: Actor,
    deed: Deed,
    unit: str,
    month: Month,
    state: SectionState | None = None,
    published: str = "",
) -> bool:
    """Does the policy let somebody do something? `published` is the version that the month is closed with."""
    return refusal(deed, roles(workspace, actor.who, unit, month), state, _month_state(published)) is None


def _month_state(published: str) -> MonthState:
    return MonthState.PUBLISHED if published else MonthState.OPEN


def allow(
    workspace: "Workspace",
    actor: Actor,
    deed: Deed,
    unit: str,
    month: Month,
    state: SectionState | None = None,
    section: str = "",
    published: str = "",
) -> None:
    """Raises NotAllowedError or ConflictError, quoting the row of the policy, where it does not.

    A state that has passed is a conflict (somebody else was first), a missing role is not allowed. `published` is the
    version that the month is closed with.
    """
    why = refusal(deed, roles(workspace, actor.who, unit, month), state, _month_state(published))
    if why is None:
        return
    row = row_for(deed)
    what = Message(f"workflow.deed_{deed.value}")
    if why is Refusal.MONTH:
        id = "publishing.month_is_published" if published else "publishing.not_published"
        raise ConflictError(id, deed=what, month=str(month), version=published)
    if why is Refusal.ROLE and not workspace.people.persons:
        raise NotAllowedError("workflow.nobody_yet", deed=what, login=actor.login, role=sorted(row.roles)[0].value)
    if why is Refusal.ROLE:
        raise NotAllowedError(
            "workflow.no_role",
            deed=what,
            section=section or workspace.settings.name,
            who=workspace.people.name(actor.who),
            login=actor.login,
            roles=_in_words(sorted(row.roles)),
        )
    raise ConflictError(
        "workflow.wrong_state",
        deed=what,
        section=section,
        state=Message(f"workflow.state_{state.value}" if state else "workflow.state_empty"),
        hint=Message(f"workflow.instead_{state.value}" if state else "workflow.instead_empty"),
    )


def _in_words(those: Sequence[Role]) -> Message:
    """The names of some roles, with "or" between them."""
    first, *others = those
    told = Message(f"workflow.role_{first.value}")
    for role in others:
        told = Message("workflow.or", one=told, other=Message(f"workflow.role_{role.value}"))
    return told


def acting_for(workspace: "Workspace", login: str, person: str, month: Month) -> Actor:
    """The actor for `--as`. Only administrators act for others; in a workspace for practice, everybody does.

    Raises UsageError for somebody the workspace does not know, NotAllowedError for who may not.
    """
    if workspace.people.person(person) is None:
        known = ", ".join(each.login for each in workspace.people.persons)
        raise UsageError("workflow.unknown_person", person=person, known=known)
    allow(workspace, Actor(login), Deed.ACT_FOR, "", month)
    return Actor(login, person)

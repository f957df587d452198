"""What somebody chose, remembered for them alone from one time to the next: a look, a folder, whom they play."""

from contextlib import suppress
from pathlib import Path

from reportkit.messages import ReportkitError
from reportkit.model.identity import content_hash
from reportkit.model.month import Month
from reportkit.model.value import replace
from reportkit.store.files import read_bytes, read_text, write_bytes
from reportkit.workflow.drafts import state_folder
from reportkit.workflow.session import Session, acting_for


def remember(name: str, value: str) -> None:
    """Remember a choice under a name."""
    _keep(_choices() / name, value.encode("utf-8", "surrogateescape"))


def remembered(name: str) -> str:
    """The choice that was remembered under a name; empty where there is none."""
    with suppress(OSError, ReportkitError):
        return read_bytes(_choices() / name, 10_000).decode("utf-8", "surrogateescape")
    return ""


def _choices() -> Path:
    return state_folder().parent / "choices"


def remember_person(session: Session) -> None:
    """Remember who the session acts for."""
    _keep(_file(Path(session.store.name), session.actor.login), session.actor.acting_for.encode())


def _keep(file: Path, value: bytes) -> None:
    """Write a choice for its owner's eyes alone. A disk that does not take it is no trouble worth telling."""
    with suppress(OSError, ReportkitError):
        for folder in (file.parent.parent, file.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_bytes(file, value)
        file.chmod(0o600)


def as_remembered(session: Session, month: Month) -> Session:
    """The session as the person chosen the last time, where that was in practice and may still be."""
    with suppress(OSError, ValueError, ReportkitError):
        workspace = session.store.workspace()
        if workspace.settings.practice and not session.actor.acting_for:
            person = remembered_person(Path(session.store.name), session.actor.login)
            if workspace.people.person(person) is not None:
                return replace(session, actor=acting_for(workspace, session.actor.login, person, month))
    return session


def remembered_person(place: Path, login: str) -> str:
    """Whom somebody chose to be in a workspace the last time, whether they still may; empty for nobody."""
    with suppress(OSError, ValueError, ReportkitError):
        return read_text(_file(place, login)).strip()
    return ""


def _file(place: Path, login: str) -> Path:
    return state_folder().parent / "persons" / content_hash(f"{place.resolve()}\0{login}".encode())[:16]

"""The definitions of a workspace as bytes, to be frozen with what was made by them; and what holds of them later."""

import os
from pathlib import Path

from reportkit.model.contribution import Problem
from reportkit.model.value import replace
from reportkit.model.workspace import Workspace
from reportkit.store.files import read_bytes
from reportkit.store.place import defining_files

TEMPLATE = "templates/mall.docx"
STYLES = "templates/styles.toml"
_PEOPLE = "people.toml"
_OF_ITS_TIME = ("files.unknown_rule", "files.unknown_rule_near")
"""What is no fault of a frozen file: there may have been a rule of that name when it was frozen."""


def definition_files(root: Path) -> dict[str, bytes]:
    """Every file that defines a workspace, and its Word template, by path. Raises BrokenFile for what is no file."""
    paths = [*defining_files(root), str(root / TEMPLATE), str(root / STYLES)]
    return {os.path.relpath(path, root): read_bytes(Path(path)) for path in sorted(paths)}


def every_file(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and below, by path. Raises BrokenFile for what is no ordinary file."""
    return {
        path.relative_to(folder).as_posix(): read_bytes(path) for path in sorted(folder.rglob("*")) if not path.is_dir()
    }


def as_of_today(then: Workspace, today: Workspace) -> Workspace:
    """Definitions that were frozen, with the people of today.

    Who may do what is never read from the past, nor which plugins may run; and what was practice once, or is it now,
    is marked as practice.
    """
    settings = replace(
        then.settings,
        plugins=today.settings.plugins,
        practice=then.settings.practice or today.settings.practice,
    )
    problems: tuple[Problem, ...] = (
        *(each for each in then.problems if each.file != _PEOPLE and each.message.id not in _OF_ITS_TIME),
        *(each for each in today.problems if each.file == _PEOPLE),
    )
    return replace(then, settings=settings, people=today.people, problems=problems)

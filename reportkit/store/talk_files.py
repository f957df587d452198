"""remarks.toml and answers.toml: what editors and contacts say to each other about a section."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.model.contribution import Answer, Remark
from reportkit.store.files import write_bytes
from reportkit.store.toml_text import tables

if TYPE_CHECKING:
    from reportkit.store.toml_source import Table

REMARKS = "remarks.toml"
ANSWERS = "answers.toml"


def read_remarks(folder: Path, place: str) -> tuple[Remark, ...]:
    """The remarks to a section, oldest first. Raises BrokenFile."""
    return tuple(
        Remark(
            id=table.text("id"),
            by=table.text("by"),
            time=table.text("time"),
            text=table.text("text"),
            quote=table.text("quote", ""),
            answer=table.text("answer", ""),
            answered_by=table.text("answered_by", ""),
        )
        for table in _tables(folder / REMARKS, f"{place}/{REMARKS}", "remark")
    )


def write_remarks(folder: Path, remarks: Iterable[Remark]) -> None:
    """Keep the remarks to a section."""
    rows = [{name: getattr(remark, name) for name in Remark.__struct_fields__} for remark in remarks]
    write_bytes(folder / REMARKS, tables("remark", rows).encode())


def read_answers(folder: Path, place: str) -> tuple[Answer, ...]:
    """The answers and waivers of a section, oldest first. Raises BrokenFile."""
    return tuple(
        Answer(
            key=table.text("key"),
            by=table.text("by"),
            time=table.text("time"),
            reason=table.text("reason", ""),
            waiver=table.flag("waiver", False),
        )
        for table in _tables(folder / ANSWERS, f"{place}/{ANSWERS}", "answer")
    )


def write_answers(folder: Path, answers: Iterable[Answer]) -> None:
    """Keep the answers and waivers of a section."""
    rows = [{name: getattr(answer, name) for name in Answer.__struct_fields__} for answer in answers]
    write_bytes(folder / ANSWERS, tables("answer", rows).encode())


def _tables(path: Path, name: str, kind: str) -> "Iterable[Table]":
    """The tables of a file that not every section has."""
    if not os.path.lexists(path):
        return ()
    from reportkit.store.toml_source import read_toml  # noqa: PLC0415 - most sections have no such file

    return read_toml(path, name).table().tables(kind)

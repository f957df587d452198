"""The program's own source, read for the messages it names."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOMS = Path(__file__).resolve().parent.parent.parent / "reportkit"
CATALOGUES = ROOMS / "messages"
BOOKS = tuple(sorted(path.stem for path in (CATALOGUES / "sv").glob("*.py") if path.stem != "__init__"))
SENTENCE_BOOKS = tuple(name for name in BOOKS if name != "argparse_sentences")  # that one belongs to argparse

_FILE = re.compile(r"\.(md|toml|txt|docx|png|json|jsonl|xml|css|tcss|log)(\.\d+)?\Z")


@dataclass(frozen=True)
class Named:
    """One place in the source where a message is named."""

    id: str
    place: str
    call: ast.Call | None = None
    """The call it is the first argument of, if it is."""

    @property
    def function(self):
        called = self.call.func if self.call else None
        return getattr(called, "id", None) or getattr(called, "attr", None)


def _ids(node):
    """The ids that an expression may be: a string, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        book, dot, key = node.value.partition(".")
        if dot and book in SENTENCE_BOOKS and re.fullmatch(r"[\w.]+", key) and not _FILE.search(node.value):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)


@cache
def modules():
    """Every module of the program but the catalogues, parsed."""
    paths = [path for path in sorted(ROOMS.rglob("*.py")) if CATALOGUES / "sv" not in path.parents]
    paths = [path for path in paths if CATALOGUES / "en" not in path.parents]
    return {str(path.relative_to(ROOMS)): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def named_messages():
    """Every message that the source names in full."""
    found = []
    for module, tree in modules().items():
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        calls = {
            id(part): node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and node.args
            for part in ast.walk(node.args[0])
        }
        found.extend(
            Named(name, f"{module}:{node.lineno}", calls.get(id(node)))
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) not in docs | pieces
            for name in _ids(node)
        )
    return tuple(found)


@cache
def strings():
    """Every string in the source, and the beginnings of those that are put together."""
    constants, beginnings = set(), set()
    for tree in modules().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(node.values[0].value)
    return constants, beginnings

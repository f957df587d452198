"""A table that a tool writes between two marks of a document."""

from pathlib import Path


def with_table(document: str, mark: str, table: str) -> str:
    """The document with another table between `<!-- mark -->` and `<!-- /mark -->`. Raises ValueError without them."""
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    if begin not in document or end not in document:
        raise ValueError(f"no marks for {mark}")
    before, _, rest = document.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{table}\n{end}{after}"


def write_table(path: Path, mark: str, table: str) -> None:
    """Put a table in its place in a document."""
    path.write_text(with_table(path.read_text(encoding="utf-8"), mark, table), encoding="utf-8")

"""registers/words.txt: words that are right though the dictionary lacks them, one a line."""

from collections.abc import Iterable
from pathlib import Path

from reportkit.messages import UsageError
from reportkit.store.files import TOML_LIMIT, locked, read_text, write_bytes
from reportkit.text.clean import clean

WORDS = "registers/words.txt"
_COMMENT = "#"


def words(root: Path) -> frozenset[str]:
    """The list of a workspace; empty where there is none. Raises BrokenFile."""
    return frozenset(filter(None, map(_word_of, _lines(root))))


def add_words(root: Path, new: Iterable[str]) -> tuple[str, ...]:
    """Write words below the others, and return those that were not there. Comments and order stay as they are.

    Raises UsageError for what is no single word, BrokenFile where the file cannot be read or written.
    """
    cleaned = tuple({word.casefold(): word for word in (clean(each).strip() for each in new)}.values())
    for word in cleaned:
        if not word or len(word.split()) > 1 or _COMMENT in word:
            raise UsageError("store.not_a_word", found=word)
    path = root / WORDS
    with locked(path.parent):
        before = _lines(root)
        known = {_word_of(line).casefold() for line in before}
        added = tuple(word for word in cleaned if word.casefold() not in known)
        if added:
            write_bytes(path, "".join(f"{line}\n" for line in (*before, *added)).encode())
    return added


def _lines(root: Path) -> list[str]:
    try:
        return clean(read_text(root / WORDS, TOML_LIMIT)).splitlines()
    except FileNotFoundError:
        return []


def _word_of(line: str) -> str:
    return line.partition(_COMMENT)[0].strip()

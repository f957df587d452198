"""What the dictionary has said, kept from one time to the next, so that it is opened for new words only.

Kept in the user's cache folder, one file a dictionary; without it everything is only slower.
"""

import json
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from reportkit.messages import ReportkitError
from reportkit.model.spelling import Verdict
from reportkit.spelling import NoAnswerError, Reader, find
from reportkit.store.files import read_bytes, write_private
from reportkit.store.place import cache_folder

_MOST_WORDS = 100_000
"""Words that are kept; with more, those that nobody has asked about today are forgotten."""


class WordBook:
    """One dictionary and what it has said. Many threads may ask."""

    def __init__(self, reader: Reader, kept: Path) -> None:
        self._reader = reader
        self._kept = kept
        self._verdicts: dict[str, Verdict] = _read(kept)
        self._turn = threading.Lock()
        self.is_silent = False
        """Has the dictionary been asked in vain? Then it is not asked again."""

    def said(self, words: Iterable[str]) -> Mapping[str, Verdict]:
        """What is known already about some words; those that are new are missing."""
        return {word: self._verdicts[word] for word in words if word in self._verdicts}

    def learn(self, words: Iterable[str]) -> bool:
        """Have the new ones of some words looked up. Did that tell anything new?

        Opening the dictionary takes half a second or two, then a thousand words some tenths. It stays open for the next
        question, until `close` or the end of the program.
        """
        with self._turn:
            new = {word for word in words if word not in self._verdicts}
            if not new or self.is_silent:
                return False
            try:
                found = self._reader.verdicts(new)
            except NoAnswerError:
                self.is_silent = True
                return False
            self._verdicts |= found
            self._keep(found)
        return True

    def take(self, told: Mapping[str, Verdict]) -> None:
        """Know what the dictionary has told another process."""
        self._verdicts |= told

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may have been meant; none where the dictionary does not answer."""
        try:
            return self._reader.suggestions(word)
        except NoAnswerError:
            return ()

    def close(self) -> None:
        """Close the dictionary."""
        self._reader.close()

    def _keep(self, found: Mapping[str, Verdict]) -> None:
        """Add to what is kept, also by others meanwhile. A cache that cannot be written is no reason to stop."""
        everything = _read(self._kept) | self._verdicts
        if len(everything) > _MOST_WORDS:
            everything = dict(found)
        told = {word: None if verdict.known else list(verdict.near) for word, verdict in sorted(everything.items())}
        with suppress(OSError, ReportkitError):
            write_private(self._kept, json.dumps(told, ensure_ascii=False).encode())


def open_word_book(named: str, root: Path) -> WordBook | None:
    """The dictionary that a workspace names, else the installed one; None where there is none."""
    dictionary = find(named, root)
    if dictionary is None:
        return None
    try:
        return WordBook(Reader(dictionary), cache_folder() / f"words-{dictionary.identity}.json")
    except (OSError, RuntimeError):  # a dictionary that vanished this moment, a user without a home
        return None


def _read(path: Path) -> dict[str, Verdict]:
    try:
        kept = json.loads(read_bytes(path))
        return {str(word): Verdict(near is None, tuple(map(str, near or ()))) for word, near in kept.items()}
    except (OSError, ReportkitError, ValueError, AttributeError, TypeError):
        return {}

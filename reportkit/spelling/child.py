"""The process that reads the dictionary: words on standard input, a line of JSON a question, verdicts back.

It is started by `reader` and by nobody else, and ends when its input does, or when nobody has asked for a while. What
it may not do it cannot do: more memory than this, a file written, a process started.
"""

import json
import select
import sys
from pathlib import Path

from hunspell import Hunspell  # type: ignore[import-untyped]

from reportkit.foreign.limits import set_limits
from reportkit.spelling.near import (
    Run,
    better_beginning,
    is_compound,
    is_named_after,
    lacks_joining_s,
    near_words,
    runs_of,
)

_ENCODINGS = ("utf-8", "iso-8859-1")


class _Speller:
    """A dictionary that is open."""

    def __init__(self, folder: str, name: str) -> None:
        self.words = Path(folder, f"{name}.dic")
        self.spelling = Hunspell(name, hunspell_data_dir=folder)
        self._runs: frozenset[Run] = frozenset()

    def verdict(self, word: str) -> list[str] | None:
        """None for a word that is known or put together of known ones; else the words near it."""
        if word.endswith("-"):
            better = better_beginning(word.removesuffix("-"), self._is_word)
            return [f"{better}-"] if better else None
        if self._is_word(word):
            return None
        near = near_words(word.lower(), self._is_word, self.runs)
        if is_compound(word.lower(), self._is_word) and not lacks_joining_s(word.lower(), near):
            return None
        if not near and is_named_after(word.lower(), self._is_word):
            return None
        return list(near)

    def _is_word(self, word: str) -> bool:
        return bool(self.spelling.spell(word))

    @property
    def runs(self) -> frozenset[Run]:
        """The runs of letters that words of the language have."""
        if not self._runs:
            content = self.words.read_bytes()
            try:
                listed = content.decode(_ENCODINGS[0])
            except UnicodeDecodeError:
                listed = content.decode(_ENCODINGS[1])
            self._runs = frozenset(runs_of(listed.lower()))
        return self._runs

    def suggestions(self, word: str) -> list[str]:
        return list(self.spelling.suggest(word))


def main() -> None:
    """Answer until there are no more questions."""
    set_limits(seconds=None)
    speller, patience = _Speller(*sys.argv[1:3]), float(sys.argv[3])
    while select.select([sys.stdin.buffer], [], [], patience)[0] and (line := sys.stdin.buffer.readline()):
        asked = json.loads(line)
        if "suggest" in asked:
            answer: object = speller.suggestions(asked["suggest"])
        else:
            answer = {word: speller.verdict(word) for word in asked["words"]}
        print(json.dumps(answer, ensure_ascii=False), flush=True)  # noqa: T201 - to the one who asked


if __name__ == "__main__":
    main()

"""Quotes of two texts that show where they part."""

from itertools import takewhile

_LONGEST = 60  # characters
_BEFORE = 3
"""Words before the first difference that are quoted with it."""


def quoted_apart(one: str, other: str, longest: int = _LONGEST) -> tuple[str, str]:
    """The beginnings of two texts; where those are the same, what stands around the first difference."""
    first, second = one.split(), other.split()
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))))
    reach = max((len(" ".join(words[: same + _BEFORE])) for words in (first, second)), default=0)
    start = max(0, same - _BEFORE) if reach > longest else 0
    return _cut(first, start, longest), _cut(second, start, longest)


def _cut(words: list[str], start: int, longest: int) -> str:
    text = " ".join(words[start:])
    if len(text) > longest:
        text = f"{text[:longest].rpartition(' ')[0] or text[:longest]} …"
    return f"… {text}".rstrip() if start else text

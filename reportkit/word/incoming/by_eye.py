"""Lines that their writer has made to look like headings by the size of the letters or a line below them."""

from collections import Counter
from collections.abc import Callable, Sequence

from reportkit.word.incoming.arrival import LONGEST_HEADING
from reportkit.word.incoming.styles import Style, Styles
from reportkit.word.incoming.xml import Element, W, child, number, value

_LARGER = 6 / 5
"""By how much the letters are larger than those of running text."""


def usual_size(body: Element, styles: Styles) -> float:
    """The size that most letters of a text have, in half points, whatever its styles say."""
    letters: Counter[int] = Counter()
    for paragraph in body.iter(W + "p"):
        style = styles.paragraph(value(child(paragraph, "pPr", "pStyle")))
        if style.heading or style.is_title:
            continue
        for run in paragraph.iterchildren(W + "r"):
            letters[_size(run, styles, style)] += sum(len(each.text or "") for each in run.iterchildren(W + "t"))
    return letters.most_common(1)[0][0] if letters else styles.usual_size


def looks_like_a_heading(
    joined: Sequence[Element], text: str, styles: Styles, style: Style, usual: Callable[[], float] | None
) -> bool:
    """Is a line short, without a full stop, and all of it larger than running text, of which `usual` gives the size, or
    underlined? Never where there is no `usual`.
    """
    short = 0 < len(text.strip()) <= LONGEST_HEADING and "\n" not in text and any(map(str.isalpha, text))
    if usual is None or not short or text.rstrip().endswith((".", ":", ",", ";", "!", "?")) or style.is_caption:
        return False
    runs = [each for paragraph in joined for each in paragraph.iterchildren(W + "r") if _has_words(each)]
    if not runs or all(map(_is_underlined, runs)):
        return bool(runs)
    least = min(_size(each, styles, style) for each in runs)
    return least > styles.usual_size and least >= usual() * _LARGER


def _has_words(run: Element) -> bool:
    return any((each.text or "").strip() for each in run.iterchildren(W + "t"))


def _size(run: Element, styles: Styles, style: Style) -> int:
    dress = child(run, "rPr")
    worn = styles.named(value(child(dress, "rStyle"))).size if child(dress, "rStyle") is not None else 0
    return number(child(dress, "sz")) or worn or style.size or styles.usual_size


def _is_underlined(run: Element) -> bool:
    return value(child(run, "rPr", "u")) not in ("", "none")

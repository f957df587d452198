"""D01: no passage stands in two sections."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext
from reportkit.rules.rule import ReportRule
from reportkit.rules.shingles import Shingle, Stretch, repeated, runs, stretches

_LENGTH = 5  # words that, in a row, are rarely the same by chance
_LONGEST_ROW = 12  # so many in a row never are
_FEWEST_WORDS = 15
_ALIKE = 40  # percent of a paragraph's words
_MOST_PLACES = 4  # a run of words in more places than this is a stock phrase, and no sign of a copy
_MUCH = 25  # percent of a paragraph under a heading that is alike: there the likeness begins
_IN_BRIEF = 60  # words that the first section may repeat


_Shared = list[tuple[int, Shingle]]


class _Pair(Struct, frozen=True):
    """A paragraph, and the one before it that it shares words with."""

    here: Stretch
    there: Stretch
    rows: tuple[tuple[int, int], ...]
    """The words that they share, each row from its first up to its last."""

    @property
    def words(self) -> int:
        return sum(last - first for first, last in self.rows)

    @property
    def percent(self) -> int:
        return 100 * self.words // len(self.here.words)

    @property
    def is_alike(self) -> bool:
        if any(last - first >= _LONGEST_ROW for first, last in self.rows):
            return True
        return self.words >= _LONGEST_ROW and self.percent >= _ALIKE and len(self.here.words) >= _FEWEST_WORDS


def passages_stand_once(report: ReportContext) -> Iterator[Finding]:
    """No paragraph is the same, or nearly so, in two sections.

    Compared are runs of five words: a paragraph is alike where two fifths of its words, or twelve in a row, stand
    under one heading of another section. One finding for two headings, however many paragraphs they share, at the
    later place. The report's first section may repeat in brief what others say: then it is a note. What stands in many
    places is a stock sentence (D03). Source: catalogue of rules, D01.
    """
    found = [tuple(stretches(section, _LENGTH)) for section in report.sections]
    again = repeated(chain.from_iterable(found), _LENGTH)
    known: dict[Shingle, list[Stretch]] = defaultdict(list)
    for stretches_here in found:
        own = [(stretch, _shared(stretch, again)) for stretch in stretches_here]
        for pairs in _by_headings(own, known):
            alike = [pair for pair in pairs if pair.is_alike]
            if alike:
                begins = next(pair for pair in pairs if pair.is_alike or pair.percent >= _MUCH)
                yield _finding(begins, alike, report.sections[0].id)
        for stretch, shared in own:
            for _, shingle in shared:
                places = known[shingle]
                if len(places) <= _MOST_PLACES:
                    places.append(stretch)


def _shared(stretch: Stretch, again: frozenset[int]) -> _Shared:
    """The runs of words of a paragraph that stand in another place too, each with the place of its first word."""
    return [(place, shingle) for place, shingle in stretch.shingles(_LENGTH) if hash(shingle) in again]


def _by_headings(own: list[tuple[Stretch, _Shared]], known: dict[Shingle, list[Stretch]]) -> Iterator[list[_Pair]]:
    """What the paragraphs of a section share with those before it, by heading here and heading there."""
    found: dict[tuple[str, str, str], list[_Pair]] = defaultdict(list)
    for stretch, shared in own:
        for pair in _pairs(stretch, shared, known):
            found[stretch.passage.heading, pair.there.section.id, pair.there.passage.heading].append(pair)
    yield from found.values()


def _pairs(stretch: Stretch, shared_here: _Shared, known: dict[Shingle, list[Stretch]]) -> Iterator[_Pair]:
    """For every heading before that has words of the paragraph: the first paragraph there that does."""
    shared: dict[tuple[str, str], list[int]] = defaultdict(list)
    there: dict[tuple[str, str], Stretch] = {}
    for place, shingle in shared_here:
        others = known.get(shingle)
        if not others or len(others) > _MOST_PLACES:
            continue
        for key, other in {(each.section.id, each.passage.heading): each for each in others}.items():
            shared[key].append(place)
            there.setdefault(key, other)
    for key, places in shared.items():
        yield _Pair(stretch, there[key], tuple(runs(places, _LENGTH)))


def _finding(begins: _Pair, alike: list[_Pair], first_section: str) -> Finding:
    here, there = begins.here, begins.there
    extent = (begins.rows[0][0], begins.rows[-1][1])
    in_brief = there.section.id == first_section and sum(pair.words for pair in alike) < _IN_BRIEF
    message = Message(
        "rules_language.D01" if there.passage.heading else "rules_language.D01.section",
        count=len(alike),
        percent=max(pair.percent for pair in alike),
        heading=there.passage.heading,
        section=there.section.title,
    )
    return Finding(
        rule="D01",
        severity=Severity.NOTE if in_brief else Severity.WARNING,
        message=message,
        section=here.section.id,
        subject=f"{here.passage.heading} = {there.section.id}: {there.passage.heading}",
        heading=here.passage.heading,
        line=here.passage.line,
        columns=here.columns(*extent),
        quote=here.quote(*extent),
        places=tuple(dict.fromkeys(_place(pair.there) for pair in (begins, *alike))),
    )


def _place(there: Stretch) -> Place:
    return Place(there.section.id, there.passage.heading, there.passage.text.strip(), there.passage.line)


D01 = ReportRule("D01", Severity.WARNING, passages_stand_once, about="rules_language.D01.about")

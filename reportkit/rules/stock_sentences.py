"""D03: a sentence that stands again and again."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext
from reportkit.rules.rule import ReportRule
from reportkit.rules.shingles import Shingle, Stretch, repeated, runs, stretches

_LENGTH = 8
_FEWEST_WORDS = 10
_FEWEST_TIMES = 3


class _Run(Struct, frozen=True):
    stretch: Stretch
    first: int
    last: int

    @property
    def quote(self) -> str:
        return self.stretch.quote(self.first, self.last)


def sentences_are_not_stock(report: ReportContext) -> Iterator[Finding]:
    """The same ten words in a row do not stand in three places or more: said once, they are read.

    One note for a sentence, where it stands the second time, with all its other places. Source: catalogue of rules,
    D03.
    """
    found = [each for section in report.sections for each in stretches(section, _FEWEST_WORDS)]
    again = repeated(found, _LENGTH)
    times: Counter[Shingle] = Counter()
    for stretch in found:
        times.update({shingle for _, shingle in stretch.shingles(_LENGTH) if hash(shingle) in again})
    for several in _clusters(found, times).values():
        if len(several) >= _FEWEST_TIMES:
            yield _finding(several)


def _clusters(found: list[Stretch], times: Counter[Shingle]) -> dict[Shingle, list[_Run]]:
    """The stock runs, those of one sentence together: they share the words that are the most frequent in them."""
    clusters: dict[Shingle, list[_Run]] = defaultdict(list)
    for stretch in found:
        stock = {place: shingle for place, shingle in stretch.shingles(_LENGTH) if times[shingle] >= _FEWEST_TIMES}
        for first, last in runs(list(stock), _LENGTH):
            if last - first >= _FEWEST_WORDS:
                shingles = [stock[place] for place in range(first, last) if place in stock]
                core = max(shingles, key=lambda shingle: (times[shingle], shingle))
                clusters[core].append(_Run(stretch, first, last))
    return clusters


def _finding(several: list[_Run]) -> Finding:
    here = several[1]
    passage = here.stretch.passage
    return Finding(
        rule="D03",
        severity=Severity.NOTE,
        message=Message("rules_language.D03", count=len(several)),
        section=here.stretch.section.id,
        subject=here.quote,
        heading=passage.heading,
        line=passage.line,
        columns=here.stretch.columns(here.first, here.last),
        quote=here.quote,
        places=tuple(
            Place(each.stretch.section.id, each.stretch.passage.heading, each.quote, each.stretch.passage.line)
            for each in several
            if each is not here
        ),
    )


D03 = ReportRule("D03", Severity.NOTE, sentences_are_not_stock, about="rules_language.D03.about")

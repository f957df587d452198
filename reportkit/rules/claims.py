"""Q04 and Q07: money that is asked for has a source, and what is asked of one source is added up."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportkit.messages import Message, UsageError
from reportkit.model.blocks import Citation
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.rules.rule import HOUSE, ReportRule, Rule
from reportkit.text.citations import citation_text
from reportkit.text.markdown.syntax import BRACES, read_reference
from reportkit.text.matters import Fact, Matter, matters
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_numbers import MONEY, Amount, amounts

_BRACES = regex(BRACES)
_IN_MSEK = {"mnkr": Decimal(1), "tkr": Decimal("0.001"), "kr": Decimal("0.000001")}
_LEAST_CLAIMS = 2

# Words that ask for money that nobody has given yet.
_ASKS = regex(
    r"\b(?:äskas?|äskar|begärs?|begär|ansöks? om|ansöker om)\b|\bbehov(?:et)? av (?:ytterligare |ett tillskott)"
    r"|\btillskott på\b|\b(?:behövs|behöver|krävs|kräver) (?:ytterligare |ett tillskott )",
    re.IGNORECASE,
)
# Words that say where money comes from; under the same heading they are taken to speak of the same money.
_SOURCE_OF_MONEY = regex(
    r"finansier|\bram(?:en|ar|budget\w*)?\b|kostnadsställe|statsbidrag|bidrag|anslag|intäkt|budget|medel\b|medlen\b|"
    r"betalas|bekostas|omfördel|avgift|riktade|strategisk\w* plan|omprioriter|besparing|ersätt",
    re.IGNORECASE,
)


def costs_have_a_source(context: SectionContext) -> Iterator[Finding]:
    """Money that is asked for comes from somewhere: frame, income, central cost centre, state grant.

    A matter that names its cost under a label and not its financing is an error. In running text, a sentence that asks
    for an amount under a heading where no word speaks of where money comes from is a warning. Source: catalogue of
    rules, Q04.
    """
    labelled = set[str]()
    if context.definition.follow_up:
        for matter in matters(context.blocks):
            if matter.has(Fact.COST) and not matter.has(Fact.FINANCING):
                labelled.add(matter.title)
                yield _cost_without_source(context, matter)
    told = defaultdict[str, list[Prose]](list)
    for prose in paragraphs(context):
        told[prose.heading].append(prose)
    for heading, several in told.items():
        asked = () if heading in labelled else [found for prose in several for found in _asked_in_words(context, prose)]
        if asked and not any(_SOURCE_OF_MONEY.search(prose.text) for prose in several):
            yield from asked


def _cost_without_source(context: SectionContext, matter: Matter) -> Finding:
    cost = _readable(context, matter.facts[Fact.COST].text)
    return Finding(
        "Q04",
        Severity.ERROR,
        Message("rules_plan.Q04.labelled", cost=cost, matter=matter.title),
        context.id,
        subject=matter.title,
        heading=matter.title,
        line=matter.facts[Fact.COST].line,
        quote=matter.facts[Fact.COST].text,
    )


def _asked_in_words(context: SectionContext, prose: Prose) -> Iterator[Finding]:
    for sentence in prose.sentences:
        money = next((each for each in amounts(sentence.text) if each.unit in MONEY), None)
        if money is None or not _ASKS.search(sentence.text):
            continue
        span = (sentence.start + money.start, sentence.start + money.end)
        message = Message("rules_plan.Q04", amount=prose.source[slice(*span)])
        yield found_in_prose(context, prose, span, rule="Q04", severity=Severity.WARNING, message=message)


def _readable(context: SectionContext, text: str) -> str:
    """Some words with the figures that they cite; a citation that cannot be resolved stands as it is typed."""

    def value(match: re.Match[str]) -> str:
        reference = read_reference(match[0])
        known = context.known.get(reference.figure) if isinstance(reference, Citation) else None
        if not isinstance(reference, Citation) or known is None:
            return match[0]
        registers = context.workspace.registers
        try:
            return citation_text(reference, known, context.figures_through, registers, context.language)
        except UsageError:
            return match[0]

    return _BRACES.sub(value, text)


class _Claim(Struct, frozen=True):
    """A matter that is to be paid from some source."""

    section: SectionContext
    matter: Matter
    amount: Amount | None

    @property
    def msek(self) -> Decimal | None:
        """The amount in million kronor; None where none is said."""
        if self.amount is None or self.amount.unit not in _IN_MSEK:
            return None
        number = self.amount.second or self.amount.number
        return number.value * _IN_MSEK[self.amount.unit]


def claims_added_up(report: ReportContext) -> Iterator[Finding]:
    """What several matters ask of one source is told with its total: a note, and the program's own rule.

    A source is what stands first at Finansiering, without its year. Of a range the higher end counts.
    """
    purses = defaultdict[str, list[_Claim]](list)
    for section in report.sections:
        if not section.definition.follow_up:
            continue
        for matter in matters(section.blocks):
            if matter.has(Fact.FINANCING) and matter.has(Fact.COST) and not matter.is_closed:
                money = [
                    each for each in amounts(_readable(section, matter.facts[Fact.COST].text)) if each.unit in MONEY
                ]
                purse = _purse(matter.facts[Fact.FINANCING].text)
                purses[purse].append(_Claim(section, matter, money[0] if money else None))
    for purse, claims in purses.items():
        if purse and sum(claim.msek is not None for claim in claims) >= _LEAST_CLAIMS:
            yield _total(purse, claims)


def _purse(financing: str) -> str:
    first = re.split(r"[,;.(]|\b(?:under|för|från och med|från|i år|år)\b|[0-9]", financing, maxsplit=1)[0]
    return " ".join(first.casefold().split())


def _total(purse: str, claims: list[_Claim]) -> Finding:
    counted = [claim.msek for claim in claims if claim.msek is not None]
    first = claims[0]
    total = f"{format_decimal(sum(counted, Decimal(0)).normalize() + Decimal(0))} mnkr"
    computed = " + ".join(format_decimal(each.normalize() + Decimal(0)) for each in counted)
    return Finding(
        "Q07",
        Severity.NOTE,
        Message(
            "rules_plan.Q07" if len(counted) == len(claims) else "rules_plan.Q07.some",
            count=len(claims),
            counted=len(counted),
            purse=purse,
            total=total,
        ),
        first.section.id,
        subject=purse,
        heading=first.matter.title,
        line=first.matter.facts[Fact.FINANCING].line,
        quote=first.matter.facts[Fact.FINANCING].text,
        computed=f"{computed} = {total}" if counted else "",
        places=tuple(
            Place(
                claim.section.id,
                claim.matter.title,
                claim.matter.facts[Fact.COST].text,
                claim.matter.facts[Fact.COST].line,
            )
            for claim in claims[1:]
        ),
    )


Q04 = Rule("Q04", Severity.ERROR, costs_have_a_source, about="rules_plan.Q04.about")
Q07 = ReportRule("Q07", Severity.NOTE, claims_added_up, HOUSE, about="rules_plan.Q07.about")

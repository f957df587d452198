"""T03: sentences begin with a capital letter and end with a full stop."""

from collections.abc import Iterator

from reportkit.messages import Language, Message
from reportkit.model.blocks import Heading, List, Paragraph, PlacedFigures, Span, Table
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import FILLER, Passage, found_in
from reportkit.rules.rule import Rule
from reportkit.rules.running_text import Running, last_words, running_text

_FEWEST_WORDS = 8  # fewer may be a signature, an address or a label
_ENDS = tuple(".!?:;,…–-”\"'»")

_ABBREVIATIONS = """
    adj anm art avd avs bil bitr chef civ därav dir dnr doc dr enl etc ev exkl ext fax fig fil forts föreg förf förk
    föreg gen hr inkl ing inv jfr kap kand kl kr kv lag leg lic lnr lör max med mfl min mom moms motsv mån möjl nov nr
    nuv obl obs okt olo ons orig osv par pol pos prel prof prop ref reg resp rev rskr samt sek sep sept sid sign st
    stf str särsk tab tel tex tf tfn tid tidn tis tkr tor trol tryck ung uppl ursp utg utr vik vol ytterl årg övers
    övr dvs osv jan feb mars apr maj jun jul aug dec
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words whose point ends no sentence."""

_SMALL_LETTER = regex(r"(?<![^\W\d_])(?P<before>[^\W\d_]{3,}+)[”\")]?[.] (?P<word>[a-zåäö]{2,})(?= )(?:\S* ?\S+){0,4}")
_POINT_AND_SMALL = regex(r"[.] [a-zåäö]{2}")
_FIRST_SMALL = regex(r"(?P<word>[a-zåäö]{2,})(?= )(?: \S+){0,4}")
_BARE_YEAR = regex(
    r"(?:(?<=[.!?] )|^)(?:19|20)[0-9]{2} (?:av|för|med|och|på|samt|till|att|som|kunna|vara)(?: \S+){0,8}"
)


def sentences_are_whole(context: SectionContext) -> Iterator[Finding]:
    """A paragraph ends with a full stop; a sentence begins with a capital letter, and not with a year that hangs loose.

    Lines of a few words, paragraphs that lead to a list or a table, and those in one dress throughout (a heading of
    the writer's own) are left alone. "2023 presenterades konserten" is a sentence, "2023 på bästa sätt" is what was
    left of one. Source: catalogue of rules, T03.
    """
    if context.language is not Language.SWEDISH:
        return
    for each in running_text(context):
        if _is_dressed(each.paragraph):
            continue
        yield from _unfinished(context, each)
        yield from _begun_small(context, each)
        for passage in each.passages:
            for match in _BARE_YEAR.finditer(passage.prose):
                yield _finding(context, passage, match.span(), "rules_language.T03.begins")


def _is_dressed(paragraph: Paragraph) -> bool:
    """Is all of it bold, italic or a link?"""
    spans = [each for each in paragraph.content if not isinstance(each, Span) or each.text.strip()]
    return all(each.strong or each.emphasis or bool(getattr(each, "href", "")) for each in spans)


def _unfinished(context: SectionContext, each: Running) -> Iterator[Finding]:
    if isinstance(each.after, List | Table | PlacedFigures):
        return
    last = each.passages[-1]
    end = last.prose.rstrip().rstrip("*_")
    if not end or end.endswith((*_ENDS, FILLER)) or len(each.prose.split()) < _FEWEST_WORDS:
        return
    if end[-1].isalnum() or end[-1] in ")%":
        yield _finding(context, last, (last_words(end), len(end)), "rules_language.T03.ends")


def _begun_small(context: SectionContext, each: Running) -> Iterator[Finding]:
    first = each.passages[0]
    starts_anew = each.before is None or isinstance(each.before, Heading)
    match = _FIRST_SMALL.match(first.prose)
    if match and starts_anew and len(each.prose.split()) >= _FEWEST_WORDS:
        yield _finding(context, first, match.span(), "rules_language.T03.begins")
    for passage in each.passages:
        if not _POINT_AND_SMALL.search(passage.prose):
            continue
        for match in _SMALL_LETTER.finditer(passage.prose):
            if match["before"].casefold() not in ABBREVIATIONS:
                yield _finding(context, passage, (match.start("word"), match.end()), "rules_language.T03.begins")


def _finding(context: SectionContext, passage: Passage, span: tuple[int, int], id: str) -> Finding:
    return found_in(context, passage, span, rule="T03", severity=Severity.WARNING, message=Message(id))


T03 = Rule("T03", Severity.WARNING, sentences_are_whole, about="rules_language.T03.about")

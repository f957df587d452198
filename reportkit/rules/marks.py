"""C06 and C07: marks for footnotes and for other languages that would be printed as they are typed."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Footnote
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, found_in, lines
from reportkit.rules.rule import HOUSE, Rule
from reportkit.text.contents import contents
from reportkit.text.markdown.syntax import LABEL
from reportkit.text.words import texts_of

_NOTE = regex(rf"(?P<begins>\A[ \t]*)?(?<!\\)\[\^(?P<label>{LABEL})\](?(begins)(?P<text>:[ \t]*\S)?)")
_LANGUAGE = regex(r"(?<!\\)\{[ \t]*lang\b[^{}\n]*\}", re.IGNORECASE)
_CODE = regex(r"\{lang=(?P<language>[a-z]{2,3})(?:-[A-Za-z0-9]{2,8})?\}")

COMMON = ("fi", "fit", "se", "smj", "sma", "en")
"""Finnish, Meänkieli, the Sami languages and English: what a report of a Swedish region has words in."""

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo"
    " es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka"
    " kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng"
    " nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su"
    " sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
"""Source: ISO 639-1. Codes of three letters are many thousand, and taken as they are."""


def notes_have_marks(context: SectionContext) -> Iterator[Finding]:
    """Every mark of a footnote has a text, and every text of a footnote a mark; each is used once.

    What lacks its other half stays in the report as it was typed: `[^1]`.
    """
    if "[^" not in context.contribution.text:
        return
    taken = {each.label for content in contents(context.blocks) for each in content if isinstance(each, Footnote)}
    marks: set[str] = set()
    texts: set[str] = set()
    for passage in lines(context):
        for match in _NOTE.finditer(passage.text) if "[^" in passage.text else ():
            label, seen = match["label"], texts if match["text"] else marks
            half = "text" if match["text"] else "mark"
            if label not in taken or label in seen:
                which = "twice" if label in seen else half
                message = Message(f"rules_marks.C06.{which}", mark=f"[^{label}]")
                span = (match.start("label") - 2, match.end("label") + 1)
                yield found_in(context, passage, span, rule="C06", severity=Severity.WARNING, message=message)
            seen.add(label)


def languages_known(context: SectionContext) -> Iterator[Finding]:
    """What is said about the language of some words can be read, and names a language."""
    if "{" not in context.contribution.text:
        return
    left = ""
    for passage in lines(context):
        for match in _LANGUAGE.finditer(passage.text) if "{" in passage.text else ():
            left = left or "\n".join(texts_of(context.blocks))
            told = _problem(match[0], match[0] in left)
            if told:
                yield _about(context, passage, match.span(), told)


def _problem(typed: str, is_printed: bool) -> str:
    """What is wrong with `{lang=…}`, as the end of a message's id; empty where nothing is."""
    code = _CODE.fullmatch(typed)
    if code and len(code["language"]) == 2 and code["language"] not in _TWO_LETTERS.split():
        return "unknown"
    return "printed" if is_printed else ""


def _about(context: SectionContext, passage: Passage, span: tuple[int, int], told: str) -> Finding:
    typed = passage.text[slice(*span)]
    message = Message(f"rules_marks.C07.{told}", typed=typed)
    return found_in(
        context,
        passage,
        span,
        rule="C07",
        severity=Severity.WARNING,
        message=message,
        expected=", ".join(COMMON),
    )


C06 = Rule("C06", Severity.WARNING, notes_have_marks, HOUSE, about="rules_marks.C06.about")
C07 = Rule("C07", Severity.WARNING, languages_known, HOUSE, about="rules_marks.C07.about")

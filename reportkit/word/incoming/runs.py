"""The words of a paragraph: dressed runs, links, fields, tracked changes, and what stands among them."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportkit.model.blocks import Span
from reportkit.model.regex import regex
from reportkit.model.value import Struct, field, replace
from reportkit.word.incoming.drawings import Drawings, Float
from reportkit.word.incoming.embedded import words_at
from reportkit.word.incoming.fields import OpenFields, chosen_in_form, is_contents, link_of, shown_by_instruction
from reportkit.word.incoming.formulas import on_a_line
from reportkit.word.incoming.marks import BEGIN, END, NAMED, without_marks
from reportkit.word.incoming.notes import SideNotes
from reportkit.word.incoming.signs import sign
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.styles import Style, Styles
from reportkit.word.incoming.told import Account
from reportkit.word.incoming.xml import MC, Element, M, R, W, child, tidy, toggle, value
from reportkit.word.languages import minority

_WORD = regex(r"[^\W\d_]{2}")
_ADDRESS = regex(r"(https?://|mailto:)(.+)", re.IGNORECASE | re.DOTALL)


class Line(Struct):
    """A paragraph as it was read."""

    content: list[Span] = field(default_factory=list)
    floats: list[Float] = field(default_factory=list)
    has_columns: bool = False
    """A tab stands after words: somebody has set columns with it."""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.content)

    def trim(self) -> None:
        """Take the space before the first word and after the last; some programs end each paragraph with one."""
        while self.content and not self.content[-1].text.strip():
            self.content.pop()
        if self.content:
            self.content[-1] = replace(self.content[-1], text=self.content[-1].text.rstrip())
            self.content[0] = replace(self.content[0], text=self.content[0].text.lstrip())


class Dress(NamedTuple):
    """How the words of a run are shown."""

    strong: bool = False
    emphasis: bool = False
    hidden: bool = False
    lang: str = ""


class Runs:
    """Reads the paragraphs of one part of the file."""

    def __init__(
        self,
        source: Source,
        styles: Styles,
        drawings: Drawings,
        side: SideNotes,
        account: Account,
        marked: str = "",
    ) -> None:
        """`marked` is how the names of the bookmarks begin whose places are marked in the text; none by default."""
        self._source, self._styles, self._drawings = source, styles, drawings
        self._side, self._account = side, account
        self._open_marks: set[str] = set()
        self._marked = marked
        self._fields = OpenFields()
        self._line, self._style, self._href = Line(), Style(), ""
        self._among: dict[str, Callable[[Element], None]] = {
            W + "r": self._run,
            W + "hyperlink": self._hyperlink,
            W + "ins": self._inserted,
            W + "moveTo": self._inserted,
            W + "del": self._struck,
            W + "moveFrom": lambda each: account.leave("moved", account.text_of(each)),
            W + "sdt": self._control,
            W + "fldSimple": self._simple_field,
            MC + "AlternateContent": lambda each: self._walk(self._chosen(each)),
            M + "oMath": self._formula,
            M + "oMathPara": self._formula,
            **dict.fromkeys((W + name for name in ("smartTag", "customXml", "dir", "bdo", "sdtContent")), self._walk),
        }
        if marked:
            self._among |= {W + "bookmarkStart": self._mark_begins, W + "bookmarkEnd": self._mark_ends}
        self._inside: dict[str, Callable[[Element, Dress], None]] = {
            W + "t": lambda each, dress: self._add(tidy(each.text or ""), dress, each),
            W + "tab": lambda _, dress: self._tab(dress),
            W + "ptab": lambda _, dress: self._add(" ", dress),
            W + "cr": lambda _, dress: self._add("\n", dress),
            W + "br": lambda each, dress: self._add(" " if value(each, "type") in ("page", "column") else "\n", dress),
            W + "noBreakHyphen": lambda _, dress: self._add("\u2011", dress),
            W + "sym": self._symbol,
            W + "delText": lambda each, _: account.leave("deleted", account.text_of(each)),
            W + "fldChar": self._field_mark,
            W + "instrText": lambda each, _: self._fields.instruct(each.text or ""),
            W + "footnoteReference": lambda each, dress: self._side_note("footnote", each, dress),
            W + "endnoteReference": lambda each, dress: self._side_note("endnote", each, dress),
            W + "commentReference": lambda each, _: side.tell_comment(value(each, "id")),
            W + "ruby": lambda each, _: self._walk(child(each, "rubyBase")),
            MC + "AlternateContent": lambda each, dress: self._contents(self._chosen(each), dress),
            **dict.fromkeys((W + name for name in ("drawing", "pict", "object")), self._drawing),
        }

    def read(self, joined: Iterable[Element], style: Style) -> Line:
        """The words of a paragraph and what stands beside them; several where tracked changes made them one."""
        self._line, self._style, self._href = Line(), style, ""
        for paragraph in joined:
            self._walk(paragraph)
        return self._line

    def _chosen(self, alternate: Element) -> Iterable[Element]:
        chosen = self._account.choose(alternate)
        return () if chosen is None else chosen

    def _walk(self, elements: Iterable[Element] | None) -> None:
        for each in elements if elements is not None else ():
            if each.tag in self._among:
                self._among[each.tag](each)

    def _run(self, run: Element) -> None:
        dress = self._dress(child(run, "rPr"))
        self._contents(run, dress)
        for name in ("strike", "dstrike"):
            if toggle(child(run, "rPr"), name):
                self._account.note("struck", _shown(run))
        if value(child(run, "rPr", "vertAlign")) in ("superscript", "subscript"):
            self._account.note("raised", _shown(run))

    def _contents(self, elements: Iterable[Element], dress: Dress) -> None:
        for each in elements:
            if each.tag in self._inside:
                self._inside[each.tag](each, dress)

    def _dress(self, properties: Element | None) -> Dress:
        """A run's own word goes first; then the styles of paragraph and words, of which two undo each other."""
        worn = self._styles.named(value(child(properties, "rStyle"))) if properties is not None else Style()
        own = [toggle(properties, name) for name in ("b", "i", "vanish")]
        by_style = (
            worn.strong != self._style.strong,
            worn.emphasis != self._style.emphasis,
            worn.hidden != self._style.hidden,
        )
        strong, emphasis, hidden = (
            bool(said if said is not None else styled) for said, styled in zip(own, by_style, strict=True)
        )
        return Dress(strong, emphasis, hidden, minority(value(child(properties, "lang"))))

    def _add(self, text: str, dress: Dress, element: Element | None = None) -> None:
        if element is not None:
            self._account.meet(element)
        kind = self._fields.left_as or ("hidden" if dress.hidden else "")
        if kind:
            self._account.leave(kind, text)
            return
        if element is not None:
            text = without_marks(text)
        href = self._href or self._address(self._fields.link)
        span = Span(text, dress.strong, dress.emphasis, href, lang=dress.lang)
        last = self._line.content[-1] if self._line.content else None
        if last and replace(last, text="") == replace(span, text=""):
            self._line.content[-1] = replace(last, text=last.text + text)
        else:
            self._line.content.append(span)

    def _tab(self, dress: Dress) -> None:
        self._line.has_columns = self._line.has_columns or bool(_WORD.search(self._line.text))
        self._add(" ", dress)

    def _field_mark(self, element: Element, dress: Dress) -> None:
        """A field begins, shows its result or ends; what was chosen in an old form stands in its beginning."""
        if chosen := chosen_in_form(element):
            self._add(chosen, dress)
        kind, words = shown_by_instruction(self._fields.mark(element))
        if words and kind:
            self._account.leave(kind, tidy(words))
        elif words:
            self._add(words, dress)

    def _formula(self, element: Element) -> None:
        text = on_a_line(element, self._account.meet, self._struck)
        if text.strip():
            self._account.note("formula", text)
            self._add(without_marks(text), Dress())

    def _struck(self, element: Element) -> None:
        self._account.leave("deleted", self._account.text_of(element))

    def _mark_begins(self, element: Element) -> None:
        name = value(element, "name")
        if name.startswith(self._marked):
            self._open_marks.add(value(element, "id"))
            self._line.content.append(Span(f"{BEGIN}{name}{NAMED}"))

    def _mark_ends(self, element: Element) -> None:
        if value(element, "id") in self._open_marks:
            self._open_marks.discard(value(element, "id"))
            self._line.content.append(Span(END))

    def embedded(self, element: Element) -> str:
        """The words of a file that stands inside this one."""
        self._account.meet(element)
        return words_at(element, self._source)

    def _symbol(self, element: Element, dress: Dress) -> None:
        code, font = value(element, "char"), value(element, "font")
        if known := sign(code, font):
            self._add(known, dress)
        else:
            self._account.leave("symbol", f"{font} {code}")

    def _side_note(self, kind: str, element: Element, dress: Dress) -> None:
        if mark := self._side.mark(kind, value(element, "id")):
            self._add(mark, dress._replace(strong=False, emphasis=False))

    def _drawing(self, element: Element, dress: Dress) -> None:
        floats = self._drawings.read(element, self._source)
        self._line.floats += floats

    def _hyperlink(self, element: Element) -> None:
        outer = self._href
        address = self._source.link(element.get(R + "id") or "")
        if not address and value(element, "anchor") and not self._fields.left_as:
            self._account.note("inner_link", _shown(element))
        self._href = self._address(address)
        self._walk(element)
        self._href = outer

    def _address(self, link: str) -> str:
        """A link's address as ours are written; empty where it may not go there, which is told."""
        if found := _ADDRESS.fullmatch(link.strip()):
            return found[1].lower() + found[2]
        if link and not link.startswith("#"):
            self._account.note("link", tidy(link))
        return ""

    def _inserted(self, element: Element) -> None:
        self._account.note("inserted", _shown(element))
        self._walk(element)

    def _control(self, element: Element) -> None:
        if is_unfilled(element):
            self._account.leave("unfilled", self._account.text_of(element))
        else:
            self._walk(child(element, "sdtContent"))

    def _simple_field(self, element: Element) -> None:
        instruction = value(element, "instr")
        if is_contents(instruction):
            self._account.leave("contents", self._account.text_of(element))
            return
        outer = self._href
        self._href = self._address(link_of(instruction)) or outer
        self._walk(element)
        self._href = outer


def is_unfilled(control: Element) -> bool:
    """Does a content control only show what should be written in it?"""
    return bool(toggle(child(control, "sdtPr"), "showingPlcHdr"))


def _shown(element: Element) -> str:
    return "".join(tidy(each.text or "") for each in element.iter(W + "t"))

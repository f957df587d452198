"""The law: every word of a file is in the text that is brought or in the list of what was not."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from reportkit.text.words import words
from reportkit.word.incoming.document import read_document
from tests.word.incoming.files import (
    WordFile,
    cell,
    control,
    field,
    item,
    p,
    r,
    row,
    table,
    text_box,
)

LARGE, UNDERLINED = 'sz w:val="48"', 'u w:val="single"'
DRESSES = st.sampled_from(
    [
        (),
        ("b",),
        (LARGE,),
        (UNDERLINED,),
        ("i",),
        ("vanish",),
        ("strike",),
        ("b", "i"),
        ('vertAlign w:val="subscript"',),
    ]
)


class Written:
    """A file in which no two words are the same."""

    def __init__(self, draw):
        self.draw = draw
        self.numbers = count()
        self.file = WordFile()
        self.comments, self.footnotes = {}, {}

    def word(self):
        return f"ord{next(self.numbers)}x"

    def run(self, deep):
        return self.wrapped(deep) if deep < 2 and self.draw(st.booleans()) else self.plain()

    def wrapped(self, deep):
        """Runs inside something."""
        inside = st.sampled_from(
            [
                '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
                '<w:moveFrom w:id="3">{}</w:moveFrom>',
                "<w:okant>{}</w:okant>",
                "<w:smartTag>{}</w:smartTag>",
                control("{}"),
                control("{}", "<w:showingPlcHdr/>"),
                control("{}", "<w:dropDownList/>"),
                '<w:moveTo w:id="4">{}</w:moveTo>',
                '<w:bdo w:val="rtl">{}</w:bdo>',
                '<w:dir w:val="ltr">{}</w:dir>',
                '<w:customXml w:element="a">{}</w:customXml>',
                control("{}", "<w:bibliography/>"),
                control("{}", "<w:citation/>"),
                control("{}", "<w14:checkbox/>"),
                '<w:fldSimple w:instr=" REF a ">{}</w:fldSimple>',
                '<w:fldSimple w:instr=" TOC ">{}</w:fldSimple>',
                '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent>',
            ]
        )
        if self.draw(st.integers(0, 3)) == 0:
            return text_box(self.blocks(deep + 1))
        return self.draw(inside).format(self.runs(deep + 1))

    def plain(self):
        dress, word = (
            self.draw(DRESSES),
            self.word() + self.draw(st.sampled_from([" ", "&lt;b&gt; ", "| ", "* ", ". "])),
        )
        match self.draw(st.integers(0, 10)):
            case 0:
                return f'<w:ins w:id="1">{r(word, *dress)}</w:ins>'
            case 1:
                return f'<w:del w:id="1">{r(f"<w:delText>{word}</w:delText>")}</w:del>'
            case 2:
                id = len(self.comments)
                self.comments[f"_{id}"] = (self.word(), word)
                return r(f'<w:commentReference w:id="{id}"/>')
            case 3:
                id = len(self.footnotes) + 2
                self.footnotes[f"_{id}"] = word
                return r(f'<w:footnoteReference w:id="{id}"/>')
            case 4:
                return field(self.draw(st.sampled_from(["REF a", "TOC \\o", "IF x", 'HYPERLINK "http://a.se"'])), word)
            case 5:
                return f"<m:oMath>{self.formula(word)}</m:oMath>"
            case 6:
                under = f"<w:rubyBase>{r(word, *dress)}</w:rubyBase>"
                return r(f"<w:ruby><w:rt>{r(self.word())}</w:rt>{under}</w:ruby>")
            case 7:
                return r("<w:tab/>", *dress) + r(word, *dress)
            case _:
                return r(word, *dress)

    def formula(self, word):
        """A word somewhere in a formula."""
        inside = f"<m:r><m:t>{word}</m:t></m:r>"
        around = [
            "{}",
            "<m:f><m:num>{}</m:num><m:den>{}</m:den></m:f>",
            "<m:sSup><m:e>{}</m:e><m:sup>{}</m:sup></m:sSup>",
            "<m:nary><m:sub>{}</m:sub><m:e>{}</m:e></m:nary>",
            "<m:okant>{}</m:okant>",
            '<w:del w:id="6">{}</w:del>',
            "<m:eqArr><m:e>{}</m:e></m:eqArr>",
        ]
        return self.draw(st.sampled_from(around)).replace("{}", inside, 1).replace("{}", "<m:r><m:t>2</m:t></m:r>")

    def caption(self):
        """A caption with its label, of whatever stands before or after it."""
        label = self.draw(st.sampled_from(["Tabell 1. ", "Figur 2: ", "Bild 3 "]))
        return p(f"{label}{self.word()}", "Beskrivning")

    def runs(self, deep):
        return "".join(self.run(deep) for _ in range(self.draw(st.integers(1, 3))))

    def block(self, deep):
        match self.draw(st.integers(0, 9 if deep < 2 else 4)):
            case 0:
                return p(
                    self.runs(deep), self.draw(st.sampled_from(["Rubrik", "Rubrik1", "RegionRubrik", "Beskrivning"]))
                )
            case 1:
                return item(self.runs(deep), self.draw(st.integers(0, 4)), self.draw(st.integers(1, 4)))
            case 2:
                return self.caption()
            case 5:
                shapes = [(), ("vMerge",), ('vMerge w:val="restart"',), ('gridSpan w:val="2"',), ('cellDel w:id="7"',)]
                rows = [
                    [cell(self.blocks(deep + 1), *self.draw(st.sampled_from(shapes))) for _ in range(width)]
                    for width in self.draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
                ]
                return table(*(self.controlled(self.tracked(row(*map(self.controlled, cells)))) for cells in rows))
            case 6:
                return control(self.blocks(deep + 1), self.draw(st.sampled_from(["", "<w:showingPlcHdr/>"])))
            case 7:
                return f"<w:okant>{self.blocks(deep + 1)}</w:okant>"
            case 8:
                return self.chunk()
            case 9:
                inside = self.blocks(deep + 1)
                return f'<mc:AlternateContent><mc:Choice Requires="w14">{inside}</mc:Choice></mc:AlternateContent>'
            case _:
                marks = ["", *(f'<w:rPr><w:{kind} w:id="9"/></w:rPr>' for kind in ("ins", "del", "moveFrom", "moveTo"))]
                return p(self.runs(deep), extra=self.draw(st.sampled_from(marks)))

    def tracked(self, element):
        """A row, perhaps a new one or one that is deleted."""
        kind = self.draw(st.sampled_from(["", "ins", "del"]))
        return element.replace("<w:tr>", f'<w:tr><w:trPr><w:{kind} w:id="8"/></w:trPr>', 1) if kind else element

    def controlled(self, element):
        """A row or a cell, perhaps inside a content control, and perhaps one that is repeated."""
        around = self.draw(st.sampled_from(["{}", control("{}"), control(control("{}"), "<w15:repeatingSection/>")]))
        return around.format(element)

    def chunk(self):
        """A page of the web inside the file."""
        word = self.word()
        name = f"{word}.htm"
        self.file.parts[f"word/{name}"] = f"<h1><b>{word}</b></h1>".encode()
        self.file.types.append(f'<Override PartName="/word/{name}" ContentType="text/html"/>')
        return f'<w:altChunk r:id="{self.file.relate("aFChunk", name)}"/>'

    def blocks(self, deep=0):
        return "".join(self.block(deep) for _ in range(self.draw(st.integers(1, 3))))


@given(st.data())
def test_every_word_of_a_file_is_brought_once_or_told(data):
    written = Written(data.draw)
    body, file = written.blocks(), written.file
    file.notes("comment", **written.comments)
    file.notes("footnote", **written.footnotes)
    read = read_document(file.docx(body), "a.docx")

    found = words("\n".join([read.markdown, *(each.text for each in read.left_out)]))
    assert [f"ord{n}x" for n in range(next(written.numbers)) if f"ord{n}x" not in found] == []

    brought = [each for each in words(read.markdown) if each.startswith("ord")]
    assert len(brought) == len(set(brought)), "the same word is brought twice"

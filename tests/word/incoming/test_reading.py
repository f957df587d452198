"""What of a Word file becomes Markdown, and what is told."""

import re
from pathlib import Path

import pytest

from reportkit.messages.sv.word import SENTENCES
from reportkit.word.incoming import document
from reportkit.word.incoming.document import read_document
from tests.word.incoming.files import (
    NAMESPACES,
    NUMBER,
    NUMBER_AGAIN,
    STYLES,
    WORD,
    WordFile,
    cell,
    control,
    docx,
    drawn,
    field,
    item,
    p,
    r,
    row,
    t,
    table,
    text_box,
)
from tests.word.sample import png


def markdown(body):
    return read_document(docx(body), "a.docx").markdown


def left(body, file=None):
    return [(each.kind, each.text) for each in read_document((file or WordFile()).docx(body), "a.docx").left_out]


def notes(body):
    return [(each.kind, each.text) for each in read_document(docx(body), "a.docx").notes]


def test_headings_are_known_by_style_by_the_style_it_builds_on_and_by_their_own_level():
    body = p("Ett", "Rubrik1") + p("Två", "Rubrik2") + p("Hus", "RegionRubrik")
    body += p("Egen", extra='<w:outlineLvl w:val="2"/>') + p("Inte", "Innehllsrubrik")
    assert markdown(body) == "# Ett\n\n## Två\n\n## Hus\n\n### Egen\n\n**Inte**\n"


def test_headings_stand_below_a_title():
    body = p("Division Psykiatri", "Rubrik") + p("Besök", "Rubrik1") + p("Fysiska", "Rubrik2")
    assert markdown(body) == "# Division Psykiatri\n\n## Besök\n\n### Fysiska\n"


def test_dress_is_kept_and_a_run_can_undo_its_style():
    body = p(r("Vi ") + r("fet", "b") + r(" ") + r("kursiv", "i") + r(" ") + r("stark", 'rStyle w:val="Stark"'))
    body += p(r("inte", 'rStyle w:val="Stark"', 'b w:val="0"'))
    assert markdown(body) == "Vi **fet** *kursiv* **stark**\n\ninte\n"


def test_a_bold_line_is_kept_bold_and_a_sentence_is_not_cut_where_a_run_ends():
    assert markdown(p(r("Fet rubrik", "b")) + p(r("Norr") + r("botten"))) == "**Fet rubrik**\n\nNorrbotten\n"


def test_a_line_in_larger_letters_or_underlined_is_offered_as_a_heading():
    size = 'sz w:val="24"'
    text = p(r("Text som är skriven i tolv punkter, liksom det mesta i filen.", size))
    larger = p(r("Vården ", 'sz w:val="32"') + r("i mars", 'sz w:val="30"'))
    assert markdown(larger + text) == f"**Vården i mars**\n\n{markdown(text)}"
    assert markdown(p(r("Vården", 'u w:val="single"')) + text).startswith("**Vården**\n")
    assert markdown(text + p(r("Kort rad", size))).endswith("\n\nKort rad\n")
    for other in (r("Två ord ", 'sz w:val="32"') + r("här", size), r("En mening.", 'sz w:val="32"')):
        assert "**" not in markdown(text + p(other))


def test_links_go_where_links_may_go():
    file = WordFile()
    id = file.relate("hyperlink", "https://www.norrbotten.se/x", external=True)
    body = p(f'<w:hyperlink r:id="{id}">{r("sidan")}</w:hyperlink>')
    body += p(field(' HYPERLINK "mailto:maja@a.se" ', "Maja")) + p(field(' HYPERLINK "file://server" ', "Mappen"))
    body += p(f'<w:hyperlink w:anchor="_x">{r("ovan")}</w:hyperlink>')
    read = read_document(file.docx(body), "a.docx")
    assert read.markdown == "[sidan](https://www.norrbotten.se/x)\n\n[Maja](mailto:maja@a.se)\n\nMappen\n\novan\n"
    assert [each.kind for each in read.notes] == ["link", "inner_link"]


def test_lists_nest_by_their_level_also_those_of_a_style():
    body = item("a") + item("b", 1) + item("c", 2) + item("d") + p("e", "Punktlista")
    assert markdown(body) == "- a\n  - b\n    - c\n- d\n- e\n"


def test_numbers_go_on_and_begin_again_as_in_word():
    body = item("a", 0, NUMBER) + item("b", 1, NUMBER) + item("c", 0, NUMBER) + p("mellan")
    body += item("d", 0, NUMBER) + p("igen") + item("e", 0, NUMBER_AGAIN)
    assert markdown(body) == "1. a\n   1. b\n2. c\n\nmellan\n\n3. d\n\nigen\n\n1. e\n"
    assert ("numbers", "b") in notes(body)


def test_a_table_has_its_header_and_numbers_to_the_right():
    body = table(row("Besök", "Antal"), row("Fysiska", "1 200"), row("Digitala", "−3,5"))
    assert markdown(body) == "| Besök | Antal |\n| --- | ---: |\n| Fysiska | 1 200 |\n| Digitala | −3,5 |\n"


def test_merged_cells_say_their_words_once_and_are_told():
    body = table(
        row("A", "B"),
        row(cell("bred", 'gridSpan w:val="2"')),
        row(cell("hög", 'vMerge w:val="restart"'), "x"),
        row(cell("", "vMerge"), "y"),
    )
    assert markdown(body) == "| A | B |\n| --- | --- |\n| bred |  |\n| hög | x |\n|  | y |\n"
    assert ("merged", "bred") in notes(body)


def test_borders_that_do_not_quite_meet_make_no_empty_column():
    wide = cell("A", 'gridSpan w:val="2"')
    body = table(row(wide, "B"), row(cell("x", 'gridSpan w:val="2"'), "y"))
    assert markdown(body) == "| A | B |\n| --- | --- |\n| x | y |\n"
    assert notes(body) == []


def test_several_paragraphs_in_a_cell_become_one_and_a_frame_is_its_contents():
    assert "| a b |" in markdown(table(row("H", "I"), row(cell(p("a") + p("b")), "x")))
    assert markdown(table(row(cell(p("Faktaruta", "Rubrik2") + item("punkt"))))) == "## Faktaruta\n\n- punkt\n"


def test_a_picture_has_its_description_its_caption_and_a_name_that_stays():
    file = WordFile()
    id = file.picture()
    body = p(drawn(id, "En karta")) + p(r("Figur ") + field("SEQ Figur", "1") + r(": Orterna"), "Beskrivning")
    read = read_document(file.docx(body), "a.docx")
    (name,) = read.pictures
    assert read.markdown == f'![En karta](images/{name} "Orterna")\n'
    assert read.pictures[name] == png(4, 3)
    assert [(each.kind, each.text) for each in read.left_out] == [("label", "Figur 1:")]
    other = WordFile()
    other.picture(png(9, 9), "annan.png")
    moved = other.docx(p("Före") + p(drawn(other.picture())))
    assert list(read_document(moved, "a.docx").pictures) == [name]


def test_a_table_has_the_caption_above_it_and_gets_its_number_anew():
    body = p("Tabell 3. Besök per ort", "Beskrivning") + table(
        row(cell("Ort"), cell("Besök")), row(cell("Piteå"), cell("12"))
    )
    assert markdown(body).startswith("Tabell: Besök per ort\n\n| Ort")
    assert left(body) == [("label", "Tabell 3.")]


def test_a_table_may_have_its_caption_below_where_none_stands_above():
    def said(number):
        return p(f"Tabell {number}. Tal {number}", "Beskrivning")

    one, two = table(row("A", "B"), row("x", "y")), table(row("C", "D"), row("x", "y"))
    below = markdown(one + said(1) + p("Text.") + two + said(2))
    assert below.index("Tabell: Tal 1") < below.index("| A |") < below.index("Tabell: Tal 2") < below.index("| C |")
    above = markdown(said(1) + one + said(2) + two)
    assert above.index("Tabell: Tal 1") < above.index("| A |") < above.index("Tabell: Tal 2") < above.index("| C |")
    between = markdown(one + p("") + said(2) + two)
    assert between.index("| A |") < between.index("Tabell: Tal 2") < between.index("| C |")


def test_pictures_may_have_their_captions_above():
    file = WordFile()
    one, two = drawn(file.picture(), "ett"), drawn(file.picture(png(5, 4), "image2.png"), "två")
    body = p("Figur 1. Karta", "Beskrivning") + p(one) + p("Figur 2. Plan", "Beskrivning") + p(two)
    assert re.findall(r'!\[(\w+)\]\(\S+ "(\w+)"\)', read_document(file.docx(body), "a").markdown) == [
        ("ett", "Karta"),
        ("två", "Plan"),
    ]


def test_the_caption_of_a_table_that_is_not_there_stays_a_paragraph():
    file = WordFile()
    body = p(drawn(file.picture(), "Karta")) + p("Tabell 1: Besök", "Beskrivning")
    assert read_document(file.docx(body), "a.docx").markdown.endswith(")\n\nTabell 1: Besök\n")


def test_a_picture_of_another_kind_is_told_with_its_description():
    file = WordFile()
    body = p(drawn(file.picture(b"EMF", "image1.emf"), "En kurva"))
    assert left(body, file) == [("picture", "En kurva (image/x-emf)")]


def test_notes_come_along_where_their_marks_stand():
    file = WordFile()
    file.notes("footnote", _2="Källa ett")
    file.notes("endnote", _2="Källa två")
    body = p(r("a") + r('<w:footnoteReference w:id="2"/>')) + p(r("b") + r('<w:endnoteReference w:id="2"/>'))
    assert read_document(file.docx(body), "a").markdown == "a[^1]\n\nb[^2]\n\n[^1]: Källa ett\n\n[^2]: Källa två\n"


def test_tracked_changes_are_read_as_accepted_and_told():
    deleted = f'<w:del w:id="2">{r("<w:delText>gammalt</w:delText>")}</w:del>'
    body = p(r("Vi har ") + f'<w:ins w:id="1">{r("nytt")}</w:ins>' + deleted)
    assert markdown(body) == "Vi har nytt\n"
    assert left(body) == [("deleted", "gammalt")]
    assert notes(body) == [("inserted", "nytt")]


def test_moved_text_stands_where_it_was_moved_to():
    away, here = (f'<w:{name} w:id="1">{r("flyttat")}</w:{name}>' for name in ("moveFrom", "moveTo"))
    assert markdown(p(r("Först ") + away) + p(r("sist ") + here)) == "Först\n\nsist flyttat\n"
    assert left(p(r("Först ") + away)) == [("moved", "flyttat")]


def test_a_deleted_row_is_told():
    gone = row("struken", "rad").replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    body = table(row("A", "B"), gone, row("x", "y"))
    assert markdown(body) == "| A | B |\n| --- | --- |\n| x | y |\n"
    assert left(body) == [("deleted", "struken rad")]


def mark(kind):
    """The properties of a paragraph whose mark is tracked."""
    return f'<w:rPr><w:{kind} w:id="1" w:author="Maja Ek"/></w:rPr>'


@pytest.mark.parametrize("kind", ["del", "moveFrom"])
def test_a_paragraph_whose_mark_is_struck_goes_on_in_the_next(kind):
    body = p("Fler ", extra=mark(kind)) + p("ringer ", extra=mark(kind)) + p("nu.") + p("Köerna är långa.")
    assert markdown(body) == "Fler ringer nu.\n\nKöerna är långa.\n"
    assert notes(body) == [("joined", "Fler ringer nu.")]


def test_a_paragraph_that_is_struck_with_its_mark_leaves_the_next_as_it_is():
    gone = p(f'<w:del w:id="2">{r("<w:delText>Struket.</w:delText>")}</w:del>', "Rubrik1", mark("del"))
    assert markdown(gone + item("Punkt") + p("Nytt.")) == "- Punkt\n\nNytt.\n"
    assert left(gone + p("Nytt.")) == [("deleted", "Struket.")]
    assert notes(gone + p("Nytt.")) == []


def test_of_joined_paragraphs_the_last_with_words_says_what_they_are():
    assert markdown(p("Först ", "Rubrik1", mark("del")) + item("sist")) == "- Först sist\n"
    assert markdown(p("Vården", "Rubrik1", mark("del")) + p("") + p("Mer.")) == "# Vården\n\nMer.\n"


def test_a_new_mark_parts_a_paragraph():
    assert markdown(p("Ett.", extra=mark("ins")) + p("Två.")) == "Ett.\n\nTvå.\n"


def test_a_struck_mark_before_a_table_or_last_in_a_cell_has_nothing_to_join():
    inside = cell(p("a") + p("b", extra=mark("del")))
    assert markdown(p("Före", extra=mark("del")) + table(row("A", "B"), row(inside, "x"))) == (
        "Före\n\n| A | B |\n| --- | --- |\n| a b | x |\n"
    )


def test_paragraphs_are_joined_in_cells_notes_and_text_boxes_as_well():
    two = p("Fler ", extra=mark("del")) + p("ringer")
    assert "| Fler ringer | x |" in markdown(table(row("A", "B"), row(cell(two), "x")))
    assert "Fler ringer" in markdown(p(text_box(two)))
    file = WordFile()
    file.part("footnotes", f'<w:footnotes {NAMESPACES}><w:footnote w:id="2">{two}</w:footnote></w:footnotes>')
    read = read_document(file.docx(p(r("a") + r('<w:footnoteReference w:id="2"/>'))), "a")
    assert read.markdown == "a[^1]\n\n[^1]: Fler ringer\n"


def test_a_new_row_comes_along_and_a_deleted_cell_is_told():
    new = row("x", "y").replace("<w:tr>", '<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>')
    assert markdown(table(row("A", "B"), new)) == "| A | B |\n| --- | --- |\n| x | y |\n"
    assert notes(table(row("A", "B"), new)) == [("inserted", "x y")]
    gone = cell("struken", 'cellDel w:id="1"')
    assert markdown(table(row("A", "B"), row("x", gone, "y"))) == "| A | B |\n| --- | --- |\n| x | y |\n"
    assert left(table(row("A", "B"), row("x", gone, "y"))) == [("deleted", "struken")]


def test_tracked_formatting_is_as_it_is_now():
    dress = '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/><w:vanish/></w:rPr></w:rPrChange>'
    was = '<w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr></w:pPrChange>'
    assert markdown(p(f"<w:r><w:rPr>{dress}</w:rPr>{t('fet')}</w:r>", extra=was)) == "**fet**\n"


def test_a_comment_is_told_with_its_author_and_place():
    file = WordFile()
    file.notes("comment", _0=("Maja Ek", "Stämmer det?"), _1=("", "Löst"))
    body = p(r("Besöken ökade") + r('<w:commentReference w:id="0"/>'))
    told = read_document(file.docx(body), "a.docx").left_out
    assert told == (("comment", "Maja Ek: Stämmer det?", "Besöken ökade"), ("comment", "Löst", ""))


def test_a_text_box_is_brought_once():
    body = p(r("Före") + text_box(p("I rutan")))
    assert markdown(body) == "Före\n\nI rutan\n"
    assert left(body) == []
    assert notes(body) == [("text_box", "I rutan")]


def test_older_programs_version_of_a_text_box_is_told_if_it_says_something_else():
    box = text_box(p("Ny")).replace("<w:pict>", "<w:pict>" + p("Äldre"), 1)
    assert ("other", "Äldre") in left(p(box)) or ("other", "Äldre Ny") in left(p(box))


def test_content_controls_are_brought_and_those_not_filled_in_are_told():
    body = control(p("Block")) + p(r("I ") + control(r("raden"))) + p(control(r("Klicka här"), "<w:showingPlcHdr/>"))
    assert markdown(body) == "Block\n\nI raden\n"
    assert left(body) == [("unfilled", "Klicka här")]


def test_hidden_text_is_told():
    body = p(r("syns ") + r("dolt", "vanish") + r(" här", "vanish"))
    assert markdown(body) == "syns\n"
    assert left(body) == [("hidden", "dolt här")]


def test_fields_show_their_result_and_a_table_of_contents_is_told_also_over_paragraphs():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    body = p(begin + separate + r("Besök 3")) + p(r("Vård 4")) + p(end) + p(r("Se ") + field("REF x", "tabell 2"))
    body += control(p("Innehåll"), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')
    assert markdown(body) == "Se tabell 2\n"
    assert left(body) == [("contents", "Besök 3 Vård 4 Innehåll")]


def test_breaks_tabs_hyphens_and_signs_are_what_they_look_like():
    signs = ("", "<w:br/>", "<w:tab/>", "<w:noBreakHyphen/>", "<w:softHyphen/>")
    body = p(r("".join(sign + t(text) for sign, text in zip(signs, ("a", "b", "c", "d", "e\u00adf"), strict=True))))
    body += p(r('<w:sym w:font="Wingdings" w:char="F0E0"/>' + t(" pil")))
    assert markdown(body) == "a\\\nb c\u2011def\n\n→ pil\n"
    assert left(p(r('<w:sym w:font="Webdings" w:char="F04A"/>'))) == [("symbol", "Webdings F04A")]


@pytest.mark.parametrize(
    ("font", "code", "seen"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "006D", "μ"),
        ("Symbol", "F0B7", "•"),
        ("Symbol", "F03E", ">"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F04A", "☺"),
        ("Arial", "00A7", "§"),
    ],
)
def test_a_sign_of_a_font_is_read_as_that_font_shows_it(font, code, seen):
    assert markdown(p(r(t("a ") + f'<w:sym w:font="{font}" w:char="{code}"/>'))) == f"a {seen}\n"


def test_a_first_letter_that_is_dropped_begins_its_word():
    dropped = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    assert markdown(p(r("V", "b"), extra=dropped) + p("i har ökat.")) == "**V**i har ökat.\n"
    assert markdown(p("V", extra=dropped) + table(row("A", "B"))) == "V\n\n| A | B |\n| --- | --- |\n"
    assert markdown(p("En sidruta", extra='<w:framePr w:w="2000"/>') + p("Text")) == "En sidruta\n\nText\n"


def test_columns_that_are_set_with_tabs_are_told_once_for_lines_that_follow_each_other():
    tabbed = [p(r("<w:tab/>".join(map(t, line)))) for line in (("Ort", "Besök"), ("Piteå", "12"), ("1.", "Först"))]
    assert notes(tabbed[0] + tabbed[1] + p("Text") + tabbed[1]) == [("columns", "Ort Besök"), ("columns", "Piteå 12")]
    assert notes(tabbed[2]) == []


def test_the_caption_of_a_table_is_known_by_its_style_also_without_a_number():
    file = WordFile(STYLES + '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Table Caption"/></w:style>')
    body = p(drawn(file.picture(), "Karta")) + p("Besök per ort", "T") + table(row("A", "B"))
    read = read_document(file.docx(body), "a.docx")
    assert read.markdown.endswith(")\n\nTabell: Besök per ort\n\n| A | B |\n| --- | --- |\n")
    assert read.left_out == ()


MHT = b"""MIME-Version: 1.0
Content-Type: multipart/related; boundary=x

--x
Content-Type: text/html; charset=utf-8

<p>Ett <i>webb</i>arkiv</p>
--x--
"""


@pytest.mark.parametrize(
    ("kind", "content", "told"),
    [
        ("text/html", "<head><title>T</title></head><p>Från &aring;ret <b>w</b>ebben</p>".encode(), "Från året webben"),
        ("application/xhtml+xml", "<html><body><td>a</td><td>b</td></body></html>".encode("utf-16"), "a b"),
        ("text/html", "<meta charset=iso-8859-1><p>Över</p>".encode("latin-1"), "Över"),
        ("message/rfc822", MHT, "Ett webbarkiv"),
        ("text/plain", "Över\nhavet".encode("cp1252"), "Över havet"),
        (f"{WORD}document.main+xml", docx(p(r("Inbäddat ") + r("dokument"))), "Inbäddat dokument"),
        (f"{WORD}document.main+xml", b"PK trasig", f"({WORD}document)"),
        ("application/rtf", b"{\\rtf1 hej}", "(application/rtf)"),
    ],
)
def test_the_words_of_a_file_inside_the_file_are_told(kind, content, told):
    file = WordFile()
    file.parts["word/chunk.docx"] = content
    file.types.append(f'<Override PartName="/word/chunk.docx" ContentType="{kind}"/>')
    chunk = f'<w:altChunk r:id="{file.relate("aFChunk", "chunk.docx")}"/>'
    assert left(p("Text") + chunk, file) == [("embedded", told)]
    assert left(p("Text") + control(chunk, "<w:showingPlcHdr/>"), file)[-1] == ("embedded", told)


def test_page_headers_are_told():
    file = WordFile()
    file.part("header", f"<w:hdr {NAMESPACES}>{p('Region Norrbotten')}</w:hdr>", "header1.xml")
    assert left(p("Text"), file) == [("header", "Region Norrbotten")]


def m(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


def of(name, properties="", **parts):
    """An element of a formula with its parts."""
    inside = "".join(f"<m:{part}>{content}</m:{part}>" for part, content in parts.items())
    return f"<m:{name}>{properties}{inside}</m:{name}>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (m("E=m") + of("sSup", e=m("c"), sup=m("2")), "E=mc²"),
        (of("f", num=m("a+b"), den=m("2")), "(a+b)/2"),
        (of("f", num=m("besök"), den=m("dagar")), "besök/dagar"),
        (of("rad", deg="", e=m("x+1")), "√(x+1)"),
        (of("nary", '<m:naryPr><m:chr m:val="∑"/></m:naryPr>', sub=m("i=1"), sup=m("n"), e=m("x")), "∑_(i=1)ⁿ x"),
        (of("d", '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>', e=m("a")), "[a]"),
        (of("sSub", e=m("x"), sub=m("0")) + of("func", fName=m("log"), e=m("y")), "x₀log y"),
        (of("m", mr="<m:e>" + m("1") + "</m:e><m:e>" + m("2") + "</m:e>"), "[1, 2]"),
    ],
)
def test_a_formula_stands_on_the_line_as_people_write_it(formula, text):
    body = p(r("Så räknas det: ") + f"<m:oMath>{formula}</m:oMath>")
    assert read_document(docx(body), "a").markdown.replace("\\", "") == f"Så räknas det: {text}\n"
    assert notes(body) == [("formula", text)]


def test_what_is_deleted_in_a_formula_is_told():
    body = p(f'<m:oMath><w:ins w:id="1">{m("ny")}</w:ins><w:del w:id="2">{m("gammal")}</w:del></m:oMath>')
    assert (markdown(body), left(body)) == ("ny\n", [("deleted", "gammal")])


def unshown(instruction):
    """A field that has no result."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_without_a_result_show_what_their_instruction_says():
    assert markdown(p(r("a ") + unshown('SYMBOL 183 \\f "Symbol" \\s 12'))) == "a •\n"
    assert left(p(unshown("MACROBUTTON NoMacro Skriv namnet här"))) == [("unfilled", "Skriv namnet här")]
    assert left(p(unshown("EQ \\f(1;2)"))) == [("field", "EQ \\f(1;2)")]
    assert left(p(r("a") + unshown('XE "vård"'))) == []


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        ("HYPERLINK https://a.se/x", "https://a.se/x"),
        ('HYPERLINK "https://a.se/x" \\l "del" \\o "Tips"', "https://a.se/x#del"),
    ],
)
def test_a_field_may_write_its_link_in_more_than_one_way(instruction, address):
    assert markdown(p(field(instruction, "länk"))) == f"[länk]({address})\n"


def test_the_words_of_a_newer_kind_of_chart_are_told():
    cx = "http://schemas.microsoft.com/office/drawing/2014/chartex"
    inside = (
        "<cx:data><cx:strDim><cx:lvl><cx:pt>Piteå</cx:pt><cx:pt>Gällivare</cx:pt></cx:lvl></cx:strDim></cx:data>"
        "<cx:title><cx:tx><cx:txData><cx:v>Besök per ort</cx:v></cx:txData></cx:tx></cx:title>"
    )
    file = WordFile()
    id = file.part("chartEx", f'<cx:chartSpace xmlns:cx="{cx}">{inside}</cx:chartSpace>', "charts/chartEx1.xml")
    drawing = f'<a:graphic><a:graphicData><cx:chart xmlns:cx="{cx}" r:id="{id}"/></a:graphicData></a:graphic>'
    assert left(p(f"<w:r><w:drawing><wp:inline>{drawing}</wp:inline></w:drawing></w:r>"), file) == [
        ("chart", "Piteå Gällivare Besök per ort")
    ]


def test_a_shape_without_words_is_told_by_its_description():
    shape = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Pil 1" descr="{}"/><a:graphic><a:graphicData><wps:wsp/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    assert left(p(shape.format("Flödet går till vänster"))) == [("shape", "Flödet går till vänster")]
    assert left(p(shape.format(""))) == []


def test_what_is_typed_as_a_citation_is_one_and_other_signs_stay_signs():
    assert markdown(p("{{besok}} av *alla* # 2024.") + p("{{table: besok}}")) == (
        "{{besok}} av \\*alla\\* # 2024.\n\n{{table: besok}}\n"
    )


@pytest.mark.parametrize("unknown", ["<w:okant>{}</w:okant>", "<w:r><w:okant>{}</w:okant></w:r>"])
def test_words_in_elements_that_nobody_knows_are_told(unknown):
    assert left(p(unknown.format(t("okända ord")))) == [("other", "okända ord")]


@pytest.mark.parametrize(
    "around", [lambda inside: table(row(cell(p("ram") + inside))), lambda inside: p(text_box(inside))]
)
def test_words_that_nobody_knows_are_told_also_inside_a_frame_or_a_text_box(around):
    assert left(around(p(f"<w:okant>{t('okända ord')}</w:okant>"))) == [("other", "okända ord")]


def test_everything_that_is_left_or_changed_has_its_sentence():
    source = "".join(path.read_text() for path in Path(document.__file__).parent.glob("*.py"))
    left_out = set(re.findall(r'leave\(\s*"(\w+)"', source)) | {"chart", "diagram", "header", "footer", "hidden"}
    changed = set(re.findall(r'account\.note\(\s*"(\w+)"', source))
    assert {f"left_{kind}" for kind in left_out} | {f"note_{kind}" for kind in changed} <= set(SENTENCES)
    assert len(left_out) + len(changed) > 25

"""Every word of the report is in the document, and where one is not, it is found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import BrokenFile
from reportkit.model.blocks import Align, Footnote, Heading, Image, List, ListItem, Paragraph, Span, Table
from reportkit.model.report import Appendix, Part
from reportkit.text.words import words_of
from reportkit.word.names import part_bookmark
from reportkit.word.package import write_report
from reportkit.word.readback import headings, missing_words, read_words
from tests.word.files import DOCUMENT, W, changed, part, tree
from tests.word.sample import everything, png, sample_report, say

HOSTILE = (
    "<&>\"' ]]> &amp; <w:t>x</w:t> 😀👩‍👩‍👧 שלום עולם مرحبا \u202eomvänt\u202c a\u0301å\u030a ﬁ \ufffd {0} %s \\ ½"
)

letters = st.characters(exclude_categories=["Cs", "Cc", "Cn"])
texts = st.text(letters, max_size=12) | st.sampled_from(["två ord", "rad\nbrytning", "tab\ttecken", " ", HOSTILE])
spans = st.builds(
    Span,
    texts,
    strong=st.booleans(),
    emphasis=st.booleans(),
    href=st.sampled_from(["", "", "https://example.org/å?a=1&b=2", "mailto:a@example.org"]),
    cites=st.sampled_from(["", "", "besok", "f" * 64]),
)
spoken = st.builds(Span, texts, strong=st.booleans(), lang=st.sampled_from(["fi", "se", "xx-YY"]))
notes = st.builds(Footnote, st.lists(spans | spoken, max_size=2).map(tuple))
inlines = st.lists(spans | spoken | notes, max_size=3).map(tuple)
paragraphs = st.builds(Paragraph, inlines)


@st.composite
def tables(draw):
    columns = draw(st.integers(0, 3))
    row = st.lists(inlines, min_size=columns, max_size=columns).map(tuple)
    aligns = tuple(draw(st.lists(st.sampled_from(Align), max_size=4)))
    rows = draw(st.lists(row, max_size=3))
    return Table(draw(row), tuple(rows), aligns, caption=draw(texts), note=draw(texts))


leaves = (
    paragraphs
    | st.builds(Heading, st.integers(1, 8), inlines)
    | tables()
    | st.builds(Image, st.just("images/a.png"), texts, texts)
)
blocks = st.recursive(
    leaves,
    lambda inner: st.builds(
        List,
        st.lists(st.builds(ListItem, st.lists(inner, max_size=3).map(tuple)), max_size=3).map(tuple),
        ordered=st.booleans(),
        start=st.integers(0, 9),
    ),
    max_leaves=8,
)


def report_of(content, **changes):
    return sample_report(
        parts=(Part(1, "Kapitel", "ett", tuple(content)), Part(2, "", "två")),
        images={("ett", "images/a.png"): png(40, 20)},
        **changes,
    )


@given(st.lists(blocks, max_size=5))
def test_the_words_of_any_blocks_are_in_the_document_in_order(template, content):
    report = report_of(content)
    file = write_report(report, template)
    found = read_words(file).words(part_bookmark(0, report.parts[0]))
    assert found == ["Kapitel", *words_of(report.parts[0].blocks)]
    assert missing_words(report, file) == ()
    ids = [each.get(f"{W}name") for each in tree(file).iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


@given(texts, texts, texts)
def test_the_words_of_titles_and_appendices_are_in_the_document(template, title, file_name, owner):
    report = report_of(
        (),
        title=f"Rapport {title}",
        organisation=owner,
        appendices_title=f"Bilagor {title}",
        appendices=(Appendix(3, title, file_name, owner),),
    )
    assert missing_words(report, write_report(report, template)) == ()


def test_hostile_text_survives_letter_by_letter(template):
    report = report_of(
        [
            Heading(2, say(HOSTILE)),
            Paragraph((Span(HOSTILE, href="https://example.org"), Span(HOSTILE, cites="x", strong=True))),
            Table((say(HOSTILE),), ((say(HOSTILE),),), (), caption=HOSTILE, note=HOSTILE),
            Image("images/a.png", HOSTILE, HOSTILE),
        ],
        title=HOSTILE,
    )
    file = write_report(report, template)
    read = read_words(file).paragraphs
    assert read.count(HOSTILE) >= 5
    assert HOSTILE * 2 in read
    assert (2, HOSTILE) in headings(file)
    drawing = next(each for each in tree(file).iter() if each.tag.endswith("}docPr"))
    assert drawing.get("descr") == HOSTILE


RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t [^>]*>(?:(?!</w:r>).)*</w:r>")


def places(text):
    """Every run with a word of the report in it: not the numbers and labels that Word counts, not the contents."""
    body = text.index("_rk_s_")  # after the contents and the lists
    return [
        found
        for found in RUN.finditer(text)
        if found.start() > body
        and re.search(r"[^\W_]", re.sub(r"<[^>]*>", "", found[0]))
        and not re.search(r">(Tabell|Figur|Bilaga) <|<w:t [^>]*>\d</w:t>", found[0])
    ]


def test_a_lost_run_is_found_whichever_it_is(template):
    report = sample_report()
    file = write_report(report, template)
    found = places(part(file))
    assert len(found) > 100
    for each in found[::7]:
        broken = changed(file, DOCUMENT, lambda text, at=each: text[: at.start()] + text[at.end() :])
        lost = missing_words(report, broken)
        assert lost, f"nobody missed {each[0]}"
        words = re.findall(r"[^\W_]+", re.sub(r"<[^>]*>", " ", each[0]))
        assert set(" ".join(one.words for one in lost).split()) & set(words)


def test_a_footnote_that_lost_a_word_is_found_in_the_section_that_has_its_mark(template):
    report = everything()
    file = write_report(report, template)
    assert missing_words(report, file) == ()
    broken = changed(file, "word/footnotes.xml", lambda text: text.replace("årsrapporten", "rapporten"))
    (lost,) = missing_words(report, broken)
    assert (lost.section, lost.words) == ("nyheter", "årsrapporten")


def test_what_is_lost_is_told_with_its_section_its_words_and_what_stands_before(template):
    report = report_of([Paragraph(say("Under mars öppnade ", "mottagningen i Fjällby", " sina dörrar."))])
    file = write_report(report, template)
    broken = changed(file, DOCUMENT, lambda text: text.replace("mottagningen i Fjällby", ""))
    (lost,) = missing_words(report, broken)
    assert (lost.section, lost.words, lost.context) == (
        "ett", "mottagningen i Fjällby", "Kapitel Under mars öppnade",
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("41\u00a0207", "41\u00a0702"),
        lambda text: text.replace("Inledning</w:t></w:r><w:bookmarkEnd", "</w:t></w:r><w:bookmarkEnd"),
        lambda text: text.replace("bilaga-1-arsrapport.pdf", ""),
        lambda text: text.replace("Mars 2023", "April 2023"),
        lambda text: text.replace("_rk_s_resultat", "_rk_s_annat"),
        lambda text: re.sub(r"(<w:tr>.*?</w:tr>)(<w:tr>.*?</w:tr>)(<w:tr>.*?</w:tr>)", r"\1\3\2", text, count=1),
        lambda text: re.sub(r"<w:tc>.*?</w:tc>", "", text, count=1),
        lambda text: re.sub(r"(<w:p><w:r>.*?</w:p>)(.*?)(<w:p><w:r>.*?</w:p>)", r"\3\2\1", text, count=1),
    ],
    ids=["digits", "heading", "appendix", "month", "bookmark", "rows", "cell", "paragraphs"],
)
def test_what_is_changed_moved_or_gone_is_found(template, change):
    report = sample_report()
    assert missing_words(report, changed(write_report(report, template), DOCUMENT, change))


def test_words_that_are_only_added_are_nobodys_loss(template):
    report = sample_report()
    longer = changed(
        write_report(report, template), DOCUMENT, lambda text: text.replace("Under månaden", "Kort sagt: Under månaden")
    )
    assert missing_words(report, longer) == ()


@pytest.mark.parametrize("data", [b"", b"PK\5\6", b"ingen zip"])
def test_what_is_no_word_file_is_told_to_be_none(data):
    for read in (read_words, headings):
        with pytest.raises(BrokenFile):
            read(data)


def test_a_document_that_is_not_well_formed_is_told_to_be_damaged(template):
    broken = changed(write_report(sample_report(), template), DOCUMENT, lambda text: text.replace("</w:p>", "", 1))
    with pytest.raises(BrokenFile):
        missing_words(sample_report(), broken)

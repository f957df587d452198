"""The finished document, read back with python-docx: what stands where."""

import io
import zipfile
from datetime import UTC, date, datetime
from itertools import pairwise

import docx
import pytest

from reportkit.messages import BrokenFile, Language, UsageError
from reportkit.model.blocks import (
    AppendixReference,
    Citation,
    Heading,
    Image,
    List,
    ListItem,
    Paragraph,
    PlacedFigures,
    Table,
)
from reportkit.model.publication import Correction
from reportkit.model.report import Part
from reportkit.model.value import replace
from reportkit.word.names import figure_bookmark, part_bookmark
from reportkit.word.package import write_report
from reportkit.word.readback import headings, missing_words, read_words
from reportkit.word.template import read_template
from tests.word.files import W, added, changed, part, text_of, tree
from tests.word.sample import VISITS, item, png, sample_report, say, talk

APP_TYPE = (
    '<Override PartName="/docProps/app.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
)
APP = (
    '<Relationship Id="rIdApp" Target="docProps/app.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"/>'
)
SOURCED = replace(VISITS, caption="Besök på orterna. Källa: Datalagret.")


def opened(report, template):
    return docx.Document(io.BytesIO(write_report(report, template)))


def names(file):
    return zipfile.ZipFile(io.BytesIO(file)).namelist()


def with_blocks(*blocks, **changes):
    return sample_report(parts=(Part(1, "Kapitel", "kapitel", blocks),), **changes)


def test_headings_stand_in_order_with_their_levels(template):
    document = opened(sample_report(), template)
    found = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]

    assert found[:4] == [
        ("Heading 1", "Inledning"),
        ("Heading 1", "Resultat februari 2023"),
        ("Heading 1", "Information från verksamheten"),
        ("Heading 2", "Division Funktion"),
    ]
    assert found[-4:] == [
        ("Heading 1", "Hälso- och sjukvårdsnämnden"),
        ("Heading 2", "Uppdrag om nära vård"),
        ("Heading 3", "Läget"),
        ("Heading 1", "Bilagor"),
    ]
    assert headings(write_report(sample_report(), template)) == [(int(name[-1]), text) for name, text in found]


def test_headings_below_the_sixth_level_stay_on_the_sixth(template):
    report = with_blocks(Heading(9, say("Djupt")))
    assert headings(write_report(report, template))[:2] == [(1, "Kapitel"), (6, "Djupt")]


def test_tables_keep_their_cells_repeat_their_header_and_put_numbers_to_the_right(template):
    document = opened(sample_report(), template)
    table = document.tables[1]

    assert [cell.text for cell in table.rows[0].cells] == ["Besök", "Februari 2023", "Februari 2022", "Förändring"]
    shown = ["Digitala besök", "8\u00a0176", "10\u00a0336", "−20,9\u00a0%"]
    assert [cell.text for cell in table.rows[2].cells] == shown
    assert table.style.name == "Rapporttabell"
    assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
    assert all(row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows)
    aligned = [cell.paragraphs[0].alignment for cell in table.rows[2].cells]
    assert aligned[0] is None
    assert [str(each) for each in aligned[1:]] == ["RIGHT (2)"] * 3
    assert table._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val") == "Besök i primärvården efter slag"


def test_the_columns_of_a_table_fill_the_width_of_the_text(template):
    root = tree(write_report(sample_report(), template))
    for table in root.iter(f"{W}tbl"):
        columns = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
        assert sum(columns) == template.text_width
        assert min(columns) > 500


def test_captions_are_numbered_by_fields_tables_and_figures_apart(template):
    root = tree(write_report(sample_report(), template))
    captions = [text_of(p) for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Caption']") is not None]

    assert captions == [
        "Figur 1. Besök per månad, september till februari",
        *(f"Tabell {number}. Besök i primärvården efter slag" for number in (1, 2, 3, 4)),
    ]
    assert part(write_report(sample_report(), template)).count(" SEQ Tabell ") == 4


def numbered(root):
    """(text, level, list) of each item."""
    return [
        (text_of(p), int(p.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val")), numbers.get(f"{W}val"))
        for p in root.iter(f"{W}p")
        if (numbers := p.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    ]


def test_each_numbered_list_begins_anew(template):
    report = with_blocks(
        List((item("ett"), item("två")), ordered=True),
        Paragraph(say("Emellan.")),
        List((item("åter ett"), item("åter två")), ordered=True),
        List((item("sju"),), ordered=True, start=7),
    )
    file = write_report(report, template)
    items = numbered(tree(file))
    first, second, third = items[0][2], items[2][2], items[4][2]

    assert [each[2] for each in items] == [first, first, second, second, third]
    assert len({first, second, third}) == 3
    starts = {
        num.get(f"{W}numId"): num.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val")
        for num in tree(file, "word/numbering.xml").iter(f"{W}num")
        if num.find(f"{W}lvlOverride") is not None
    }
    assert [starts[each] for each in (first, second, third)] == ["1", "1", "7"]


def test_lists_nest_and_what_is_deeper_than_nine_levels_stays_on_the_ninth(template):
    nested = List((item("nivå 12"),))
    for level in range(11, 0, -1):
        nested = List((item(f"nivå {level}", nested),), ordered=level % 2 == 0)
    levels = [level for _, level, _ in numbered(tree(write_report(with_blocks(nested), template)))]
    assert levels == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]


def test_an_item_keeps_its_further_paragraphs_under_its_words_and_without_a_number(template):
    report = with_blocks(List((item("punkt", Paragraph(say("mer om den"))),), ordered=True))
    root = tree(write_report(report, template))
    more = next(p for p in root.iter(f"{W}p") if text_of(p) == "mer om den")
    assert more.find(f"{W}pPr/{W}numPr") is None
    assert more.find(f"{W}pPr/{W}ind").get(f"{W}left") == "357"


def test_pictures_have_their_alternative_text_and_fit_the_page(template):
    report = with_blocks(
        Image("images/a.png", 'Karta över "norra" länet & kusten'),
        Image("images/hog.png", "En hög bild"),
        Image("images/liten.png", "En liten bild"),
        Image("images/a.png", "Samma bild igen"),
        images={
            ("kapitel", "images/a.png"): png(4000, 1000),
            ("kapitel", "images/hog.png"): png(300, 3000),
            ("kapitel", "images/liten.png"): png(96, 48),
        },
    )
    file = write_report(report, template)
    shapes = docx.Document(io.BytesIO(file)).inline_shapes
    widths, heights = [each.width for each in shapes], [each.height for each in shapes]
    room = template.text_width * 635

    assert shapes[0]._inline.docPr.get("descr") == 'Karta över "norra" länet & kusten'
    assert widths[0] == room
    assert heights[0] == pytest.approx(room / 4, rel=0.01)
    assert heights[1] < template.text_height * 635
    assert (widths[2], heights[2]) == (914400, 457200)  # an inch by half an inch: never blown up
    assert [name for name in names(file) if "media/" in name] == [f"word/media/bild{n}.png" for n in (1, 2, 3)]


def test_the_page_header_shows_its_fields_filled_and_the_page(template):
    header = opened(sample_report(), template).sections[0].header
    cells = [cell.text for row in header.tables[0].rows for cell in row.cells]
    assert cells == [
        "GÄLLER FÖR VERKSAMHET\nRegion Fjällbygden",
        "DOKUMENT-ID\nRD-2023-0314",
        "VERSION\n1.0",
        "Sida 1 (1)",
        "ANSVARIG\nKarin Bergdahl, regiondirektör",
        "UPPRÄTTAD AV\nOskar Lindmark",
        "PUBLICERINGSDATUM\n2023-03-29",
        "",
    ]
    footer = opened(sample_report(), template).sections[0].footer
    assert footer.paragraphs[0].text == "Region Fjällbygden · Regiondirektörens rapport mars 2023"


@pytest.mark.parametrize(
    ("draft", "practice", "mark"),
    [(True, False, "UTKAST"), (False, True, "ÖVNING"), (True, True, "UTKAST · ÖVNING")],
)
def test_a_draft_and_a_practice_are_marked_on_every_page_and_on_the_first(template, draft, practice, mark):
    document = opened(sample_report(draft=draft, practice=practice), template)
    assert document.sections[0].header.tables[0].cell(1, 3).text == mark
    assert [p.text.split("\n")[0] for p in document.paragraphs if p.style.name == "Märkning"] == [mark]


def test_a_finished_report_carries_no_mark_anywhere(template):
    file = write_report(sample_report(), template)
    assert not any(
        word in part(file, name)
        for name in names(file)
        if name.endswith(".xml") and "styles" not in name
        for word in ("UTKAST", "ÖVNING", "Märkning")
    )


def test_the_first_page_names_the_organisation_the_report_and_the_month(template):
    document = opened(sample_report(), template)
    assert [p.text for p in document.paragraphs[:4]] == [
        "Region Fjällbygden",
        "Regiondirektörens rapport",
        "Mars 2023",
        "Siffrorna avser tiden till och med februari 2023.",
    ]


def test_an_english_report_is_english_in_its_words_and_its_language(template):
    file = write_report(sample_report(language=Language.ENGLISH, draft=True), template)
    texts = read_words(file).paragraphs
    assert texts[2] == "March 2023"
    assert "Contents" in texts
    assert 'w:lang w:val="en-GB"' in part(file, "word/styles.xml")
    assert " SEQ Table " in part(file)


def test_the_table_of_contents_is_written_out_with_links_and_pages(template):
    report = sample_report()
    file = write_report(report, template, page_map=range(11, 11 + 23 + 5))
    root = tree(file)
    lines = [
        (text_of(p), p.find(f"{W}hyperlink").get(f"{W}anchor"))
        for p in root.iter(f"{W}p")
        if (style := p.find(f"{W}pPr/{W}pStyle")) is not None and style.get(f"{W}val") in ("TOC1", "TOC2", "TOC3")
    ]
    shown = [(text, 11 + at) for at, (level, text) in enumerate(headings(file)) if level <= 3]
    assert [text for text, _ in lines] == [f"{text}{page}" for text, page in shown]
    marked = read_words(file).marked
    assert [marked[anchor] for _, anchor in lines] == [text for text, _ in shown]
    assert ' TOC \\o "1-3" \\h \\z \\u ' in {each.text for each in root.iter(f"{W}instrText")}
    assert "updateFields" not in part(file, "word/settings.xml")


def test_a_report_without_headings_has_no_table_of_contents(template):
    report = sample_report(parts=(Part(1, "", "text", (Paragraph(say("Bara text.")),)),), appendices_title="")
    assert "TOC" not in part(write_report(report, template))


def test_a_page_map_of_another_report_is_refused(template):
    with pytest.raises(UsageError) as caught:
        write_report(sample_report(), template, page_map=[1, 2, 3])
    assert caught.value.told.id == "word.page_map"


def test_only_the_first_part_begins_a_page(template):
    root = tree(write_report(sample_report(), template))
    breaking = [text_of(p) for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert breaking == ["Inledning"]


def test_appendices_are_listed_with_number_title_file_and_owner(template):
    document = opened(sample_report(), template)
    assert next(p.text for p in document.paragraphs if p.style.name == "Bilaga") == (
        "Bilaga 1\tÅrsrapport för patientsäkerhet 2022 (bilaga-1-arsrapport.pdf, Division Nära)"
    )


def test_sections_and_cited_figures_can_be_found_again(template):
    report = sample_report()
    read = read_words(write_report(report, template))
    for index, each in enumerate(report.parts):
        first, _ = read.bookmarks[part_bookmark(index, each)]
        assert not each.title or read.paragraphs[first] == each.title
    assert read.marked[figure_bookmark("besok_digitala", 1)] == "8\u00a0176\u00a0besök"
    assert read.marked[figure_bookmark("besok_digitala", 8)] == "−20,9\u00a0procent"


def test_a_caption_is_read_without_its_label_its_number_and_their_full_stop(template):
    chapter = Part(1, "", "nara", (Table((say("Ort"),), ((say("Boden"),),), (), caption="Besök per ort"),))
    read = read_words(write_report(sample_report(parts=(chapter,)), template))
    first, last = read.bookmarks[part_bookmark(0, chapter)]
    assert read.paragraphs[first:last] == ["Besök per ort", "Ort", "Boden"]


def test_names_of_bookmarks_are_short_enough_for_word_and_still_tell_long_ids_apart():
    twins = [Part(1, "", "a" * 63 + end) for end in "bc"]
    found = [part_bookmark(0, each) for each in twins] + [figure_bookmark("f" * 63 + end, 123456) for end in "gh"]
    assert len(set(found)) == 4
    assert all(len(name) <= 40 for name in found)


def test_the_document_tells_what_it_is_in_its_properties(template):
    stamp = datetime(2023, 3, 28, 14, 5, tzinfo=UTC)
    file = write_report(sample_report(), template)
    core = docx.Document(io.BytesIO(file)).core_properties
    assert (core.title, core.subject) == ("Regiondirektörens rapport mars 2023", "Region Fjällbygden")
    assert (core.author, core.language, core.version) == ("Oskar Lindmark", "sv-SE", "1.0")
    assert core.created == core.modified == stamp
    assert core.keywords.startswith("Regiondirektörens rapport, Region Fjällbygden, mars 2023, Inledning, ")
    custom = part(file, "docProps/custom.xml")
    for value in ("RD-2023-0314", "2023-03-29", "5f" * 32, "2023-02"):
        assert f"<vt:lpwstr>{value}</vt:lpwstr>" in custom
    extended = part(file, "docProps/app.xml")
    assert "<Company>Region Fjällbygden</Company>" in extended
    assert "<Manager>Karin Bergdahl, regiondirektör</Manager>" in extended


def test_what_a_template_counts_of_itself_is_not_said_of_the_report(mall):
    named = changed(mall, "[Content_Types].xml", lambda text: text.replace("</Types>", f"{APP_TYPE}</Types>"))
    named = changed(named, "_rels/.rels", lambda text: text.replace("</Relationships>", f"{APP}</Relationships>"))
    theirs = added(
        named, "docProps/app.xml", b"<Properties><Pages>3</Pages><Company>Mallbyr\xc3\xa5n</Company></Properties>"
    )
    file = write_report(sample_report(), read_template(theirs))
    assert "<Pages>" not in part(file, "docProps/app.xml")
    assert "Mallbyrån" not in part(file, "docProps/app.xml")
    assert (
        part(file, "[Content_Types].xml").count("docProps/app.xml") == part(file, "_rels/.rels").count("app.xml") == 1
    )


def test_fields_of_the_header_without_a_value_show_a_dash_rather_than_an_error(template):
    bare = replace(sample_report().page_header, published_on=None, document_id="")
    header = opened(sample_report(page_header=bare), template).sections[0].header
    assert header.tables[0].cell(0, 1).text == "DOKUMENT-ID\n–"
    assert header.tables[0].cell(1, 2).text == "PUBLICERINGSDATUM\n–"


def test_there_are_no_empty_paragraphs_in_the_body(template):
    blocks = (Paragraph(()), Paragraph(say("")), List((ListItem(()), item("punkt"))), Heading(2, say(" ")))
    for report in (sample_report(draft=True), with_blocks(*blocks)):
        root = tree(write_report(report, template))
        assert [p for p in root.iter(f"{W}p") if not text_of(p) and p.find(f".//{W}drawing") is None] == []


def test_a_short_paragraph_below_a_heading_stays_whole_so_that_the_heading_is_never_left_alone(template):
    short = [Paragraph(say(text)) for text in ("Kort.", "Också kort.")]
    blocks = (*short, Heading(2, say("Sedan")), talk(1, 9))
    report = sample_report(parts=(Part(1, "Kapitel", "a", blocks),), appendices_title="")
    told = [each for each in opened(report, template).paragraphs if each.text.startswith(("Kort", "Också", "Verks"))]
    assert [each.paragraph_format.keep_together for each in told] == [True, None, None]


def test_two_tables_in_a_row_stay_two(template):
    table = Table((say("A"),), ((say("1"),),), ())
    listed = List((item("punkt", table),))
    parts = (Part(1, "Ett", "ett", (table, table, listed, table)), Part(1, "", "två", (table,)))
    body = tree(write_report(sample_report(parts=parts), template)).find(f"{W}body")
    seen = [each.tag for each in body if each.tag in (f"{W}p", f"{W}tbl")]
    assert seen.count(f"{W}tbl") == 5
    assert (f"{W}tbl", f"{W}tbl") not in set(pairwise(seen))


def test_links_lead_where_they_say(template):
    document = opened(sample_report(), template)
    link = next(p.hyperlinks[0] for p in document.paragraphs if p.hyperlinks and p.hyperlinks[0].address)
    assert (link.text, link.address) == ("årets plan", "https://example.org/plan?%C3%A5r=2023&del=1")


@pytest.mark.parametrize("href", ["file:///etc/passwd", "javascript:alert(1)", "www.example.org", "\\\\server\\share"])
def test_links_of_other_kinds_are_refused(template, href):
    with pytest.raises(UsageError) as caught:
        write_report(with_blocks(Paragraph(say("hit", href=href))), template)
    assert caught.value.told.args == {"section": "kapitel", "link": href}


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Citation("besok"),)),
        Heading(2, (AppendixReference("plan"),)),
        PlacedFigures("table", ("besok",)),
        Table(((Citation("besok"),),), (), ()),
        List((ListItem((Paragraph((Citation("besok"),)),)),)),
    ],
)
def test_what_is_not_resolved_is_refused_with_the_name_of_its_section(template, block):
    with pytest.raises(UsageError) as caught:
        write_report(with_blocks(block), template)
    assert caught.value.told.id == "word.unresolved"
    assert caught.value.told.args["section"] == "kapitel"


def test_a_picture_that_did_not_come_along_is_told(template):
    with pytest.raises(UsageError) as caught:
        write_report(with_blocks(Image("images/borta.png", "")), template)
    assert caught.value.told.args == {"section": "kapitel", "image": "images/borta.png"}


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe"])
@pytest.mark.parametrize(
    "place", ["paragraph", "title", "cell", "alt", "caption", "link", "header", "appendix", "organisation"]
)
def test_a_character_that_no_word_file_can_hold_is_an_error_and_never_a_corrupt_file(template, character, place):
    bad = f"före{character}efter"
    report = {
        "paragraph": lambda: with_blocks(Paragraph(say(bad))),
        "title": lambda: sample_report(parts=(Part(1, bad, "kapitel"),)),
        "cell": lambda: with_blocks(Table((say(bad),), (), ())),
        "alt": lambda: with_blocks(Image("a", bad), images={("kapitel", "a"): png(9, 9)}),
        "caption": lambda: with_blocks(Table((say("A"),), (), (), caption=bad)),
        "link": lambda: with_blocks(Paragraph(say("hit", href=f"https://example.org/{bad}"))),
        "header": lambda: sample_report(page_header=replace(sample_report().page_header, prepared_by=bad)),
        "appendix": lambda: sample_report(appendices=(replace(sample_report().appendices[0], title=bad),)),
        "organisation": lambda: sample_report(organisation=bad),
    }[place]()
    with pytest.raises(BrokenFile) as caught:
        write_report(report, template)
    assert caught.value.told.id == "word.illegal_character"
    assert caught.value.told.args["code"] == f"U+{ord(character):04X}"
    assert character not in str(caught.value.told.args["around"])


def test_a_corrected_report_says_what_was_corrected_in_which_version_and_when(template):
    corrections = (
        Correction("1.1", "Andelen var fel.", date(2023, 3, 20)),
        Correction("1.2", "Bilaga 2 saknades."),
    )
    report = replace(sample_report(), corrections=corrections)
    docx = write_report(report, template)
    text = "\n".join(read_words(docx).paragraphs)
    assert "Version 1.1, den 20 mars 2023: Andelen var fel." in text
    assert "Version 1.2: Bilaga 2 saknades." in text
    assert missing_words(report, docx) == ()
    assert "rättad" not in "\n".join(read_words(write_report(sample_report(), template)).paragraphs)


def test_lists_of_figures_and_tables_leave_out_the_sources_and_stand_on_one_page(template):
    root = tree(write_report(sample_report(parts=(Part(1, "Vård", "a", (SOURCED, VISITS, VISITS)),)), template))
    lines = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='TableofFigures']") is not None]
    assert text_of(lines[0]).startswith("Tabell 1. Besök på orterna")
    assert not any("Källa" in text_of(line) for line in lines)
    assert [line.find(f"{W}pPr/{W}keepNext") is not None for line in lines] == [True, True, False]
    told = [text_of(p) for p in root.iter(f"{W}p")]
    assert "Tabell 1. Besök på orterna. Källa: Datalagret." in told  # above the table itself

"""The report as Markdown and as a web page, every word of it; and exporters of other packages."""

import re
from html.parser import HTMLParser

import pytest

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.guard import guarded_export
from reportkit.hooks.manager import load_plugins
from reportkit.messages import BrokenFile
from reportkit.model.blocks import Align, Chart, Footnote, Heading, Image, List, ListItem, Paragraph, Span, Table
from reportkit.model.publication import Correction
from reportkit.model.report import Part
from reportkit.model.value import replace
from reportkit.plugins.export_html import html_page
from reportkit.plugins.export_markdown import markdown_text
from reportkit.text.markdown import parse
from reportkit.text.words import words, words_of
from tests.word.sample import everything, sample_report, say

VOID = {"meta", "img", "br", "link", "input"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Reader(HTMLParser):
    """Takes a page apart as a browser does: tags in their places, and the text that is seen."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.open, self.text, self.faults = [], [], [], []
        self.feed(page)
        self.faults += [f"never closed: {tag}" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"closed out of order: {tag}")

    def handle_data(self, data):
        if not {"style", "title", "nav"} & set(self.open):
            self.text.append(data)

    def all(self, *names):
        return [attributes for tag, attributes in self.tags if tag in names]


EXTRA = (
    Paragraph((Span("Se "), Span("tabell 1", refers="table 1"), Span("giella", lang="se"))),
    Paragraph(
        (Span("Väntan"), Footnote(say("Mätt i februari."))),
    ),
    Chart("column", ("jan", "feb"), (), "besök", "Besök per månad: från 98 till 104.", "Besök per månad"),
)


@pytest.fixture
def page():
    """The sample, with what it lacks."""
    report = sample_report()
    return Reader(html_page(replace(report, parts=(*report.parts, Part(1, "Mer", "mer", EXTRA)))))


def in_order(wanted, found):
    rest = iter(found)
    return all(word in rest for word in wanted)


def test_the_built_in_exporters_come_in_through_the_door_of_all_plugins():
    exporters = load_plugins(["reportkit"]).exporters
    assert {each.id: each.endings for each in exporters} == {
        "markdown": (".md", ".markdown"),
        "html": (".html", ".htm"),
    }


def test_a_page_is_well_formed_and_says_its_language_and_title(page):
    assert page.faults == []
    assert page.all("html") == [{"lang": "sv"}]
    assert "<title>Regiondirektörens rapport mars 2023" in html_page(sample_report())


def test_every_word_of_the_report_is_on_the_page_and_in_the_text(page):
    report = sample_report()
    wanted = [word for part in report.parts for word in (*words(part.title), *words_of(part.blocks))]
    assert in_order(wanted, words(" ".join(page.text)))
    assert in_order(wanted, words_of(parse(markdown_text(report))))


def test_there_is_one_title_and_every_heading_stands_below_it(page):
    levels = [int(tag[1]) for tag, _ in page.tags if tag in HEADINGS]
    assert levels.count(1) == 1
    assert levels[0] == 1


def test_the_contents_lead_to_the_headings(page):
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    inside = [attributes["href"][1:] for attributes in page.all("a") if attributes["href"].startswith("#")]
    assert len(inside) > 5
    assert set(inside) <= set(ids)


def test_the_contents_show_the_chapters_and_fold_away_what_is_below_them():
    blocks = (Heading(2, (Span("Om "), Span("giella", lang="se"), Span(" här", href="https://a.se"))), *EXTRA)
    parts = (Part(1, "Ekonomi", "a", blocks), Part(1, "Personal", "b", EXTRA[:1]))
    (nav,) = re.findall(r"<nav.*</nav>", html_page(sample_report(parts=parts, appendices_title="")), re.DOTALL)
    assert nav.count("<details>") == 1
    assert '<summary>1 rubrik<span class="unseen"> i Ekonomi</span></summary>' in nav
    assert '<a href="#heading-2">Om <span lang="se">giella</span> här</a>' in nav
    outside = re.sub(r"<details>.*?</details>", "", nav, flags=re.DOTALL)
    assert re.findall(r">([^<>\n]+)</a>", outside) == ["Ekonomi", "Personal"]


def test_tables_have_headers_and_captions_and_pictures_are_told_in_words(page):
    tables = sum(isinstance(block, Table) for part in sample_report().parts for block in part.blocks)
    assert len(page.all("table")) == tables
    assert "Besök per månad: från 98 till 104." in page.text
    assert page.all("caption")
    assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))
    assert page.all("img")
    assert all(attributes["alt"] for attributes in page.all("img"))


def test_notes_references_and_languages_are_what_they_are_for_a_screen_reader(page):
    assert {"lang": "se"} in page.all("span")
    assert {"id": "mark-1", "href": "#note-1"} in page.all("a")
    assert {"href": "#table-1"} in page.all("a")
    assert "Mätt i februari. " in page.text


def test_a_page_asks_nobody_for_anything(page):
    fetched = [value for _, attributes in page.tags for name, value in attributes.items() if name in ("src", "srcset")]
    assert all(value.startswith("data:image/") for value in fetched)
    assert page.all("script", "link", "iframe", "object") == []
    assert any(attributes.get("http-equiv") == "Content-Security-Policy" for attributes in page.all("meta"))
    assert "url(" not in html_page(sample_report())


def test_foreign_words_are_words_and_no_tags():
    evil = '<script>alert(1)</script> & "citat"'
    blocks = (
        Heading(2, say(evil)),
        Paragraph((Span(evil, strong=True), Span("länk", href='https://a.se/?x="><b>'))),
        List((ListItem((Paragraph(say(evil)),)),)),
        Table((say(evil),), ((say(evil),),), (Align.LEFT,), caption=evil, note=evil),
    )
    page = html_page(sample_report(parts=(Part(1, evil, "a", blocks),), title=evil))
    assert "<script" not in page
    assert "<b>" not in page
    assert Reader(page).faults == []


def test_markdown_is_read_back_as_the_same_headings():
    read = parse(markdown_text(sample_report()))
    titles = ["".join(span.text for span in block.content) for block in read if isinstance(block, Heading)]
    assert titles[0] == "Regiondirektörens rapport mars 2023"
    assert in_order([part.title for part in sample_report().parts if part.title], titles)


def test_the_contents_of_a_text_lead_to_its_headings_also_to_those_that_are_named_alike():
    parts = [Part(1, "Verksamheten"), Part(2, "Nära & långt", "a", (Heading(3, say("Läge")),))]
    parts += [Part(2, "Psykiatri", "b", (Heading(3, say("Läge")), Heading(4, say("Djupt")), *EXTRA[:1]))]
    text = markdown_text(sample_report(parts=tuple(parts), appendices_title=""))
    (lines,) = re.findall(r"## Innehåll\n\n((?: *- .*\n)*)", text)
    assert re.findall(r"( *)- \[(.*?)\]\((.*?)\)", lines) == [
        ("", "Verksamheten", "#verksamheten"),
        ("  ", "Nära & långt", "#nära--långt"),
        ("    ", "Läge", "#läge"),
        ("  ", "Psykiatri", "#psykiatri"),
        ("    ", "Läge", "#läge-1"),
    ]


def test_an_exporter_that_wants_its_pictures_beside_it_is_told_where_they_lie():
    report = sample_report()
    places = {key: f"bilder/{number}.png" for number, key in enumerate(sorted(report.images), 1)}
    exporter = next(each for each in load_plugins(["reportkit"]).exporters if each.pictures_beside)
    text = guarded_export(exporter, report, pictures=places).decode()
    assert set(re.findall(r"!\[[^\]]*\]\(([^ )]+)", text)) == set(places.values())


def test_a_picture_in_a_list_is_named_as_those_outside_it():
    inside = List((ListItem((Paragraph(say("Väntan")), Image("images/a.png", "Köer"))),))
    text = markdown_text(sample_report(parts=(Part(1, "Kapitel", "nara", (inside,)),)))
    assert "![Köer](nara/images/a.png)" in text


def test_pictures_are_named_as_they_lie_below_the_months_folder():
    paths = re.findall(r"!\[[^\]]*\]\(([^ )]+)", markdown_text(sample_report()))
    assert paths
    assert all(re.fullmatch(r"[a-z0-9-]+/images/[^/]+", path) for path in paths)


def test_figures_and_tables_have_in_markdown_the_numbers_that_the_text_calls_them_by():
    blocks = (
        Paragraph(say("Se tabell 2 och figur 1.")),
        Table((say("Ort"),), ((say("Boden"),),), (Align.LEFT,), caption="Orter"),
        Table((say("Ort"),), ((say("Luleå"),),), (Align.LEFT,)),
        Table((say("Ort"),), ((say("Kiruna"),),), (Align.LEFT,), caption="Fler orter"),
        Chart("column", ("jan",), (), "besök", "Besök per månad: 98.", "Besök per månad"),
    )
    text = markdown_text(sample_report(parts=(Part(1, "Kapitel", "a", blocks),), appendices_title=""))
    assert re.findall(r"\*\*(\w+ \d\. .*)\*\*", text) == [
        "Tabell 1. Orter",
        "Tabell 2. Fler orter",
        "Figur 1. Besök per månad",
    ]
    assert text.index("Figur 1.") < text.index("Besök per månad: 98.")


@pytest.mark.parametrize("write", [html_page, markdown_text])
def test_drafts_practice_and_corrections_are_told_there_too(write):
    report = replace(sample_report(draft=True), practice=True, corrections=(Correction("1.1", "Andelen var fel."),))
    text = write(report)
    for told in ("UTKAST", "ÖVNING", "Version 1.1: Andelen var fel."):
        assert told in text


def test_the_same_report_gives_the_same_bytes():
    for exporter in load_plugins(["reportkit"]).exporters:
        assert exporter.export(sample_report()) == exporter.export(sample_report())


class Odd(Exporter):
    """An exporter on its bad days."""

    id = "odd"
    endings = (".odd",)

    def __init__(self, answer):
        self.answer = answer

    def export(self, report):
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


@pytest.mark.parametrize("answer", [ValueError("hemligt"), "text och inte byte", None, SystemExit(3)])
def test_an_exporters_bad_day_is_told_with_its_name_and_stops_nothing_else(answer):
    with pytest.raises(BrokenFile) as error:
        guarded_export(Odd(answer), sample_report())
    assert error.value.told.id == "hooks.failed_export"
    assert error.value.told.args["plugin"] == "odd"
    assert guarded_export(Odd(b"fil"), sample_report()) == b"fil"


def test_an_exporter_of_another_package_is_loaded_in_the_order_of_the_list(install):
    module = """
from reportkit.api import Exporter, hookimpl

class Plain(Exporter):
    id = "plain"
    endings = (".txt", ".md")

    def export(self, report):
        return report.title.encode()

@hookimpl
def reportkit_exporters():
    return [Plain()]
"""
    install("reportkit-plain", module, name="plain", version="1.0", module="reportkit_plain")
    assert load_plugins(["reportkit-plain", "reportkit"]).exporters[0].id == "plain"
    assert load_plugins(["reportkit"]).exporters[0].id != "plain"


def test_a_chart_is_drawn_with_a_title_and_words_for_who_cannot_see_it():
    page = Reader(html_page(everything()))
    assert page.faults == []
    drawings = page.all("svg")
    assert [each["role"] for each in drawings] == ["img", "img"]
    ids = {attributes["id"] for attributes in page.all("title", "desc") if "id" in attributes}
    assert all(set(each["aria-labelledby"].split()) <= ids for each in drawings)
    assert "Digitala besök: från 9 800 besök i januari 2023 till 7 400 besök i juni 2023." in page.text

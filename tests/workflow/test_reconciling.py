"""The assembled document goes out, somebody changes it in Word, and it comes home."""

import subprocess

import pytest
from docx import Document
from docx.oxml import parse_xml

from reportkit.messages import ConflictError, Language, UsageError, render
from reportkit.model.people import Actor
from reportkit.store.edit import Edit
from reportkit.store.folder import FolderStore
from reportkit.text.markdown import format_blocks, parse
from reportkit.word.incoming.arrival import Edges
from reportkit.word.incoming.marks import BEGIN, END, NAMED, moved_back
from reportkit.workflow.document import write_document
from reportkit.workflow.returned import read_returned
from reportkit.workflow.returned_edges import edge_changes
from reportkit.workflow.review import approve
from reportkit.workflow.session import Session
from reportkit.workflow.submit import submit
from reportkit.workflow.taking_home import take_home
from reportkit.workflow.write import put_text, save
from tests.word.incoming.files import docx, p
from tests.word.sample import png
from tests.workflow.region import HENNING, MAJA, MARCH, PER

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = """\
Inledningen är **kort**.

# Förbättringsarbete

Mottagningen i Gällivare har kortat väntan till första besök, och de digitala besöken var {{besok_digitala}}.

- Kvällstider har öppnats i Piteå.
- Brevsvar går nu ut inom två dagar.

{{table: besok_totalt, besok_digitala}}

## Besöken

Besöken {{besok_totalt.direction:ökade|minskade|står still}} med {{besok_totalt.change.abs}} till **{{besok_totalt}}**.
"""
FIGURES = """\
[besok_totalt]
value = "45 000"
previous_year = "44 120"

[besok_digitala]
value = "8 176"
breakdown = { K = "4 610", M = "3 566" }
"""
RESULT = "Den psykiatriska vården hade {{besok_digitala}} på distans.\n\nInget annat.\n"
KINDS = ("word", "libreoffice")


@pytest.fixture
def document(region, tmp_path):
    """The draft of a month with two sections, and the path that it lies at."""
    put_text(region.acting(MAJA), MARCH, "psykiatri", TEXT)
    save(region.acting(MAJA), MARCH, "psykiatri", Edit(figures_source=FIGURES))
    put_text(region.acting(HENNING), MARCH, "resultat", RESULT)
    path = tmp_path / "rapport.docx"
    write_document(region.acting(PER), MARCH, draft=True, path=path)
    return path


@pytest.fixture
def returned(region, document, need_program, tmp_path):
    """Change the document, save it in a program, and read it."""

    def change(*changes, program="word"):
        word = Document(document)
        for each in changes:
            each(word)
        word.save(document)
        if program == "libreoffice":
            profile = f"-env:UserInstallation=file://{tmp_path}/profil"
            saving = ["--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "ut"), str(document)]
            subprocess.run([need_program("soffice"), profile, *saving], check=True, capture_output=True, timeout=120)
            document.write_bytes((tmp_path / "ut" / document.name).read_bytes())
        return read_returned(region.acting(PER), MARCH, document)

    return change


def swap(old, new, time=1):
    """Type other words in the place of some, the first, second … time that they stand there."""

    def change(word):
        found = [each for each in word.element.body.iter(W + "t") if old in (each.text or "").replace("\u00a0", " ")]
        each = found[time - 1]
        each.text = each.text.replace("\u00a0", " ").replace(old, new)

    return change


def paragraph(word, beginning):
    return next(each for each in word.paragraphs if each.text.startswith(beginning))


def below(beginning, text, style=None):
    """A new paragraph below one."""

    def change(word):
        above = paragraph(word, beginning)
        new = word.add_paragraph(text, style)
        above._p.addnext(new._p)

    return change


def gone(beginning):
    def change(word):
        each = paragraph(word, beginning)._p
        each.getparent().remove(each)

    return change


def texts(returned, section="psykiatri"):
    return [(each.kind, each.before, each.after) for each in returned.part(section).texts]


def figures(returned):
    return [(each.figure, each.key, each.before, each.after, each.where, each.written) for each in returned.figures]


@pytest.mark.parametrize("program", KINDS)
def test_a_document_that_nobody_changed_says_the_same(returned, program):
    back = returned(program=program)
    assert back.is_same
    assert not back.out_of_step


@pytest.mark.parametrize("program", KINDS)
def test_every_change_is_told_section_by_section_figures_first(returned, program, region):
    before = region.files()
    back = returned(
        swap("8 176 besök", "8 200 besök", time=2),
        swap("Kvällstider har öppnats i Piteå.", "Kvällstider har öppnats i Luleå."),
        swap("Inledningen är ", "Inledningen var "),
        below("Inledningen", "En ny mening."),
        gone("Inget annat."),
        program=program,
    )
    assert figures(back) == [("besok_digitala", "value", "8 176 besök", "8 200 besök", "psykiatri", "8 200")]
    assert texts(back) == [
        ("changed", "Inledningen är kort.", "Inledningen var kort."),
        ("added", "", "En ny mening."),
        ("changed", "… har öppnats i Piteå. Brevsvar går nu …", "… har öppnats i Luleå. Brevsvar går nu …"),
    ]
    assert texts(back, "resultat") == [("removed", "Inget annat.", "")]
    assert region.files() == before


@pytest.mark.parametrize("program", KINDS)
def test_words_come_home_with_citations_still_citations(returned, program, region):
    back = returned(
        swap("har kortat väntan till", "har kortat väntetiden till"),
        swap("Inledningen är ", "Inledningen var "),
        swap("Brevsvar går nu ut inom två dagar.", "Brevsvar går nu ut inom en dag."),
        swap(" till ", ", alltså till ", time=3),
        below("Inledningen", "Väntan", "Heading 3"),
        program=program,
    )
    kept, left = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert left == ()
    assert kept.text == (
        TEXT.replace("kortat väntan", "kortat väntetiden")
        .replace("Inledningen är **kort**.\n", "Inledningen var **kort**.\n\n# Väntan\n")
        .replace("två dagar", "en dag")
        .replace("abs}} till", "abs}}, alltså till")
    )
    assert kept.figures == region.view().contribution("psykiatri").figures
    event = region.view().events[-1]
    assert (event.login, event.details["how"]) == (MAJA, "ändrat i Word: rapport.docx")


def test_what_came_home_is_a_difference_no_longer(returned, region, document):
    back = returned(swap("Inledningen är ", "Inledningen var "), swap("8 176 besök", "8 200 besök", time=2))
    take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    again = read_returned(region.acting(PER), MARCH, document)
    assert again.out_of_step
    assert texts(again) == []
    assert {(each.before, each.after) for each in again.figures} == {("8 200 besök", "8 176 besök"), ("8 200", "8 176")}


@pytest.mark.parametrize("program", KINDS)
def test_a_figure_changed_where_another_section_cites_it_comes_home_to_its_owner(returned, program, region):
    back = returned(swap("8 176 besök", "ca 8 200 besök"), program=program)
    assert figures(back) == [("besok_digitala", "value", "8 176 besök", "ca 8 200 besök", "resultat", "ca 8 200")]
    assert texts(back, "resultat") == []
    with pytest.raises(UsageError) as caught:
        take_home(region.acting(HENNING), MARCH, back, "resultat")
    assert caught.value.told.id == "reconcile.nothing_to_take"
    kept, _ = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert kept.text == TEXT
    assert (region.folder() / "figures.toml").read_text() == FIGURES.replace('"8 176"', '"ca 8 200"')


def test_a_figure_in_a_placed_table_is_a_figure_too(returned):
    back = returned(swap("44 120", "44 100"))
    assert figures(back) == [("besok_totalt", "previous_year", "44 120", "44 100", "psykiatri", "44 100")]
    assert texts(back) == []


def test_a_figure_that_is_worked_out_is_told_and_not_taken(returned, region):
    back = returned(swap("880", "900", time=2))
    (change,) = back.figures
    assert (change.key, change.written) == ("", "")
    kept, _ = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert "{{besok_totalt.direction:ökade|minskade|står still}} med 900 till **{{besok_totalt}}**." in kept.text


def test_two_new_values_for_one_figure_are_told_and_neither_is_taken(returned):
    back = returned(swap("8 176 besök", "8 200 besök"), swap("8 176 besök", "8 300 besök"))
    assert sorted(each.after for each in back.figures) == ["8 200 besök", "8 300 besök"]
    assert {each.written for each in back.figures} == {""}


def test_a_figure_with_two_new_values_is_named_when_the_words_around_it_come_home(returned, region):
    figures_apart = (swap("8 176 besök", "8 200 besök"), swap("8 176 besök", "8 300 besök"))
    back = returned(*figures_apart, swap("Inledningen är ", "Inledningen var "))
    _, left = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    (told,) = [each for each in left if each.id == "reconcile.figure_left_several"]
    assert (told.args["figure"], told.args["owner"]) == ("besok_digitala", "psykiatri")
    assert "8 200" in str(told.args["values"])
    assert "8 300" in str(told.args["values"])


def test_what_the_program_makes_is_told_and_stays_as_it_is(returned, region):
    back = returned(swap("Division Psykiatri", "Psykiatrin", time=2), swap("Föregående år", "Förra året"))
    assert len(texts(back)) == 2
    with pytest.raises(UsageError):
        take_home(region.acting(HENNING), MARCH, back, "resultat")
    kept, left = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert kept.text == TEXT
    assert [each.id for each in left] == ["reconcile.made", "reconcile.made"]


def test_comments_and_struck_words_are_told(returned):
    def comment(word):
        word.add_comment(paragraph(word, "Inledningen").runs[0], "Stämmer det?", author="Alma")

    assert any("Stämmer det?" in render(each, Language.SWEDISH) for each in returned(comment).told)


def tracked(kind, author, word, old, new=""):
    """Strike some words of a paragraph, or put some after them, with changes tracked."""
    (run,) = (
        each for each in word.element.body.iter(W + "r") if old in "".join(each.itertext()).replace("\u00a0", " ")
    )
    name = "delText" if kind == "del" else "t"
    inside = f'<w:r><w:{name} xml:space="preserve">{new or old}</w:{name}></w:r>'
    made = parse_xml(
        f'<w:{kind} {NAMES} w:id="991" w:author="{author}" w:date="2023-04-03T09:00:00Z">{inside}</w:{kind}>'
    )
    run.addnext(made)
    if kind == "del":
        run.getparent().remove(run)


@pytest.mark.parametrize("program", KINDS)
def test_tracked_changes_are_read_as_accepted_and_said_whose_they_are(returned, program):
    back = returned(
        lambda word: tracked("del", "Alma Direktör", word, "Inget annat."),
        lambda word: tracked("ins", "Per Hägsjö", word, "Kvällstider har öppnats i Piteå.", " Och i Luleå."),
        program=program,
    )
    told = [render(each, Language.SWEDISH) for each in back.told]
    assert "Spårade ändringar av Alma Direktör, Per Hägsjö är lästa som godkända." in told
    assert any("struken text" in each and "Inget annat." in each for each in told)
    assert texts(back, "resultat") == [("removed", "Inget annat.", "")]
    assert [each[0] for each in texts(back)] == ["changed"]
    assert "Piteå. Och i Luleå." in texts(back)[0][2]


def edges(returned):
    return [(edge.where, each.kind, each.before, each.after) for edge in returned.edges for each in edge.texts]


def in_margin(old, new):
    """Type in the header of the page."""

    def change(word):
        (first, *_) = (
            each
            for section in word.sections
            for part in (section.header, section.footer, section.first_page_header, section.first_page_footer)
            for each in part._element.iter(W + "t")
            if old in (each.text or "")
        )
        first.text = first.text.replace(old, new)

    return change


@pytest.mark.parametrize("program", KINDS)
def test_changes_on_the_first_page_in_contents_and_margins_are_told_and_bring_nothing_home(returned, program, region):
    back = returned(
        swap("Mars 2023", "April 2023"),
        swap("Förbättringsarbete", "Förbättringar"),
        in_margin("DOKUMENT-ID", "DOKUMENTETS ID"),
        program=program,
    )
    assert edges(back) == [
        ("front", "changed", "Mars 2023", "April 2023"),
        ("contents", "changed", "Förbättringsarbete", "Förbättringar"),
        ("margins", "changed", "DOKUMENT-ID", "DOKUMENTETS ID"),
    ]
    assert not back.is_same
    with pytest.raises(UsageError) as caught:
        take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert caught.value.told.id == "reconcile.nothing_to_take"


def test_contents_that_follow_a_changed_heading_are_as_they_should_be(returned):
    back = returned(swap("Förbättringsarbete", "Förbättringar"), swap("Förbättringsarbete", "Förbättringar"))
    assert texts(back) == [("changed", "Förbättringsarbete", "Förbättringar")]
    assert edges(back) == []


def test_a_line_about_a_correction_that_somebody_typed_in_is_told_as_changed():
    own = ["Rättad version", "Version 1.1, 3 april 2023: En siffra om besöken rättades."]
    ours = Edges(("Rapport", *own), (), ())
    theirs = Edges(("Rapport", own[0], own[1].replace("besöken", "samtalen")), (), ())
    (front,) = edge_changes(ours, theirs, "", own)
    assert [(each.kind, each.after) for each in front.texts] == [("changed", "… En siffra om samtalen rättades.")]


def test_contents_that_are_older_than_what_came_home_are_no_news(region, document, returned):
    back = returned(
        swap("Förbättringsarbete", "Förbättringar", time=2), below("Mottagningen i", "Ambulansen", "Heading 3")
    )
    assert len(texts(back)) == 2
    take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    again = read_returned(region.acting(PER), MARCH, document)
    assert texts(again) == []
    assert edges(again) == []


def test_a_picture_that_was_put_in_is_named_as_one_by_what_it_is_described_with(returned, tmp_path):
    def put(word):
        picture = tmp_path / "karta.png"
        picture.write_bytes(png(8, 8))
        for alt in ("Karta över Gällivare", ""):
            new = word.add_paragraph()
            new.add_run().add_picture(str(picture))
            for each in new._p.iter(DRAWN):
                each.set("descr", alt)
            paragraph(word, "Inget annat.")._p.addnext(new._p)

    found = returned(put).part("resultat").texts
    assert [(each.kind, render(each.named(each.after), Language.SWEDISH)) for each in found] == [
        ("added", "bild utan beskrivning"),
        ("added", "bild ”Karta över Gällivare”"),
    ]


def test_a_final_report_is_compared_with_itself_and_not_with_a_draft(region, document, returned):
    for login, section in ((MAJA, "psykiatri"), (HENNING, "resultat")):
        submit(region.acting(login), MARCH, section)
        approve(region.acting(PER), MARCH, section)
    write_document(region.acting(PER), MARCH, path=document)
    assert returned().is_same


def test_a_whole_section_that_is_gone_is_told(returned):
    def cut(word):
        body = word.element.body
        inside = False
        for each in list(body):
            names = [mark.get(W + "name") for mark in each.iter(W + "bookmarkStart")]
            if any(name.startswith(("_rk_s_", "_rk_p_", "_rk_app")) for name in names):
                inside = "_rk_s_psykiatri" in names
            if inside and each.tag != W + "sectPr":
                body.remove(each)

    assert [each.id for each in returned(cut).told] == ["reconcile.part_missing"]


def test_nobody_elses_save_is_written_over(returned, region):
    back = returned(swap("Inledningen är ", "Inledningen var "))
    save(region.acting(PER), MARCH, "psykiatri", Edit(text="En helt annan text.\n"))
    with pytest.raises(ConflictError):
        take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert region.view().contribution("psykiatri").text == "En helt annan text.\n"


def test_a_document_that_says_two_things_does_not_undo_what_was_taken_from_it(returned, region, document):
    back = returned(swap("8 176 besök", "8 200 besök"))
    take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    again = read_returned(region.acting(PER), MARCH, document)
    assert {(each.written, each.several) for each in again.figures} == {("", ("8 200", "8 176"))}
    assert texts(again) == texts(again, "resultat") == []
    with pytest.raises(UsageError) as caught:
        take_home(region.acting(MAJA), MARCH, again, "psykiatri", anyway=True)
    assert caught.value.told.id == "reconcile.nothing_to_take"
    assert 'value = "8 200"' in (region.folder() / "figures.toml").read_text()


def test_words_that_are_newer_than_the_document_are_written_over_only_when_one_says_so(returned, region, document):
    put_text(region.acting(MAJA), MARCH, "psykiatri", TEXT + "\nEn mening som kom till efteråt.\n")
    back = returned(swap("Inledningen är ", "Inledningen var "))
    with pytest.raises(ConflictError) as caught:
        take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert caught.value.told.id == "reconcile.newer"
    assert "En mening som kom till efteråt." in region.view().contribution("psykiatri").text
    kept, _ = take_home(region.acting(MAJA), MARCH, back, "psykiatri", anyway=True)
    assert kept.text == TEXT.replace("Inledningen är", "Inledningen var")


def test_a_save_of_another_section_is_no_reason_to_ask(returned, region):
    put_text(region.acting(HENNING), MARCH, "resultat", RESULT + "\nNytt.\n")
    back = returned(swap("8 176 besök", "8 200 besök", time=2))
    kept, _ = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    assert kept.figures["besok_digitala"].value.value == 8200


def test_the_whole_example_says_the_same_after_libreoffice(made, need_program, tmp_path):
    """Every id survives: sections, cited figures after footnotes, tables, lists, charts, pictures, appendices."""
    session = Session(FolderStore(made), Actor(PER))
    document = tmp_path / "rapport.docx"
    write_document(session, MARCH, path=document)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    saving = ["--headless", "--convert-to", "docx", "--outdir", tmp_path / "ut", document]
    subprocess.run([need_program("soffice"), profile, *saving], check=True, capture_output=True, timeout=180)
    back = read_returned(session, MARCH, tmp_path / "ut" / document.name)
    assert (back.figures, back.edges, back.told) == ((), (), ())
    assert [each.part.title for each in back.parts if each.texts] == []


def test_the_end_of_a_figure_that_a_program_moved_is_put_back():
    def marked(content):
        return f"{BEGIN}_rk_f_a_1{NAMED}{content}{END}"

    known = {"_rk_f_a_1": "413 besök"}
    assert moved_back(f"med {marked('413 besö')}k.", known) == f"med {marked('413 besök')}."
    assert moved_back(f"med 4{marked('13 besök')}.", known) == f"med {marked('413 besök')}."
    for changed in (f"med {marked('413')}.", f"med {marked('14 besök')}.", f"med {marked('413 besök')}k.", marked("")):
        assert moved_back(changed, known) == changed


def test_a_file_that_is_no_report_is_refused(region, tmp_path):
    (tmp_path / "brev.docx").write_bytes(docx(p("Hej")))
    with pytest.raises(UsageError) as caught:
        read_returned(region.acting(PER), MARCH, tmp_path / "brev.docx")
    assert caught.value.told.id == "reconcile.no_report"


def test_marks_of_our_own_in_a_foreign_text_are_no_marks(returned):
    back = returned(swap("Inget annat.", "Inget \ue0f0x\ue0f1annat\ue0f2."))
    assert texts(back, "resultat") == [("changed", "Inget annat.", "Inget xannat.")]


RICH = """\
# Besöken

Kvinnor gjorde {{besok_digitala.K}}[^a] av {{besok_digitala}}, se {{table: besok_digitala}} och {{ref: Besöken}}.

Tabell: Besök per ort
| Ort | Besök |
| --- | --- |
| Piteå | 120 |

Sist en [tervetuloa]{lang=fi}.

{{chart: besok_digitala}}

[^a]: Av alla {{besok_totalt}}.
"""


def test_notes_captions_charts_and_references_come_through_a_change_beside_them(region, tmp_path, returned, document):
    put_text(region.acting(MAJA), MARCH, "psykiatri", RICH)
    write_document(region.acting(PER), MARCH, draft=True, path=document)
    back = returned(swap("Kvinnor gjorde", "Kvinnorna gjorde"), swap("Sist en", "Sist kom en"))
    assert [each.kind for each in back.part("psykiatri").texts] == ["changed", "changed"]
    kept, left = take_home(region.acting(MAJA), MARCH, back, "psykiatri")
    changed = RICH.replace("Kvinnor gjorde", "Kvinnorna gjorde").replace("Sist en", "Sist kom en")
    assert kept.text == format_blocks(parse(changed))
    assert left == ()

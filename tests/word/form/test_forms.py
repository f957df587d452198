"""Forms: what is written in them comes back, wherever it was written; and the file is sound."""

import json
import re
from copy import deepcopy
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator

from reportkit.messages import Language
from reportkit.model.blocks import Heading
from reportkit.model.form_identity import FormIdentity, form_mark, identity_of, short
from reportkit.model.month import Month
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.words import words
from reportkit.word.form.content import Form, FormPart, FormRow
from reportkit.word.form.marks import value_mark
from reportkit.word.form.writer import form_file
from reportkit.word.incoming.document import read_document
from tests.word.incoming.files import docx, p

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = """\
Inledningen har **fet** och *kursiv* text, [en länk](https://www.norrbotten.se) och {{besok_digitala.percent}}.

# Förbättringsarbete

Kvällstider har öppnats. Se {{appendix: arsrapport}}.

- Piteå
- Luleå
  1. måndag
  2. tisdag

## En underrubrik

{{table: besok_digitala, besok_totalt}}

Tabell: Besök per ort
| Ort   | Besök |
| ----- | ----: |
| Piteå |   120 |

# Övrigt

Sist kom en [tervetuloa]{lang=fi}[^1], se {{ref: Förbättringsarbete}}.

{{chart: besok_digitala}}

[^1]: Noten är **här**.
"""
ROWS = (
    FormRow("besok_totalt", "value", "Besök totalt", "45 000", "44 800 (januari 2023)", "Alla besök & samtal."),
    FormRow("besok_totalt", "previous_year", "föregående år"),
    FormRow("besok_totalt", "source", "källa", "Datalagret"),
    FormRow("besok_digitala", "value", "Digitala besök, besök"),
    FormRow("besok_digitala", "breakdown.K", "kvinnor", "", "4 500 (januari 2023)"),
)


def parts(text):
    made = []
    for block in parse(text):
        if isinstance(block, Heading) and block.level == 1:
            made.append([(block,), []])
        elif not made:
            made.append([(), [block]])
        else:
            made[-1][1].append(block)
    return tuple(FormPart(heading, f"Del {at}", tuple(below), "Ledning.") for at, (heading, below) in enumerate(made))


def form(text=TEXT, rows=ROWS, language=Language.SWEDISH, **pictures):
    guidance = "Vad har hänt <sedan> sist?"
    month = Month(2023, 3)
    return Form("psykiatri", month, "Division Psykiatri", "Underlag.", guidance, rows, parts(text), language, pictures)


@pytest.fixture(scope="session")
def file(template):
    return form_file(form(), template)


def test_a_form_that_nobody_touched_reads_as_what_was_put_in_it(file):
    read = read_document(file, "formular.docx")
    assert read.markdown == format_blocks(parse(TEXT))
    assert read.left_out == ()
    assert read.notes == ()
    assert read.form.identity == FormIdentity("2023-03", "psykiatri")
    assert read.form.values == {
        "rk_v_besok_totalt_value": "45 000",
        "rk_v_besok_totalt_previous_year": "",
        "rk_v_besok_totalt_source": "Datalagret",
        "rk_v_besok_digitala_value": "",
        "rk_v_besok_digitala_breakdown_K": "",
    }


def test_a_section_without_figures_has_a_form_without_a_table(template):
    read = read_document(form_file(form("# Rubrik\n", rows=()), template), "f.docx")
    assert (read.markdown, read.form.values, read.left_out) == ("# Rubrik\n", {}, ())


@pytest.mark.parametrize("language", list(Language))
def test_a_form_is_valid_for_word(template, tmp_path, language):
    (tmp_path / "f.docx").write_bytes(form_file(form(language=language), template))
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(tmp_path / "f.docx")
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in found.errors] == []


def test_bookmarks_come_in_pairs_with_ids_of_their_own_and_controls_too(file):
    root = Document(BytesIO(file)).element
    starts = [(each.get(W + "id"), each.get(W + "name")) for each in root.iter(W + "bookmarkStart")]
    assert sorted(id for id, _ in starts) == sorted(each.get(W + "id") for each in root.iter(W + "bookmarkEnd"))
    controls = [each.find(W + "id").get(W + "val") for each in root.iter(W + "sdtPr")]
    for names in ([id for id, _ in starts], [name for _, name in starts], controls):
        assert len(names) == len(set(names))
    assert all(re.fullmatch(r"_\w{1,39}", name) for _, name in starts)


def test_a_form_has_no_header_that_speaks_of_the_report(file):
    assert all(
        not section.header.is_linked_to_previous or not section.header.paragraphs[0].text
        for section in Document(BytesIO(file)).sections
    )
    assert b"headerReference" not in file


@given(
    st.from_regex(r"[a-z][a-z0-9_]{0,63}", fullmatch=True), st.sampled_from(["value", "previous_month", "breakdown.K"])
)
def test_the_names_of_places_are_short_enough_for_word_and_apart(figure, key):
    name = value_mark(figure, key)
    assert len(name) <= 39
    assert re.fullmatch(r"\w+", name)
    assert name != value_mark(figure + "x", key)


@given(st.from_regex(r"[a-z0-9][a-z0-9-]{0,63}", fullmatch=True))
def test_a_form_is_known_again_by_its_name(section):
    name = f"_{form_mark(section, Month(2023, 4))}"
    assert len(name) <= 40
    assert identity_of(name) == FormIdentity("2023-04", short(section, 24))


def typed(document, places):
    """Somebody types a word of its own kind at each of these places: in a paragraph, or as one below it."""
    paragraphs = list(document.element.body.iter(W + "p"))
    for number, (where, anew) in enumerate(places):
        paragraph = paragraphs[where % len(paragraphs)]
        run = document.element.makeelement(W + "r")
        text = document.element.makeelement(W + "t")
        text.text = f" ord{number}x "
        run.append(text)
        if anew:
            new = document.element.makeelement(W + "p")
            if (properties := paragraph.find(W + "pPr")) is not None:
                new.append(deepcopy(properties))
            new.append(run)
            paragraph.addnext(new)
        else:
            paragraph.append(run)


@given(places=st.lists(st.tuples(st.integers(0, 200), st.booleans()), min_size=1, max_size=8))
def test_every_word_that_is_typed_anywhere_in_a_form_is_brought_or_told(template, places):
    document = Document(BytesIO(form_file(form(), template)))
    typed(document, places)
    into = BytesIO()
    document.save(into)
    read = read_document(into.getvalue(), "f.docx")
    said = " ".join([read.markdown, *read.form.values.values(), *(each.text for each in read.left_out)])
    assert {f"ord{number}x" for number in range(len(places))} <= set(words(said))


def test_a_file_that_has_only_the_styles_of_a_form_is_no_form(file):
    document = Document(BytesIO(file))
    for name in (W + "bookmarkStart", W + "bookmarkEnd", W + "tag"):
        for each in list(document.element.iter(name)):
            each.getparent().remove(each)
    into = BytesIO()
    document.save(into)
    read = read_document(into.getvalue(), "f.docx")
    assert read.form is None
    assert "Fyll i rutorna" in read.markdown
    assert json.dumps(read.left_out)


def test_what_invites_to_write_is_a_sentence_like_any_other_outside_forms():
    assert read_document(docx(p("Skriv här.")), "a.docx").markdown == "Skriv här.\n"

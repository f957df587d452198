"""A file is read and shown, and only then taken in: what it brings, what stays behind, what it replaces."""

import pytest

from reportkit.messages import BrokenFile, ConflictError, UsageError
from reportkit.model.figure import Comparison
from reportkit.store.edit import Edit
from reportkit.workflow.arriving import Place, read_arrival
from reportkit.workflow.bring import bring, take_in
from reportkit.workflow.write import save, set_figures
from tests.word.incoming.files import WordFile, drawn, p, r
from tests.workflow.region import FIGURES, MAJA, MARCH, PER

SECTION = "psykiatri"


def word_file(folder):
    """A contribution as Word gives it: the title, a bold line that looks like a heading, a picture, a comment."""
    file = WordFile()
    file.notes("comment", _0=("Maja Ek", "Stämmer det?"))
    body = p("Division Psykiatri", "Rubrik") + p("Besök", "Rubrik1")
    body += p(r("Besöken ökade.") + r('<w:commentReference w:id="0"/>')) + p(r("Vården", "b"))
    body += p("Väntetiden minskade.") + p(drawn(file.picture(), "Karta"))
    path = folder / "bidrag.docx"
    path.write_bytes(file.docx(body))
    return path


def read(region, path):
    return read_arrival(region.acting(MAJA), MARCH, SECTION, path)


def text_of(region):
    return (region.folder() / "text.md").read_text()


def test_reading_a_word_file_saves_nothing_and_tells_what_it_would_do(region, tmp_path):
    save(region.acting(MAJA), MARCH, SECTION, Edit(text="Fyra ord stod här.\n"))
    before = region.files()
    arrival = read(region, word_file(tmp_path))
    assert region.files() == before
    text = arrival.text
    assert (arrival.file, arrival.figures) == ("bidrag.docx", None)
    assert text.text.startswith("# Besök\n\nBesöken ökade.\n\n**Vården**\n\nVäntetiden minskade.")
    assert (text.removed_title, text.shifted, text.replaced, len(text.pictures)) == ("# Division Psykiatri", 1, 4, 1)
    assert [each.id for each in arrival.left_out] == ["word.left_out_near"]
    assert [(each.text, each.line) for each in text.offered_headings] == [("Vården", 5)]


def test_what_was_read_is_taken_in_as_it_was_shown(region, tmp_path):
    arrival = read(region, word_file(tmp_path))
    (tmp_path / "bidrag.docx").unlink()
    kept = take_in(region.acting(MAJA), MARCH, arrival)
    assert kept.text == text_of(region) == arrival.text.text
    assert [each.path for each in kept.images] == [f"images/{name}" for name in arrival.text.pictures]


def test_a_bold_line_becomes_a_heading_below_the_one_it_stands_under_where_its_writer_says_so(region, tmp_path):
    arrival = read(region, word_file(tmp_path))
    take_in(region.acting(MAJA), MARCH, arrival, headings=[5])
    assert "\n## Vården\n\nVäntetiden minskade." in text_of(region)
    assert "**" not in text_of(region)


def test_a_bold_line_with_no_heading_before_it_becomes_one_of_the_first_level(region, tmp_path):
    path = tmp_path / "bidrag.docx"
    path.write_bytes(WordFile().docx(p(r("Vården 2*3", "b")) + p("Ett stycke.")))
    arrival = read(region, path)
    assert arrival.text.with_headings([1]).startswith("# Vården 2")
    assert arrival.text.with_headings([]) == arrival.text.text


def test_a_file_is_not_taken_in_over_what_somebody_saved_meanwhile(region, tmp_path):
    arrival = read(region, word_file(tmp_path))
    save(region.acting(PER), MARCH, SECTION, Edit(text="Redaktörens mening.\n"))
    with pytest.raises(ConflictError):
        take_in(region.acting(MAJA), MARCH, arrival)
    assert text_of(region) == "Redaktörens mening.\n"


def test_a_file_of_figures_tells_each_value_it_changes_and_leaves_the_others_alone(region, tmp_path):
    given = {"besok_totalt": {"value": "44 000", "previous_year": "44 120"}, "besok_digitala": {"budget": "8 000"}}
    set_figures(region.acting(MAJA), MARCH, SECTION, given)
    (tmp_path / "siffror.toml").write_text(FIGURES)
    figures = read(region, tmp_path / "siffror.toml").figures
    told = {(each.figure, each.key): (plain(each.before), plain(each.written), each.is_new) for each in figures.values}
    assert told["besok_totalt", "value"] == ("44 000", "45 000", True)
    assert told["besok_totalt", "previous_year"] == ("44 120", "44 120", False)
    assert told["besok_digitala", "breakdown.K"] == ("", "4 610", True)
    assert ("besok_digitala", "budget") not in told
    assert figures.replaced == 1
    kept = take_in(region.acting(MAJA), MARCH, read(region, tmp_path / "siffror.toml"))
    assert set(kept.figures["besok_digitala"].comparisons) == {Comparison.BUDGET}


def plain(text):
    return text.replace("\u00a0", " ")


def test_values_from_elsewhere_stand_beside_those_there_are_and_leave_the_others_alone(region, tmp_path):
    set_figures(region.acting(MAJA), MARCH, SECTION, {"besok_totalt": {"value": "44 000", "previous_year": "44 120"}})
    view = region.view(MAJA)
    place = Place(view, view.definition(SECTION))
    figures = place.values({"besok_totalt": {"value": "45000"}, "besok_digitala": {"value": "8176"}})
    assert [(each.label, plain(each.before), each.written) for each in figures.values] == [
        ("Besök totalt", "44 000", "45000"),
        ("Digitala besök", "", "8176"),
    ]
    assert figures.replaced == 1
    kept = take_in(region.acting(MAJA), MARCH, place.arrival(tmp_path / "siffror.csv", figures=figures))
    assert {id: str(value.value.value) for id, value in kept.figures.items()} == {
        "besok_totalt": "45000",
        "besok_digitala": "8176",
    }
    assert kept.figures["besok_totalt"].comparisons


def test_the_same_value_written_with_other_spaces_is_not_new(region):
    set_figures(region.acting(MAJA), MARCH, SECTION, {"besok_totalt": {"value": "44 000"}})
    view = region.view(MAJA)
    figures = Place(view, view.definition(SECTION)).values({"besok_totalt": {"value": "44000"}})
    assert (figures.values[0].is_new, figures.replaced) == (False, 0)


@pytest.mark.parametrize(
    ("given", "id"),
    [
        ({"okand": {"value": "1"}}, "workflow.unknown_figure"),
        ({"besok_totalt": {"rabatt": "1"}}, "workflow.unknown_key"),
        ({"besok_totalt": {"value": "många"}}, "workflow.bad_value"),
    ],
)
def test_values_that_the_section_cannot_hold_are_told_before_anything_is_shown(given, id, region):
    view = region.view(MAJA)
    with pytest.raises(UsageError) as error:
        Place(view, view.definition(SECTION)).values(given)
    assert error.value.told.id == id


def test_words_and_figures_of_one_file_are_one_save(region, tmp_path):
    view = region.view(MAJA)
    place = Place(view, view.definition(SECTION))
    arrival = place.arrival(
        tmp_path / "bidrag.docx",
        place.words("Besöken ökade.\n", {}),
        place.values({"besok_totalt": {"value": "45 000"}}),
    )
    take_in(region.acting(MAJA), MARCH, arrival)
    assert region.journal() == ["saved"]
    assert text_of(region) == "Besöken ökade.\n"
    assert "45 000" in (region.folder() / "figures.toml").read_text()


def test_a_file_of_figures_that_cannot_be_understood_is_told_with_its_line(region, tmp_path):
    (tmp_path / "siffror.toml").write_text('[besok_totalt]\nvalue = "många"\n')
    before = region.files()
    with pytest.raises(BrokenFile) as error:
        bring(region.acting(MAJA), MARCH, SECTION, tmp_path / "siffror.toml")
    assert error.value.told.args["line"] == 2
    assert region.files() == before


@pytest.mark.parametrize(("encoding", "told"), [("utf-8", 0), ("utf-8-sig", 0), ("utf-16", 0), ("cp1252", 1)])
def test_a_text_from_any_editor_keeps_its_letters_and_an_old_encoding_is_told(encoding, told, region, tmp_path):
    path = tmp_path / "bidrag.txt"
    path.write_bytes("Väntan på åtgärd är över – äntligen.\n".encode(encoding))
    arrival = read(region, path)
    assert arrival.text.text == "Väntan på åtgärd är över – äntligen.\n"
    assert [each.id for each in arrival.notes] == ["workflow.old_encoding"] * told

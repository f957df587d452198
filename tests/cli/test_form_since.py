"""A form that comes back when somebody has saved the section since it was made: nobody's words give way unasked."""

import re
import shutil
import zipfile

import pytest
from docx import Document

from tests.cli.test_form import figures, text, write_text, write_value
from tests.cli.test_form_sheet import filled as filled_sheet
from tests.word.incoming.files import zipped
from tests.workflow.region import PER

STANDING = "# Förbättringsarbete\n\nFler ringer.\n\nKöerna är långa.\n"


@pytest.fixture
def made(region, shell, tmp_path):
    """Makes the form of psykiatri, while some words stand there."""

    def make(standing="", ending="docx"):
        (tmp_path / "text.md").write_text(standing)
        assert not standing or shell("put", "psykiatri", tmp_path / "text.md").code == 0
        path = tmp_path / f"formular.{ending}"
        assert shell("form", "psykiatri", "-o", path).code == 0
        return path

    return make


def copy_of(form, name):
    """A copy that is sent to somebody."""
    return shutil.copy(form, form.with_name(name))


def written(form, values=None, *paragraphs):
    """A form as somebody fills it in."""
    document = Document(form)
    for place, value in (values or {}).items():
        write_value(document, f"rk_v_{place}", value)
    if paragraphs:
        write_text(document, 0, *paragraphs)
    document.save(form)
    return form


def test_what_only_the_one_has_changed_goes_in_without_a_question(region, shell, made):
    form = made(STANDING)
    first = written(copy_of(form, "a.docx"), {"besok_totalt_value": "45 000"}, "Fler ringer.", "Köerna är kortare.")
    second = written(
        copy_of(form, "b.docx"),
        {"besok_totalt_previous_year": "44 120", "besok_totalt_value": "45000"},
        "Fler ringer nu.",
        "Köerna är långa.",
    )
    assert shell("put", "psykiatri", first).code == 0
    answer = shell("put", "psykiatri", second)
    assert (answer.code, "Det som bara är ändrat där står kvar." in answer.err) == (0, True)
    assert text(region) == "# Förbättringsarbete\n\nFler ringer nu.\n\nKöerna är kortare.\n"
    assert figures(region)["besok_totalt"] == {"value": "45 000", "previous_year": "44 120"}


def test_a_form_where_nobody_has_written_undoes_nothing(region, shell, made):
    form = made(STANDING)
    assert shell("set", "psykiatri", "besok_totalt=45 000").code == 0
    newer = form.with_name("nyare.md")
    newer.write_text("# Förbättringsarbete\n\nAllt är nytt.\n")
    assert shell("put", "psykiatri", newer).code == 0
    before = region.files()
    assert shell("put", "psykiatri", form).code == 0
    assert region.files() == before


@pytest.mark.parametrize("standing", ["", STANDING])
def test_two_forms_filled_in_by_two_persons_do_not_erase_each_other(region, shell, made, standing):
    form = made(standing)
    first = written(copy_of(form, "a.docx"), {"besok_totalt_value": "45 000"}, "Kvällstider har öppnats.")
    second = written(copy_of(form, "b.docx"), {"besok_totalt_value": "45 100"}, "Två läkare har börjat.")
    assert shell("put", "psykiatri", first).code == 0
    before = region.files()
    answer = shell("put", "psykiatri", second)
    assert answer.code == 3
    assert "formuläret säger 45 100, Maja Ek har sparat 45 000" in answer.err.replace("\u00a0", " ")
    assert "formuläret säger ”Två läkare har börjat.”, Maja Ek har sparat ”Kvällstider har öppnats.”" in answer.err
    assert "reportkit put psykiatri b.docx --settle saved" in answer.err
    assert region.files() == before


@pytest.mark.parametrize(
    ("settle", "words", "value"),
    [
        ("saved", ["Kvällstider har öppnats."], "45 000"),
        ("form", ["Två läkare har börjat."], "45 100"),
        (
            "both",
            [
                "XX Formulärets text XX",
                "Två läkare har börjat.",
                "XX Sparat: Maja Ek XX",
                "Kvällstider har öppnats.",
            ],
            "45 000",
        ),
    ],
)
def test_one_says_what_counts_where_they_meet_and_the_rest_goes_in(region, shell, made, settle, words, value):
    form = made()
    first = written(copy_of(form, "a.docx"), {"besok_totalt_value": "45 000"}, "Kvällstider har öppnats.")
    more = {"besok_totalt_value": "45 100", "besok_digitala_value": "8 176"}
    second = written(copy_of(form, "b.docx"), more, "Två läkare har börjat.")
    assert shell("put", "psykiatri", first).code == 0
    assert shell("put", "psykiatri", second, "--settle", settle).code == 0
    assert text(region).split("\n\n")[1:] == [*words[:-1], f"{words[-1]}\n"]
    assert figures(region)["besok_totalt"]["value"] == value
    assert figures(region)["besok_digitala"]["value"] == "8 176"


def test_the_same_file_brought_again_is_its_writers_newer_word(region, shell, made):
    form = written(made(STANDING), {"besok_totalt_value": "45 000"}, "Fler ringer.", "Ett stycke för mycket.")
    assert shell("put", "psykiatri", form).code == 0
    written(form, {"besok_totalt_value": "45 001"}, "Fler ringer nu.")
    assert shell("put", "psykiatri", form).code == 0
    assert text(region) == "# Förbättringsarbete\n\nFler ringer nu.\n"
    assert figures(region)["besok_totalt"]["value"] == "45 001"


def test_the_same_file_brought_again_does_not_undo_what_another_has_saved_between(region, shell, made):
    form = written(made(STANDING), {}, "Fler ringer.", "Köerna är kortare.")
    assert shell("put", "psykiatri", form).code == 0
    shell.log_in(PER)
    newer = form.with_name("nyare.md")
    newer.write_text("# Förbättringsarbete\n\nFler ringer.\n\nKöerna är mycket kortare.\n")
    assert shell("put", "psykiatri", newer).code == 0
    shell.log_in("maja.ek")
    answer = shell("put", "psykiatri", form)
    assert answer.code == 3
    assert "Per Hagsjö" in answer.err
    assert "mycket kortare" in text(region)


def test_who_has_looked_at_what_stands_there_lets_a_form_take_its_place(region, shell, made):
    form = made(STANDING)
    first = written(copy_of(form, "a.docx"), {}, "Kvällstider har öppnats.")
    second = written(copy_of(form, "b.docx"), {}, "Två läkare har börjat.")
    assert shell("put", "psykiatri", first).code == 0
    (shown,) = re.findall(r"--base ([0-9a-f]+)", shell("show", "psykiatri", "--source").said)
    assert shell("put", "psykiatri", second, "--base", shown).code == 0
    assert text(region) == "# Förbättringsarbete\n\nTvå läkare har börjat.\n"


def test_what_the_form_was_made_from_may_be_gone_and_then_every_difference_is_asked_about(region, shell, made):
    form = made(STANDING)
    (region.folder() / "text.md").write_text("# Förbättringsarbete\n\nÄndrat i en annan redigerare.\n")
    written(form, {}, "Fler ringer.", "Köerna är kortare.")
    answer = shell("put", "psykiatri", form)
    assert answer.code == 3
    assert "har ändrats utanför reportkit sedan formular.docx gjordes" in answer.err
    assert "Ändrat i en annan redigerare." in text(region)


def test_a_form_that_libreoffice_has_saved_knows_what_it_was_made_from(region, shell, made, saved_anew):
    form = made(STANDING)
    first = written(copy_of(form, "a.docx"), {}, "Kvällstider har öppnats.")
    written(form, {}, "Två läkare har börjat.")
    saved_anew(form, "libreoffice")
    assert shell("put", "psykiatri", first).code == 0
    assert shell("put", "psykiatri", form).code == 3
    assert "Kvällstider har öppnats." in text(region)


def test_a_form_that_does_not_say_what_it_was_made_from_takes_the_place_of_what_stands_there(region, shell, made):
    form = made(STANDING)
    first = written(copy_of(form, "a.docx"), {}, "Kvällstider har öppnats.")
    old = written(form, {}, "Två läkare har börjat.")
    with zipfile.ZipFile(old) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"rk_base_", b"rk_fore_")
    old.write_bytes(zipped(parts))
    assert shell("put", "psykiatri", first).code == 0
    assert shell("put", "psykiatri", old).code == 0
    assert text(region) == "# Förbättringsarbete\n\nTvå läkare har börjat.\n"


def test_footnotes_of_both_keep_their_words(region, shell, made):
    form = made(STANDING.replace("långa.", "långa.[^1]") + "\n[^1]: Mätt i mars.\n")
    written(form, {}, "Fler ringer.", "Köerna är långa.", "Nya tider finns.")
    newer = form.with_name("nyare.md")
    newer.write_text(text(region).replace("Fler ringer.", "Fler ringer.[^2]") + "\n[^2]: Enligt växeln.\n")
    assert shell("put", "psykiatri", newer).code == 0
    answer = shell("put", "psykiatri", form, "--settle", "both")
    assert answer.code == 0
    assert "[^1]: Enligt växeln." in text(region)
    assert "Nya tider finns." in text(region)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_two_sheets_filled_in_by_two_persons_do_not_erase_each_other(region, shell, made, ending):
    form = made(ending=ending)
    first, second, third = (copy_of(form, f"{name}.{ending}") for name in "abc")
    filled_sheet(first, {"besok_totalt.value": "45 000"})
    filled_sheet(second, {"besok_totalt.value": "45 100"})
    filled_sheet(third, {"besok_totalt.value": "45 000", "besok_totalt.previous_year": "44 120"})
    assert shell("put", "psykiatri", first).code == 0
    answer = shell("put", "psykiatri", second)
    assert answer.code == 3
    assert "formuläret säger 45 100, Maja Ek har sparat 45 000" in answer.err.replace("\u00a0", " ")
    assert shell("put", "psykiatri", third).code == 0
    told = figures(region)["besok_totalt"]
    assert (told["value"], told["previous_year"]) == ("45 000", "44 120")
    filled_sheet(third, {"besok_totalt.value": "45 200"})
    assert shell("put", "psykiatri", third, "--settle", "form").code == 0
    assert figures(region)["besok_totalt"]["value"] == "45 200"


def test_a_choice_that_is_not_there_is_told(region, shell, made):
    answer = shell("put", "psykiatri", made(), "--settle", "mitt")
    assert (answer.code, "form, saved, both" in answer.err) == (2, True)


@pytest.mark.parametrize(
    ("settle", "told"),
    [
        ("both", "Besök totalt, utfall: 45 000, som Maja Ek har sparat, står kvar. Formulärets 45 100 är inte sparat."),
        ("saved", "Formulärets 45 100 är inte sparat."),
        ("form", "Besök totalt, utfall: formulärets 45 100 gäller. 45 000, som Maja Ek hade sparat, är ersatt."),
    ],
)
def test_a_value_that_is_not_taken_is_told_with_both_and_whose_they_are(region, shell, made, settle, told):
    form = made()
    first = written(copy_of(form, "a.docx"), {"besok_totalt_value": "45 000"})
    second = written(copy_of(form, "b.docx"), {"besok_totalt_value": "45 100", "besok_totalt_previous_year": "44 120"})
    assert shell("put", "psykiatri", first).code == 0
    said = shell("put", "psykiatri", second, "--settle", settle).err.replace("\u00a0", " ")
    assert told in said
    assert ("Besök totalt är nu ur två källor: 44 120 ur formuläret" in said) is (settle != "form")


def test_the_lines_that_say_whose_words_stand_below_are_one_finding_each(region, shell, made):
    form = made(STANDING)
    first = written(copy_of(form, "a.docx"), {}, "Kvällstider har öppnats.")
    second = written(copy_of(form, "b.docx"), {}, "Två läkare har börjat.")
    assert shell("put", "psykiatri", first).code == 0
    assert shell("put", "psykiatri", second, "--settle", "both").code == 0
    said = shell("check", "psykiatri").said
    assert said.count("H01") == 2
    assert "stavat" not in said


def test_two_texts_that_begin_alike_are_quoted_where_they_part(region, shell, made):
    form = made(STANDING)
    same = "Mottagningen i Gällivare har under våren kortat väntan till ett första besök med "
    first = written(copy_of(form, "a.docx"), {}, f"{same}fyra dagar.")
    second = written(copy_of(form, "b.docx"), {}, f"{same}nio dagar.")
    assert shell("put", "psykiatri", first).code == 0
    told = shell("put", "psykiatri", second).err
    assert "”… första besök med nio dagar.”" in told
    assert "”… första besök med fyra dagar.”" in told

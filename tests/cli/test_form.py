"""`reportkit form` and `put` of what comes back: for those who never open a terminal."""

import tomllib
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml

from tests.word.incoming.files import docx, p

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KINDS = ("word", "libreoffice")


@pytest.fixture
def form(region, shell, tmp_path):
    """The form of psykiatri, as it was written."""
    path = tmp_path / "formular.docx"
    assert shell("form", "psykiatri", "-o", path).code == 0
    return path


def control(document, tag):
    """A content control by its tag."""
    return next(each for each in document.element.iter(W + "sdt") if next(each.iter(W + "tag")).get(W + "val") == tag)


def write_value(document, tag, text):
    """Write in a place for a value, as Word does: the invitation goes."""
    place = control(document, tag)
    for each in list(place.iter(W + "showingPlcHdr")):
        each.getparent().remove(each)
    (words,) = place.iter(W + "t")
    words.text = text


def write_text(document, number, *paragraphs):
    """Write below a heading."""
    place = control(document, f"rk_text_{number}")
    for each in list(place.iter(W + "showingPlcHdr")):
        each.getparent().remove(each)
    content = place.find(W + "sdtContent")
    for each in list(content):
        content.remove(each)
    for each in paragraphs:
        content.append(parse_xml(f"<w:p {NAMES}><w:r><w:t>{each}</w:t></w:r></w:p>"))


def figures(region):
    path = region.folder() / "figures.toml"
    return tomllib.loads(path.read_text()) if path.exists() else {}


def text(region):
    path = region.folder() / "text.md"
    return path.read_text() if path.exists() else ""


def filled(form):
    """The form as somebody fills it in: values, words below the heading, and words outside every place."""
    document = Document(form)
    write_value(document, "rk_v_besok_totalt_value", "45 000")
    write_value(document, "rk_v_besok_totalt_previous_year", "44 120 besök")
    write_value(document, "rk_v_besok_digitala_breakdown_K", "ca 4 610")
    write_value(document, "rk_v_besok_digitala_source", "Datalagret")
    write_text(document, 0, "Kvällstider har öppnats i Piteå, med {{besok_digitala.K}}.", "Väntan är kortare.")
    document.add_heading("Övrigt", 1)
    document.add_paragraph("Skrivet utanför rutorna.")
    document.save(form)
    return form


@pytest.mark.parametrize("program", KINDS)
def test_a_form_that_is_filled_in_gives_words_and_figures_in_one_save(region, shell, form, saved_anew, program):
    saved_anew(filled(form), program)
    answer = shell("put", "psykiatri", form)
    assert answer.code == 0
    assert "Följde inte med" not in answer.said
    assert figures(region) == {
        "besok_totalt": {"value": "45 000", "previous_year": "44 120 besök"},
        "besok_digitala": {"breakdown": {"K": "ca 4 610"}, "source": "Datalagret"},
    }
    assert text(region) == (
        "# Förbättringsarbete\n\nKvällstider har öppnats i Piteå, med {{besok_digitala.K}}.\n\n"
        "Väntan är kortare.\n\n# Övrigt\n\nSkrivet utanför rutorna.\n"
    )
    assert region.journal() == ["saved"]


@pytest.mark.parametrize("program", KINDS)
def test_whether_a_target_is_met_is_chosen_in_a_list(measured, shell, tmp_path, saved_anew, program):
    path = tmp_path / "formular.docx"
    assert shell("form", "psykiatri", "-o", path).code == 0
    document = Document(path)
    offered = [each.get(W + "value") for each in control(document, "rk_v_vantat_judgement").iter(W + "listItem")]
    assert offered == ["uppfyllt", "delvis uppfyllt", "ej uppfyllt"]
    write_value(document, "rk_v_vantat_value", "90,5")
    write_value(document, "rk_v_vantat_judgement", "Delvis uppfyllt")
    document.save(path)
    saved_anew(path, program)
    answer = shell("put", "psykiatri", path)
    assert answer.code == 0
    assert "Följde inte med" not in answer.said
    assert figures(measured) == {"vantat": {"value": "90,5", "judgement": "delvis uppfyllt"}}


@pytest.mark.parametrize("program", KINDS)
def test_a_form_that_nobody_has_written_in_changes_nothing(written, shell, tmp_path, saved_anew, program):
    path = tmp_path / "formular.docx"
    assert shell("form", "psykiatri", "-o", path).code == 0
    before = {name: (written.folder() / name).read_bytes() for name in ("text.md", "figures.toml")}
    saved_anew(path, program)
    answer = shell("put", "psykiatri", path)
    assert answer.code == 0
    assert "Följde inte med" not in answer.said
    assert "ersatte" not in answer.said
    assert {name: (written.folder() / name).read_bytes() for name in before} == before


def test_a_form_of_a_returned_section_says_what_the_editor_asks_and_the_last_day(sent, shell, tmp_path):
    """A contact who never opens the terminal sees it nowhere else."""
    assert shell("return", "psykiatri", "-m", "Vad gjordes åt väntetiderna?").code == 0
    path = tmp_path / "formular.docx"
    answer = shell("form", "psykiatri", "-o", path)
    said = [each.text for each in Document(path).paragraphs]
    at = said.index("Redaktören frågar")
    assert said[at + 2] == "Vad gjordes åt väntetiderna?"
    assert "Sista dag att lämna är den 10 " in said[1]
    assert "redan inskickat" not in answer.said
    back = shell("put", "psykiatri", path)
    assert "väntetiderna" not in text(sent) + back.said


def test_a_form_of_a_section_that_is_handed_in_says_when_it_can_come_back(sent, shell, tmp_path):
    answer = shell("form", "psykiatri", "-o", tmp_path / "formular.docx")
    assert "Division Psykiatri är redan inskickat." in answer.said


def test_a_form_shows_what_stands_there_and_asks_for_the_rest(written, shell, tmp_path):
    path = tmp_path / "formular.docx"
    shell("form", "psykiatri", "-o", path)
    words = " ".join(each.text or "" for each in Document(path).element.iter(W + "t")).replace("\u00a0", " ")
    for said in (
        "Division Psykiatri",
        "mars 2023",
        "Besök totalt",
        "45 000",
        "44 120",
        "kvinnor",
        "4 610",
        "Gällivare",
    ):
        assert said in words
    assert "{{besok_digitala}}" in words
    assert "varifrån siffran kommer" in words


@pytest.mark.parametrize("program", KINDS)
def test_values_that_cannot_be_read_are_named_by_their_labels_and_the_rest_is_saved(
    region, shell, form, saved_anew, program
):
    document = Document(form)
    write_value(document, "rk_v_besok_totalt_value", "vet ej")
    write_value(document, "rk_v_besok_totalt_previous_year", "44.120")
    write_value(document, "rk_v_besok_digitala_breakdown_M", "3 566")
    document.save(form)
    saved_anew(form, program)
    answer = shell("put", "psykiatri", form)
    assert "Besök totalt, värde: ”vet ej” är inte sparat. ”vet ej” är inget tal." in answer.err
    assert "Besök totalt, föregående år: ”44.120” är inte sparat. ”44.120” har punkt." in answer.err
    assert figures(region) == {"besok_digitala": {"breakdown": {"M": "3 566"}}}
    assert text(region) == ""


def test_an_emptied_place_removes_nothing_and_is_told(written, shell, tmp_path):
    path = tmp_path / "formular.docx"
    shell("form", "psykiatri", "-o", path)
    document = Document(path)
    write_value(document, "rk_v_besok_totalt_value", "")
    document.save(path)
    before = figures(written)
    assert "Besök totalt, värde: rutan är tom. Värdet 45\u00a0000 står kvar." in shell("put", "psykiatri", path).err
    assert figures(written) == before


def test_words_in_the_forms_own_sentences_are_told_and_words_in_its_cells_are_brought(region, shell, form):
    document = Document(form)
    how = next(each for each in document.element.iter(W + "t") if (each.text or "").startswith("Fyll i rutorna"))
    how.text += " Ring mig."
    label = next(each for each in document.element.iter(W + "t") if each.text == "kvinnor")
    cell = next(each for each in label.iterancestors(W + "tc"))
    cell.append(parse_xml(f"<w:p {NAMES}><w:r><w:t>Osäker siffra.</w:t></w:r></w:p>"))
    place = next(control(document, "rk_v_besok_totalt_value").iterancestors(W + "p"))
    place.append(parse_xml(f"<w:r {NAMES}><w:t> 45 000</w:t></w:r>"))
    write_value(document, "rk_v_besok_totalt_value", "ca")
    document.save(form)
    answer = shell("put", "psykiatri", form)
    assert "formulärets egna ord, som är ändrade: Fyll i rutorna" in answer.err
    assert "Ring mig." in answer.err
    assert "Osäker siffra." in text(region)
    assert figures(region)["besok_totalt"]["value"] == "ca 45 000"


@pytest.mark.parametrize("program", KINDS)
def test_the_form_of_another_section_or_month_is_taken_only_when_one_says_so(region, shell, form, saved_anew, program):
    saved_anew(filled(form), program)
    before = region.files()
    shell.log_in("per.hagsjo")
    answer = shell("put", "resultat", form)
    assert answer.code == 2
    assert "formular.docx är formuläret för psykiatri, inte för resultat" in answer.said
    shell("open", "2023-04")
    shell.log_in("maja.ek")
    answer = shell("put", "psykiatri", form)
    assert answer.code == 2
    assert "formular.docx gäller 2023-03, men månaden är 2023-04" in answer.said
    assert {path: content for path, content in region.files().items() if path in before} == before
    assert shell("put", "psykiatri", form, "--anyway").code == 0
    assert "Piteå" in (region.root / "reports/2023-04/psykiatri/text.md").read_text()


def test_a_form_that_is_there_already_is_not_written_over_unless_its_name_is_given(region, shell, tmp_path):
    assert shell("form", "psykiatri").out.strip() == "formular-psykiatri-2023-03.docx"
    before = (tmp_path / "formular-psykiatri-2023-03.docx").read_bytes()
    assert before
    answer = shell("form", "psykiatri")
    assert answer.code == 2
    assert "kan vara ifylld" in answer.said
    assert (tmp_path / "formular-psykiatri-2023-03.docx").read_bytes() == before


def test_a_place_that_the_section_no_longer_has_is_told(region, shell, form):
    filled(form)
    definition = region.root / "sections/psykiatri.toml"
    definition.write_text(definition.read_text().replace("besok_totalt", "besok_alla"))
    answer = shell("put", "psykiatri", form)
    assert "en ruta som avsnittet inte har längre: 45 000" in answer.err


def test_the_same_section_gives_the_same_bytes(region, shell, form, tmp_path):
    shell("form", "psykiatri", "-o", tmp_path / "igen.docx")
    assert (tmp_path / "igen.docx").read_bytes() == form.read_bytes()


def test_a_file_that_is_no_form_is_read_as_before(region, shell, tmp_path):
    (tmp_path / "bidrag.docx").write_bytes(docx(p("Skriv här.") + p("Besöken ökade.")))
    shell("put", "psykiatri", tmp_path / "bidrag.docx")
    assert text(region) == "Skriv här.\n\nBesöken ökade.\n"


def test_a_form_is_a_file_that_word_reads_without_complaint(form):
    with zipfile.ZipFile(BytesIO(form.read_bytes())) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))
    document = Document(form)
    ids = [each.get(W + "id") for each in document.element.iter(W + "bookmarkStart")]
    assert len(ids) == len(set(ids))
    named = [each.get(W + "name") for each in document.element.iter(W + "bookmarkStart")]
    assert len(named) == len(set(named))
    assert all(len(each) <= 40 for each in named)
    controls = [each.get(W + "val") for each in document.element.iter(W + "tag")]
    assert all(len(each) <= 64 for each in controls)


def test_an_emptied_box_for_text_leaves_what_stood_there_and_is_told_by_its_name(written, shell, tmp_path):
    path = tmp_path / "formular.docx"
    shell("form", "psykiatri", "-o", path)
    document = Document(path)
    write_text(document, 0, "")
    document.save(path)
    before = text(written)
    answer = shell("put", "psykiatri", path)
    assert "Rutan under Förbättringsarbete är tom. Texten som står där" in answer.err
    assert "ersatt" not in answer.err
    assert text(written) == before


@pytest.mark.parametrize("name", ["formular.pdf", "formular.html", "formular.md", "formular"])
def test_a_form_is_kept_under_names_that_say_what_it_is(region, shell, tmp_path, name):
    answer = shell("form", "psykiatri", "-o", tmp_path / name)
    assert (answer.code, ".docx, .xlsx, .csv" in answer.err) == (2, True)
    assert not (tmp_path / name).exists()


def test_the_help_says_what_a_form_may_be_and_what_anyway_means_there(shell):
    assert ".xlsx" in shell("form", "--help").said
    assert ".html" not in shell("form", "--help").said
    assert "godkänn" not in shell("put", "--help").said
    assert "godkänn ändå" in " ".join(shell("approve", "--help").said.split())


def test_a_form_explains_the_codes_where_its_text_has_any_and_brings_no_word_of_it(written, shell, tmp_path):
    told = "visar en siffra ur tabellen"
    path = tmp_path / "med.docx"
    shell("form", "psykiatri", "-o", path)
    assert told in " ".join(each.text for each in Document(path).paragraphs)
    before = text(written)
    shell("put", "psykiatri", path)
    assert text(written) == before
    (written.folder() / "text.md").write_text("# Förbättringsarbete\n\nInga siffror.\n")
    shell("form", "psykiatri", "-o", path)
    assert told not in " ".join(each.text for each in Document(path).paragraphs)


def test_every_figure_has_a_box_that_says_whether_it_must_be_given(region, shell, tmp_path):
    definition = region.root / "sections/psykiatri.toml"
    extra = (
        '[[figure]]\nid = "enkat"\nlabel = "Svar på enkäten"\nunit = "svar"\ncadence = "yearly"\nrequired = false\n\n'
    )
    definition.write_text(definition.read_text().replace("[[relation]]", f"{extra}[[relation]]", 1))
    path = tmp_path / "formular.docx"
    assert shell("form", "psykiatri", "-o", path).code == 0
    words = "".join(each.text or "" for each in Document(path).element.iter(W + "t"))
    assert "Svar på enkäten (valfritt)" in words.replace(", svar", "")
    assert "(krävs)" in words
    assert "varifrån siffran kommer" in words
    sheet = tmp_path / "siffror.csv"
    assert shell("form", "psykiatri", "-o", sheet).code == 0
    rows = sheet.read_text("utf-8-sig").replace(
        "Svar på enkäten (valfritt);svar;;;", "Svar på enkäten (valfritt);svar;;7;"
    )
    sheet.write_text("\n".join(row.rpartition(";")[0] for row in rows.splitlines()), encoding="utf-8-sig")
    assert shell("put", "psykiatri", sheet).code == 0
    assert figures(region)["enkat"]["value"] == "7"


def test_a_count_may_be_written_in_pieces_and_a_value_with_other_words_is_told_whole(region, shell, form):
    document = Document(form)
    write_value(document, "rk_v_besok_totalt_value", "7 410 st")
    write_value(document, "rk_v_besok_totalt_previous_year", "13 270 preliminärt!")
    write_value(document, "rk_v_besok_digitala_breakdown_K", "kommer 12 april")
    document.save(form)
    told = shell("put", "psykiatri", form).err
    assert "”13 270 preliminärt!” är inte sparat" in told
    assert "”kommer 12 april” är inte sparat. ”kommer 12 april” är inget tal." in told
    assert figures(region) == {"besok_totalt": {"value": "7 410 st"}}

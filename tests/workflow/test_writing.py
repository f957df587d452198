"""What a contact does: save, put, set, attach, say that there is nothing to report."""

import pytest

from reportkit.messages import (
    BrokenFile,
    ConflictError,
    Language,
    NotAllowedError,
    UsageError,
    render,
)
from reportkit.store.edit import Edit
from reportkit.workflow.bring import bring, bring_attachment
from reportkit.workflow.write import nothing_to_report, put_text, save, set_figures, starting_text
from tests.workflow.region import FIGURES, HENNING, MAJA, MARCH, PER, PNG, TEXT, with_measure


def told(error):
    return error.value.told.id, dict(error.value.told.args)


def test_the_first_save_makes_a_draft(region):
    assert region.state() == "empty"
    saved = save(region.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT))
    assert (saved.text, region.state(), region.journal()) == (TEXT, "draft", ["saved"])


def test_only_the_contact_of_a_section_and_the_editors_may_write_in_it(region):
    before = region.files()
    with pytest.raises(NotAllowedError) as error:
        save(region.acting(HENNING), MARCH, "psykiatri", Edit(text=TEXT))
    id, args = told(error)
    assert (id, args["who"], args["section"]) == ("workflow.no_role", "Henning Brattås", "Division Psykiatri")
    assert render(args["roles"], Language.SWEDISH) == "kontakt eller redaktör"
    assert region.files() == before
    save(region.acting(PER), MARCH, "psykiatri", Edit(text=TEXT))


def test_what_has_been_sent_is_closed(sent):
    before = sent.files()
    for login in (MAJA, PER):
        with pytest.raises(ConflictError) as error:
            save(sent.acting(login), MARCH, "psykiatri", Edit(text="Annat.\n"))
        assert told(error)[0] == "workflow.wrong_state"
    assert sent.files() == before


def test_a_section_that_does_not_exist_is_told_with_those_that_do(region):
    with pytest.raises(UsageError) as error:
        save(region.acting(MAJA), MARCH, "psykiatrin", Edit(text=TEXT))
    assert told(error) == ("workflow.unknown_section", {"section": "psykiatrin", "known": "psykiatri, resultat"})


# Putting a text


def put(region, text, login=MAJA):
    return put_text(region.acting(login), MARCH, "psykiatri", text)


def test_a_text_that_begins_with_the_section_s_title_loses_it_and_the_others_rise(region):
    saved, split = put(region, "## Division Psykiatri\n\n### Förbättringsarbete\n\nOrd.\n\n#### Piteå\n\nOrd.\n")
    assert saved.text == "# Förbättringsarbete\n\nOrd.\n\n## Piteå\n\nOrd.\n"
    assert (split.removed, split.shifted) == ("## Division Psykiatri", 2)


def test_a_title_that_the_month_fills_in_is_known_too(region):
    saved, split = put_text(region.acting(HENNING), MARCH, "resultat", "# Resultat februari 2023\n\nOrd.\n")
    assert (saved.text, split.removed) == ("Ord.\n", "# Resultat februari 2023")
    assert split.shifted == 0  # there are no other headings to tell of


def test_a_text_without_the_title_is_put_as_it_is(region):
    saved, split = put(region, TEXT)
    assert (saved.text, split.removed, split.shifted) == (TEXT, "", 0)


def test_control_characters_are_refused_and_nothing_is_put(region):
    before = region.files()
    with pytest.raises(UsageError) as error:
        put(region, "Första raden.\nVi har \x1b]52;c;aGVq\x07 kortat.\n")
    assert told(error) == ("text.control_character", {"line": 2, "column": 8, "code": "U+001B"})
    assert region.files() == before


@pytest.fixture
def desk(tmp_path):
    """A folder of the contact's own, with a text and its picture."""
    folder = tmp_path / "skrivbord"
    (folder / "images").mkdir(parents=True)
    (folder / "images/vantan.png").write_bytes(PNG)
    (folder / "text.md").write_text(TEXT + "\n![Väntetid i dagar](images/vantan.png)\n")
    return folder


def test_the_pictures_that_a_text_names_come_along(region, desk):
    _, arrival = bring(region.acting(MAJA), MARCH, "psykiatri", desk / "text.md")
    assert arrival.text.pictures == {"vantan.png": PNG}
    assert (region.folder() / "images/vantan.png").read_bytes() == PNG


@pytest.mark.parametrize(
    ("name", "content", "id"),
    [
        ("text.md", "![Karta](images/karta.png)\n", "workflow.no_such_picture"),
        ("text.md", "![Karta](../karta.png)\n", "workflow.picture_place"),
        ("text.md", "![Karta](/etc/passwd)\n", "workflow.picture_place"),
        ("text.md", "![Karta](images/../../karta.png)\n", "workflow.picture_place"),
        ("text.md", "![Karta](images/text.png)\n", "workflow.bad_picture"),
        ("text.odt", "Ord.\n", "workflow.unknown_kind"),
    ],
)
def test_a_file_that_cannot_be_brought_is_told_and_nothing_is_saved(name, content, id, region, desk):
    (desk / "images/text.png").write_text("ingen bild")
    (desk / name).write_text(content)
    before = region.files()
    with pytest.raises(UsageError) as error:
        bring(region.acting(MAJA), MARCH, "psykiatri", desk / name)
    assert told(error)[0] == id
    assert region.files() == before


def test_a_picture_behind_a_link_is_not_brought(region, desk, tmp_path):
    (tmp_path / "hemlig.png").write_bytes(PNG)
    (desk / "images/vantan.png").unlink()
    (desk / "images/vantan.png").symlink_to(tmp_path / "hemlig.png")
    with pytest.raises(BrokenFile):
        bring(region.acting(MAJA), MARCH, "psykiatri", desk / "text.md")
    assert not region.folder().exists()


def test_a_file_that_is_not_there_is_told(region, desk):
    for name in ("saknas.md", "saknas.toml"):
        with pytest.raises(UsageError) as error:
            bring(region.acting(MAJA), MARCH, "psykiatri", desk / name)
        assert told(error) == ("workflow.no_such_file", {"file": str(desk / name)})
    with pytest.raises(UsageError):
        bring_attachment(region.acting(MAJA), MARCH, "psykiatri", desk / "saknas.pdf", "Plan")


# Figures


def bring_figures(region, tmp_path, source):
    """What the section holds when somebody has brought a figures.toml to it."""
    (tmp_path / "siffror.toml").write_text(source)
    return bring(region.acting(MAJA), MARCH, "psykiatri", tmp_path / "siffror.toml")[0]


def test_a_whole_file_of_figures_is_brought(region, tmp_path):
    saved = bring_figures(region, tmp_path, FIGURES)
    assert saved.figures["besok_digitala"].value.value == 8176


@pytest.mark.parametrize(
    ("old", "new", "id"),
    [
        ('"45 000"', '"många"', "files.bad_value"),
        ('"45 000"', "45000", "files.wrong_type"),
        ("[besok_totalt]", "[besok_video]", "files.figure_not_here"),
        ("previous_year", "previus_year", "files.unknown_key_near"),
        ('"45 000"', '"45 000', "files.not_toml"),
    ],
)
def test_a_file_of_figures_with_a_fault_is_refused_whole(old, new, id, written, tmp_path):
    before = written.files()
    with pytest.raises(BrokenFile) as error:
        bring_figures(written, tmp_path, FIGURES.replace(old, new))
    assert told(error)[0] == id
    assert told(error)[1]["line"]
    assert written.files() == before


def set_(region, values, login=MAJA):
    return set_figures(region.acting(login), MARCH, "psykiatri", values)


def test_figures_are_set_as_people_write_them(written):
    saved = set_(
        written,
        {
            "besok_totalt": {
                "value": "45 012 besök",
                "budget": "ca 44 900",
                "note": "Säkert",
                "period": "2023-02",
            },
            "besok_digitala": {"breakdown.K": "4 611", "source": "Datalagret"},
        },
    )
    total, digital = saved.figures["besok_totalt"], saved.figures["besok_digitala"]
    assert (total.value.value, total.note, str(total.period)) == (45012, "Säkert", "2023-02")
    assert {each.value: number.value for each, number in total.comparisons.items()} == {
        "previous_year": 44120,
        "budget": 44900,
    }
    assert (digital.breakdown["K"].value, digital.source) == (4611, "Datalagret")


@pytest.fixture
def measured(written):
    """The region with a steering measure that Division Psykiatri answers for."""
    return with_measure(written)


def test_what_is_said_of_a_target_is_set_with_the_outcome(measured):
    saved = set_(measured, {"vantat": {"value": "61", "judgement": "uppfyllt"}})
    assert saved.figures["vantat"].judgement == "uppfyllt"
    assert set_(measured, {"vantat": {"judgement": ""}}).figures["vantat"].judgement == ""


def test_a_file_of_figures_brings_what_is_said_of_a_target(measured, tmp_path):
    source = f'{FIGURES}\n[vantat]\nvalue = "61"\njudgement = "delvis uppfyllt"\n'
    saved = bring_figures(measured, tmp_path, source)
    assert saved.figures["vantat"].judgement == "delvis uppfyllt"


def test_what_is_said_of_a_target_is_one_of_three_words_and_only_of_a_measure(measured):
    with pytest.raises(UsageError) as error:
        set_(measured, {"vantat": {"judgement": "bra"}})
    known = "uppfyllt, delvis uppfyllt, ej uppfyllt"
    assert told(error) == ("workflow.not_a_judgement", {"figure": "vantat", "found": "bra", "known": known})
    with pytest.raises(UsageError) as error:
        set_(measured, {"besok_totalt": {"judgement": "uppfyllt"}})
    assert told(error)[0] == "workflow.unknown_key"


@pytest.mark.parametrize("key", ["value", "previous_year", "source", "note", "period"])
def test_an_empty_text_takes_a_value_away(key, written):
    given = {"value": "45 012", "previous_year": "44 000", "source": "Datalagret", "note": "Ja.", "period": "2023-02"}
    set_(written, {"besok_totalt": given})
    saved = set_(written, {"besok_totalt": {key: ""}})
    figure = saved.figures["besok_totalt"]
    now = {
        "value": figure.value,
        "previous_year": figure.comparisons.get("previous_year"),
        "source": figure.source,
        "note": figure.note,
        "period": figure.period,
    }
    assert {name for name, value in now.items() if not value} == {key}


@pytest.mark.parametrize(
    ("figure", "key", "value", "id"),
    [
        ("besok_video", "value", "1", "workflow.unknown_figure"),
        ("periodens_resultat", "value", "1", "workflow.figure_elsewhere"),
        ("besok_totalt", "bugdet", "1", "workflow.unknown_key"),
        ("besok_totalt", "value.K", "1", "workflow.unknown_key"),
        ("besok_digitala", "breakdown.X", "1", "workflow.unknown_category"),
        ("besok_totalt", "breakdown.K", "1", "workflow.unknown_category"),
        ("besok_totalt", "value", "många", "workflow.bad_value"),
        ("besok_totalt", "value", "45 000 mnkr", "workflow.bad_value"),
        ("besok_totalt", "value", "45 000 kilo", "workflow.bad_value"),
        ("besok_totalt", "value", "1.000", "workflow.bad_value"),
        ("besok_totalt", "period", "i februari", "workflow.not_a_period"),
        ("besok_totalt", "note", "a\x1bb", "text.control_character"),
    ],
)
def test_one_value_that_cannot_be_read_stops_all_of_them(figure, key, value, id, written):
    before = written.files()
    with pytest.raises(UsageError) as error:
        set_(written, {"besok_digitala": {"value": "9 000"}, figure: {key: value}})
    assert told(error)[0] == id
    assert written.files() == before


# Attachments, and nothing to report


def test_an_attachment_is_cited_by_an_id_made_of_its_name(region, tmp_path):
    path = tmp_path / "Årsrapport 2022.PDF"
    path.write_bytes(b"%PDF-1.7")
    assert bring_attachment(region.acting(MAJA), MARCH, "psykiatri", path, "Årsrapport 2022") == "arsrapport-2022"
    assert (region.folder() / "attachments/arsrapport-2022.pdf").read_bytes() == b"%PDF-1.7"
    assert bring_attachment(region.acting(MAJA), MARCH, "psykiatri", path, "Årsrapport", "rapport") == "rapport"


@pytest.mark.parametrize(
    ("name", "title", "id", "why"),
    [
        ("日本.pdf", "Plan", "", "workflow.bad_attachment"),
        ("plan.pdf", "  ", "", "workflow.attachment_title"),
        ("plan.pdf", "Plan", "../plan", "workflow.bad_attachment"),
        ("plan.pdf", "Pl\x07an", "", "text.control_character"),
    ],
)
def test_an_attachment_without_a_name_or_title_is_refused(name, title, id, why, region, tmp_path):
    (tmp_path / name).write_bytes(b"%PDF-1.7")
    with pytest.raises(UsageError) as error:
        bring_attachment(region.acting(MAJA), MARCH, "psykiatri", tmp_path / name, title, id)
    assert told(error)[0] == why
    assert not region.folder().exists()


def test_nothing_to_report_is_a_contribution(region):
    said = nothing_to_report(region.acting(MAJA), MARCH, "psykiatri", "Inget nytt sedan februari.")
    assert (said.nothing, region.state()) == ("Inget nytt sedan februari.", "draft")
    assert nothing_to_report(region.acting(MAJA), MARCH, "psykiatri").nothing == ""


def test_a_contact_starts_from_the_headings_that_are_required(region):
    assert "# Förbättringsarbete" in starting_text(region.view(MAJA), "psykiatri")

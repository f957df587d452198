"""Edits of files that people write by hand: their comments and their order stay, and the rest of what they wrote."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import BrokenFile
from reportkit.store.toml_edit import edited_figures, with_attachment
from reportkit.store.toml_text import tables
from tests.store.sample import FIGURES, told

NAME = "reports/2023-03/psykiatri/figures.toml"


def edited(edits, source=FIGURES):
    return edited_figures(source, edits, NAME)


def test_a_value_is_changed_and_every_comment_stays():
    after = edited({"besok_totalt": {"value": "45 012"}})
    assert after == FIGURES.replace('"45 000"', '"45 012"')


def test_a_category_is_changed_inside_its_table():
    after = edited({"besok_digitala": {"breakdown.K": "4 611"}})
    assert after == FIGURES.replace('"4 610"', '"4 611"')


def test_a_new_key_stands_in_its_figure_and_a_new_figure_last():
    after = edited({"besok_totalt": {"budget": "44 900"}, "periodens_resultat": {"value": "−12", "breakdown.K": "1"}})
    data = tomllib.loads(after)
    assert data["besok_totalt"]["budget"] == "44 900"
    assert data["periodens_resultat"] == {"value": "−12", "breakdown": {"K": "1"}}
    assert list(data) == ["besok_totalt", "besok_digitala", "periodens_resultat"]
    for comment in ("# Siffrorna kommer från datalagret.", "# alla besök", "# preliminärt", "# kontrollerat"):
        assert comment in after


def test_an_empty_text_takes_the_value_away_and_with_the_last_one_its_figure():
    after = edited({"besok_totalt": {"previous_year": ""}, "besok_digitala": {"breakdown.K": "", "breakdown.M": ""}})
    assert tomllib.loads(after) == {
        "besok_totalt": {"value": "45 000"},
        "besok_digitala": {"value": "8 176", "source": "Datalagret 2023-03-02"},
    }
    assert "besok_totalt" not in tomllib.loads(edited({"besok_totalt": {"value": "", "previous_year": ""}}))


def test_taking_away_what_is_not_there_changes_nothing():
    assert edited({"besok_totalt": {"forecast": ""}}) == FIGURES


@pytest.mark.parametrize(
    "source",
    [
        "",
        '[besok_totalt]\nvalue = "1"',  # no newline at the end
        '[besok_totalt]\r\nvalue = "1"\r\n',
        'besok_totalt = { value = "1" }\n',
        'besok_totalt.value = "1"\n',
        'besok_totalt = "1"\n',
        "# bara en anmärkning",
        '[besok_totalt]\nvalue = "1" # sist',
    ],
)
def test_however_a_file_ends_and_is_written_it_can_be_added_to(source):
    after = edited({"besok_totalt": {"value": "2"}, "besok_digitala": {"value": "3"}}, source)
    assert tomllib.loads(after) == {"besok_totalt": {"value": "2"}, "besok_digitala": {"value": "3"}}


def test_a_file_that_is_no_toml_is_told_and_not_edited():
    with pytest.raises(BrokenFile) as error:
        edited({"besok_totalt": {"value": "2"}}, '[besok_totalt]\nvalue = "1\n')
    assert told(error) == ("files.not_toml", {"file": NAME, "line": 2})


names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
keys = st.sampled_from(["value", "previous_year", "budget", "source", "note", "breakdown.K", "breakdown.M"])
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12) | st.just("rad ett\nrad två")
files = st.dictionaries(names, st.dictionaries(keys, words, min_size=1, max_size=4), max_size=3)


def as_data(edits):
    data = {}
    for figure, values in edits.items():
        for key, value in values.items():
            inside, _, code = key.partition(".")
            table = data.setdefault(figure, {})
            if code:
                table.setdefault(inside, {})[code] = value
            else:
                table[inside] = value
    return data


@given(files, files)
def test_what_was_set_last_is_what_is_read(first, second):
    after = edited(second, edited(first, ""))
    both = {figure: first.get(figure, {}) | second.get(figure, {}) for figure in first | second}
    assert tomllib.loads(after) == as_data(both)


def test_an_attachment_is_added_and_replaced_by_its_id():
    source = '# Bilagor\n\n[[attachment]]\nid = "plan"  # ny varje år\nfile = "attachments/plan.pdf"\ntitle = "Plan"\n'
    added = with_attachment(source, "arsrapport", "attachments/arsrapport.pdf", "Årsrapport 2022", "attachments.toml")
    assert [each["id"] for each in tomllib.loads(added)["attachment"]] == ["plan", "arsrapport"]
    replaced = with_attachment(added, "plan", "attachments/plan.docx", "Plan 2023", "attachments.toml")
    assert tomllib.loads(replaced)["attachment"][0] == {
        "id": "plan",
        "file": "attachments/plan.docx",
        "title": "Plan 2023",
    }
    assert "# ny varje år" in replaced
    assert replaced.startswith("# Bilagor\n")


@pytest.mark.parametrize("source", ["", "# inga ännu", 'attachment = "fel"\n', "attachment = []\n"])
def test_the_first_attachment_can_be_added_to_any_file(source):
    after = with_attachment(source, "plan", "attachments/plan.pdf", "Plan", "attachments.toml")
    assert tomllib.loads(after) == {"attachment": [{"id": "plan", "file": "attachments/plan.pdf", "title": "Plan"}]}


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["by", "text", "answer"]), st.text(st.characters(exclude_categories=["Cs"]))),
        max_size=3,
    )
)
def test_what_the_program_writes_by_itself_is_read_back(rows):
    kept = [{key: value for key, value in row.items() if value} for row in rows]
    assert tomllib.loads(tables("remark", rows)).get("remark", []) == kept

"""What is wrong in a hand-written file is told with the file, the line and the key, and what was meant."""

import os
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import BrokenFile, Language, Message
from reportkit.model.page_header import PageHeader
from reportkit.model.workspace import ReportSettings
from reportkit.store import organisation_file, registers_file, section_file, settings_file
from reportkit.store.toml_source import parse_toml, read_toml
from reportkit.text.clean import without_control_characters
from tests.store import sample
from tests.store.sample import told

NAME = "sections/psykiatri.toml"
SECTION = sample.FILES[NAME]


def broken(text, read=lambda source: section_file.section(source, "psykiatri"), name=NAME):
    """What is told about a file, and what remains of it for the id: the line and the key stand first."""
    with pytest.raises(BrokenFile) as error:
        read(parse_toml(text, name))
    id, args = told(error)
    assert args.pop("file") == name
    sentence = error.value.in_words(Language.SWEDISH)
    assert name in sentence.message
    return id, args.pop("line"), args.pop("key", None), args


def with_line(old, new, text=SECTION):
    assert old in text
    return text.replace(old, new, 1)


def test_a_missing_key_is_told_with_the_line_of_its_table():
    text = with_line('label = "Besök totalt"\n', "")
    assert broken(text) == ("files.missing_key", 10, "label", {})
    assert broken(with_line('owner = "division-psykiatri"\n', "")) == ("files.missing_key", 1, "owner", {})


def test_a_wrong_type_is_told_with_what_it_should_be():
    text = with_line("required = true\n\n[[figure]]", 'required = "ja"\n\n[[figure]]')
    assert broken(text) == ("files.wrong_type", 8, "required", {"expected": Message("files.type_flag")})
    assert broken(with_line("words = { most = 1500 }", "words = { most = true }"))[:3] == (
        "files.wrong_type",
        4,
        "most",
    )
    assert broken(with_line('title = "Division Psykiatri"', "title = 3"))[:3] == ("files.wrong_type", 2, "title")
    assert broken(with_line('compare = ["previous_year"]', "compare = [1]"))[:3] == ("files.wrong_type", 15, "compare")
    assert broken(with_line("[[heading]]\n", "[heading]\n"))[0] == "files.wrong_type"
    assert broken('heading = ["Förbättringsarbete"]\n' + SECTION.partition("[[heading]]")[0])[0] == "files.wrong_type"


def test_an_unknown_key_is_told_with_the_one_that_was_meant():
    id, line, key, args = broken(with_line("breakdown =", "brekdown ="))
    assert (id, line, key, args["near"]) == ("files.unknown_key_near", 21, "brekdown", "breakdown")


def test_an_unknown_key_that_is_near_none_is_told_with_those_that_are_known():
    id, line, key, args = broken(with_line("breakdown =", "zzz ="))
    assert (id, line, key) == ("files.unknown_key", 21, "zzz")
    assert "breakdown" in args["known"]


def test_an_id_that_is_not_the_name_of_the_file_is_told_so_that_two_sections_cannot_have_one():
    with pytest.raises(BrokenFile) as error:
        section_file.section(parse_toml(SECTION, "sections/psykiatri-kopia.toml"), "psykiatri-kopia")
    id, args = told(error)
    assert (id, args["line"], args["found"]) == ("files.id_is_not_name", 1, "psykiatri")


@pytest.mark.parametrize("id", ["Psykiatri", "psykiatri/../nara", "", "-psykiatri", "å", "a" * 65])
def test_an_id_of_another_form_is_refused(id):
    text = with_line('id = "psykiatri"', f'id = "{id}"')
    with pytest.raises(BrokenFile) as error:
        section_file.section(parse_toml(text, NAME), id)
    assert told(error)[0] == "files.bad_section_id"


@pytest.mark.parametrize("id", ["Besok", "8besok", "besok-digitala", "besök", ""])
def test_a_figure_with_an_id_of_another_form_is_refused(id):
    assert broken(with_line('id = "besok_digitala"', f'id = "{id}"'))[:3] == ("files.bad_figure_id", 18, "id")


def test_a_figure_that_stands_twice_is_told():
    id, line, key, args = broken(with_line('id = "besok_digitala"', 'id = "besok_totalt"'))
    assert (id, line, key, args) == ("files.twice", 18, "id", {"found": "besok_totalt"})


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "found"),
    [
        ('compare = ["previous_year"]', 'compare = ["last_year"]', 15, "compare", "last_year"),
        ('unit = "besök"\nrequired', 'unit = "besök"\ncadence = "weekly"\nrequired', 14, "cadence", "weekly"),
        ('unit = "besök"\nrequired', 'unit = "besök"\ncadence = ["13"]\nrequired', 14, "cadence", "13"),
        ('unit = "besök"\nrequired', 'unit = "besök"\nperiod = "week"\nrequired', 14, "period", "week"),
        ('unit = "besök"\nrequired', 'unit = "besök"\nbetter = "more"\nrequired', 14, "better", "more"),
        ('unit = "besök"\nrequired', 'unit = "besök"\nlag = 100000\nrequired', 14, "lag", "100000"),
        ('unit = "besök"\nrequired', 'unit = "besök"\nlag = -1\nrequired', 14, "lag", "-1"),
    ],
)
def test_a_choice_that_does_not_exist_is_told_with_those_that_do(old, new, line, key, found):
    id, where, which, args = broken(with_line(old, new))
    assert (id, where, which, args["found"]) == ("files.not_a_choice", line, key, found)
    assert args["allowed"]


def test_a_relation_that_cannot_be_read_is_told_where_it_stands():
    id, line, key, args = broken(with_line("besok_totalt >= besok_digitala", "besok_totalt > besok_digitala"))
    assert (id, line, key) == ("files.bad_value", 24, "holds")
    assert args["reason"].args["found"] == "> besok_digitala"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title = "Division Psykiatri\nowner = "x"\n', 1),
        ('id = "psykiatri"\n\ntitle Division\n', 3),
        ('id = "psykiatri"\nid = "nara"\n', 2),
        ("a = 1" + "1" * 5000 + "\n", 1),
        ("# Psykiatri\nid = " + "[" * 20_000 + "\n", 2),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_the_line(text, line):
    id, where, key, args = broken(text)
    assert id == "files.not_toml"
    assert (where, key, args) == (line, None, {})


@pytest.mark.parametrize(
    "written",
    [
        "2023-3-10",
        "2023-03",
        "10/3 2023",
        "10 mars 2023",
        "den 10 mars",
        "2023-03-10 kl 12",
    ],
)
def test_a_day_that_is_none_is_told_with_how_to_write_one(written):
    text = f'id = "psykiatri"\ndeadline = {written}   # styrelsens dag\n'
    assert broken(text) == ("files.not_a_day", 2, "deadline", {"found": written})
    with pytest.raises(BrokenFile) as error:
        parse_toml(text, NAME)
    assert "deadline = 2023-03-10" in error.value.in_words(Language.SWEDISH).hint


@pytest.mark.parametrize("written", ["2023-02-30", "2023-13-01"])
def test_a_day_that_the_calendar_lacks_is_told_as_that_and_not_as_one_with_quotation_marks(written):
    text = f'id = "psykiatri"\ndeadline = {written}\n'
    assert broken(text) == ("files.no_such_day", 2, "deadline", {"found": written})
    with pytest.raises(BrokenFile) as error:
        parse_toml(text, NAME)
    assert "citattecken" not in "".join(error.value.in_words(Language.SWEDISH))


def test_a_number_that_cannot_be_read_is_no_day():
    assert broken('id = "psykiatri"\nvalue = 8 176\n')[0] == "files.not_toml"


@pytest.mark.parametrize("escape", ["\\u001b", "\\u0000", "\\u009b", "\\u007f", "\\ufffe"])
def test_a_control_character_is_refused_also_where_an_escape_brings_it(escape):
    text = with_line('title = "Division Psykiatri"', f'title = "Division{escape}[31m Psykiatri"')
    id, line, key, args = broken(text)
    assert (id, line, key) == ("files.control_character", 2, "title")
    assert args["code"] == f"U+{escape[2:].upper()}"


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_an_endless_number_is_refused(value):
    assert broken(f"words = {{ most = {value} }}\n")[:2] == ("files.endless_number", 1)


def test_tables_in_tables_without_end_are_refused():
    assert broken(".".join("a" * 40) + " = 1\n")[0] == "files.too_deep"


@pytest.mark.parametrize("exponent", ["1e99999999999999999999", "-1e-99999999999999999999"])
def test_a_number_too_large_for_anything_is_refused_like_any_other_fault(exponent):
    assert broken(f"words = {{ most = {exponent} }}\n")[:2] == ("files.not_toml", 1)


def test_lines_are_counted_as_an_editor_counts_them():
    """A line separator of Unicode inside a text begins no new line of the file."""
    text = 'id = "psykiatri"\nguidance = """Först\u2028sedan"""\n'
    assert broken(text + "titel = 3\n")[1] == 3


def test_a_section_in_a_file_from_windows_is_read_and_its_lines_counted():
    text = SECTION.replace("\n", "\r\n")
    assert section_file.section(parse_toml(text, NAME), "psykiatri").id == "psykiatri"
    assert broken(text.replace("breakdown =", "brekdown ="))[1] == 21


def test_decimals_are_kept_as_they_were_written():
    assert parse_toml("andel = 5.90\n", "x").data["andel"] == Decimal("5.90")
    assert str(parse_toml("andel = 5.90\n", "x").data["andel"]) == "5.90"


@given(st.binary(max_size=300) | st.text("abc=\"[]{}.,#\\\n '01_-+eT:", max_size=80).map(str.encode))
def test_any_file_is_read_or_told_about(content):
    with suppress(BrokenFile):  # anything else that is raised is a fault
        section_file.section(parse_toml(content.decode("utf-8", "replace"), NAME), "psykiatri")


# Files that cannot be read at all


def unreadable(path, limit=None):
    with pytest.raises(BrokenFile) as error:
        read_toml(path, path.name)
    assert path.name in error.value.in_words(Language.SWEDISH).message
    return told(error)


def test_a_file_that_is_not_utf8_is_told_with_the_line_of_the_first_fault(tmp_path):
    path = tmp_path / "people.toml"
    path.write_bytes(b'[[person]]\nlogin = "per"\nname = "' + "Per Hagsjö".encode("latin-1") + b'"\n')
    id, args = unreadable(path)
    assert (id, args["line"]) == ("files.not_utf8", 3)


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "nara.toml"
    path.write_bytes(b"#" * 200_001)
    id, args = unreadable(path)
    assert (id, args["size"], args["limit"]) == ("files.too_large", 200_001, 200_000)


def test_a_symbolic_link_is_not_followed(tmp_path):
    (tmp_path / "annan.toml").write_text(SECTION)
    path = tmp_path / "psykiatri.toml"
    path.symlink_to(tmp_path / "annan.toml")
    assert unreadable(path)[0] == "files.not_a_file"


def test_a_pipe_a_folder_and_a_device_are_not_waited_for(tmp_path):
    pipe, folder = tmp_path / "roer.toml", tmp_path / "mapp.toml"
    os.mkfifo(pipe)
    folder.mkdir()
    assert unreadable(pipe)[0] == "files.not_a_file"
    assert unreadable(folder)[0] == "files.not_a_file"


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path):
    path = tmp_path / "psykiatri.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SECTION.encode())
    assert section_file.section(read_toml(path, NAME), "psykiatri").title == "Division Psykiatri"


# The other files


def test_two_units_with_one_id_are_told():
    text = sample.FILES["organisation.toml"].replace('id = "ekonomi"', 'id = "region"')
    found = broken(text, organisation_file.organisation, "organisation.toml")
    assert found == ("files.twice", 13, "id", {"found": "region"})


@pytest.mark.parametrize("key", ["parent", "successors"])
def test_a_unit_that_names_one_that_is_not_there_is_told(key):
    value = '"ambulansen"' if key == "parent" else '["ambulansen"]'
    text = sample.FILES["organisation.toml"].replace('parent = "region"', f"{key} = {value}", 1)
    found = broken(text, organisation_file.organisation, "organisation.toml")
    assert found == ("files.unknown_unit", 10, key, {"found": "ambulansen"})


def test_a_month_that_is_none_is_told():
    text = sample.FILES["organisation.toml"] + 'valid_from = "mars 2023"\n'
    found = broken(text, organisation_file.organisation, "organisation.toml")
    assert found == ("files.not_a_month", 17, "valid_from", {"found": "mars 2023"})


def test_the_dates_of_a_unit_come_in_order_however_they_are_written():
    text = """
[[unit]]
id = "kust"
name = "Division Kust"
names = [{ name = "Kust", valid_from = "2025-06" }, { name = "Kustdivisionen", valid_from = "2024-01" }]
"""
    (unit,) = organisation_file.organisation(parse_toml(text, "organisation.toml")).units
    assert [name for _, name in unit.names] == ["Kustdivisionen", "Kust"]


def test_a_login_that_stands_twice_and_a_role_that_does_not_exist_are_told():
    organisation = organisation_file.organisation(parse_toml(sample.FILES["organisation.toml"], "o"))
    people = sample.FILES["people.toml"]

    def told_of(text):
        return broken(text, lambda source: organisation_file.people(source, organisation), "people.toml")

    assert told_of(people.replace("per.hagsjo", "maja.ek")) == ("files.twice", 9, "login", {"found": "maja.ek"})
    assert told_of(people.replace('"editor"', '"redaktör"'))[:3] == ("files.not_a_choice", 12, "role")
    assert told_of(people.replace("division-psykiatri", "psyk"))[:3] == ("files.unknown_unit", 6, "unit")


def test_a_register_with_one_name_twice_is_told():
    units = sample.FILES["registers/units.toml"].replace('"mnkr"', '"besök"')
    assert broken(units, registers_file.units, "units.toml") == ("files.twice", 6, "id", {"found": "besök"})
    categories = sample.FILES["registers/categories.toml"].replace('"M"', '"K"')
    assert broken(categories, registers_file.category_sets, "c.toml") == ("files.twice", 8, "code", {"found": "K"})


def test_a_section_that_is_placed_twice_is_told():
    outline = sample.FILES["sections/report.toml"].replace('"psykiatri"', '"resultat"')
    found = broken(outline, section_file.outline, "sections/report.toml")
    assert found == ("files.twice", 7, "section", {"found": "resultat"})


@pytest.mark.parametrize(
    ("line", "id", "key"),
    [
        ('[approval]\nsteps = ["chef"]', "files.not_a_choice", "steps"),
        ('[approval]\nsteps = ["editor", "editor"]', "files.twice", "steps"),
        ('[rules.S04]\nseverity = "high"', "files.not_a_choice", "severity"),
        ("[rules.S04]", "files.missing_key", "severity"),
        ('[rules.N05]\nseverity = "off"', "files.rule_stays", "severity"),
        ('language = "fi"', "files.not_a_choice", "language"),
        ('[page_header]\npublished_on = "2023-03-14"', "files.wrong_type", "published_on"),
        ("[page_header]\npublished_on = 2023-03-14T10:00:00", "files.wrong_type", "published_on"),
    ],
)
def test_a_setting_that_cannot_be_is_told(line, id, key):
    text = f'name = "Region Norrbotten"\ntitle = "Rapport"\n{line}\n'
    assert broken(text, settings_file.settings, "reportkit.toml")[::2][:2] == (id, key)


REPORT = 'report_month = "2023-03"\nfigures_through = "2023-02"\ndeadline = 2023-03-10\n'


def test_the_settings_of_a_month_are_read():
    settings = settings_file.report_settings(parse_toml(REPORT, "report.toml"))
    assert (str(settings.month), str(settings.figures_through), settings.deadline) == (
        "2023-03",
        "2023-02",
        date(2023, 3, 10),
    )


@pytest.mark.parametrize(
    ("old", "new", "id", "key"),
    [
        ("2023-03-10", '"2023-03-10"', "files.wrong_type", "deadline"),
        ("2023-03-10", "2023-03-10T12:00:00", "files.wrong_type", "deadline"),
        ("deadline = 2023-03-10\n", "", "files.missing_key", "deadline"),
        ('report_month = "2023-03"\n', "", "files.missing_key", "report_month"),
        ('"2023-02"', '"februari"', "files.not_a_month", "figures_through"),
    ],
)
def test_a_month_with_a_fault_in_its_settings_is_told(old, new, id, key):
    assert broken(REPORT.replace(old, new), settings_file.report_settings, "report.toml")[::2][:2] == (id, key)


@given(st.text())
def test_a_new_month_is_read_back_as_it_was_written_whatever_its_page_header_says(text):
    name = without_control_characters(text)
    settings = ReportSettings(
        sample.MARCH, sample.MARCH, date(2023, 3, 10), page_header=PageHeader(name, name, date(2023, 3, 14), name, name)
    )
    source = parse_toml(settings_file.written_report_settings(settings), "report.toml")
    assert settings_file.report_settings(source) == settings

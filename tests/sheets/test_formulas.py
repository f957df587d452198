"""Formulas: their values as they were when the file was last calculated."""

import zipfile
from io import BytesIO

import pytest

from tests.sheets.sheets import found, noted, numbers, saved, told, values, workbook


def calculated(content, **values):
    """A workbook whose formulas have values, as Excel keeps them: by cell."""
    into = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            xml = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                for cell, (kind, value) in values.items():
                    begins = xml.index(f'<c r="{cell}"'.encode())
                    ends = xml.index(b"</c>", begins)
                    formula = xml[xml.index(b"<f>", begins) : xml.index(b"</f>", begins) + 4]
                    told = f'<c r="{cell}" t="{kind}">'.encode() + formula + f"<v>{value}</v>".encode()
                    xml = xml[:begins] + told + xml[ends:]
            new.writestr(name, xml)
    return into.getvalue()


ROWS = (("Nyckeltal", "Utfall", "K", "M"), ("Digitala besök", "=C2+D2", 4610, 3566), ("Besök totalt", '=IF(1,"","")'))


def test_a_formula_has_the_value_of_its_last_calculation():
    content = calculated(saved(workbook(*ROWS)), B2=("n", "8176"), B3=("str", ""))
    assert numbers(content) == {
        "besok_digitala.value": "8 176",
        "besok_digitala.breakdown.K": "4 610",
        "besok_digitala.breakdown.M": "3 566",
    }


def test_a_file_that_was_never_calculated_is_told_formula_by_formula():
    read = found(saved(workbook(*ROWS)))
    assert values(read) == {"besok_digitala.breakdown.K": "4 610", "besok_digitala.breakdown.M": "3 566"}
    assert [each.partition(" har ")[0] for each in told(read)] == [
        "Blad1!B2: formeln ”=C2+D2”",
        'Blad1!B3: formeln ”=IF(1,"","")”',
    ]


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?"])
def test_a_formula_that_went_wrong_is_named(error):
    read = found(calculated(saved(workbook(*ROWS)), B2=("e", error), B3=("n", "45000")))
    assert told(read) == [f"Blad1!B2: ”{error}” är ett fel i arket, inget tal."]
    assert values(read)["besok_totalt.value"] == "45 000"


def test_a_value_from_another_file_is_taken_as_it_was_saved_and_told():
    rows = (("Besök totalt", "=[1]Blad1!B2"), ("Digitala besök", 8176))
    read = found(calculated(saved(workbook(*rows)), B1=("n", "45000")))
    assert values(read) == {"besok_totalt.value": "45 000", "besok_digitala.value": "8 176"}
    assert noted(read) == ["Blad1!B1 hämtar sitt värde från en annan fil. Det senast sparade värdet togs."]

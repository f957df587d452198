"""Files as people's programs write them, and what they say of the figures of a small section."""

import json
from io import BytesIO

from openpyxl import Workbook

from reportkit.messages import Language, Message, render
from reportkit.model.figure import Comparison
from reportkit.model.measurement import Category, CategorySet, MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.sheets.comma_separated import read_csv
from reportkit.sheets.door import book_of
from reportkit.sheets.finding_figures import Asked, find_figures
from reportkit.sheets.workbook import read_workbook

REGISTERS = Registers(
    units=(
        MeasurementUnit("besök", also=("st besök",)),
        MeasurementUnit("mnkr", kind=MeasurementKind.MONEY, also=("mkr",)),
        MeasurementUnit("procent", kind=MeasurementKind.PERCENT, also=("%",)),
        MeasurementUnit("kr", kind=MeasurementKind.MONEY),
    ),
    categories=(CategorySet("kon", "Kön", (Category("K", "kvinnor"), Category("M", "män"))),),
)
SECTION = SectionDefinition(
    "psykiatri",
    "Division Psykiatri",
    "division-psykiatri",
    figures=(
        FigureDefinition("besok_totalt", "Besök totalt", "besök", compare=(Comparison.PREVIOUS_YEAR,)),
        FigureDefinition("besok_digitala", "Digitala besök", "besök", breakdown="kon"),
        FigureDefinition("resultat", "Periodens resultat", "mnkr", compare=(Comparison.BUDGET,)),
        FigureDefinition("sjukfranvaro", "Sjukfrånvaro", "procent", breakdown="kon"),
        FigureDefinition("vantat", "Väntat", "procent", measure=3),
    ),
)


def asked(language=Language.SWEDISH):
    return Asked(SECTION, REGISTERS, Month(2023, 2), language)


def saved(book):
    """A workbook as bytes."""
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def workbook(*rows, **others):
    """A workbook whose sheet is called Blad1; a pair in a row is a value with its number format."""
    book = Workbook()
    book.active.title = "Blad1"
    fill(book.active, rows)
    for name, more in others.items():
        fill(book.create_sheet(name), more)
    return book


def fill(sheet, rows):
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if isinstance(value, tuple):
                sheet.cell(number, column, value[0]).number_format = value[1]
            elif value is not None:
                sheet.cell(number, column, value)


def found(content, file="Underlag.xlsx", language=Language.SWEDISH):
    """What a file says of the section's figures; read here, for the door has tests of its own."""
    if file.endswith(".csv"):
        book = read_csv(content, file)
    else:
        book = book_of(json.loads(json.dumps(read_workbook(content, file))))
    return find_figures(book, asked(language), file)


def numbers(content, file="Underlag.xlsx"):
    """The values of a file, by figure and key; nothing else may have been told."""
    read = found(content, file)
    assert told(read) == []
    return values(read)


def values(read):
    return {f"{id}.{key}": each.written for id, keys in read.values.items() for key, each in keys.items()}


def told(read):
    """What was left out, in words."""
    return [sentence(each) for each in read.left_out]


def noted(read):
    """What was read in a way of its own, in words."""
    return [sentence(each) for each in read.notes]


def sentence(message: Message):
    return render(message, Language.SWEDISH)

"""The house's colours can be read by people who see little: contrasts as WCAG 2.2 counts them."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from reportkit.plugins.export_html import html_page
from reportkit.word.house_theme import ACCENTS
from reportkit.word.markup import WORD
from tests.word.sample import sample_report

MALL = Path(__file__).resolve().parents[2] / "templates" / "mall.docx"
W = f"{{{WORD}}}"
TEXT, DRAWN = 4.5, 3.0
"""The least contrast of words (1.4.3), and of what must be seen to understand a drawing (1.4.11)."""


def light(colour):
    """Relative luminance: 0 for black, 1 for white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def coloured(part):
    """Every colour of words in a part of the house template, with what stands behind the words."""
    with ZipFile(MALL) as file:
        root = etree.fromstring(file.read(part))
    backs = {"FFFFFF"} | {each.get(f"{W}fill") for each in root.iter(f"{W}shd")}
    colours = {each.get(f"{W}val") for each in root.iter(f"{W}color")}
    return [(colour, back) for colour in colours - {"auto", None} for back in backs - {"auto", None}]


def test_contrast_is_counted_as_the_guidelines_do():
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_all_words_of_the_house_template_can_be_read():
    found = coloured("word/styles.xml")
    assert len(found) >= 4
    assert [(one, other) for one, other in found if contrast(one, other) < TEXT] == []


@pytest.mark.parametrize("colour", ACCENTS)
def test_the_colours_of_charts_are_seen_on_paper(colour):
    assert contrast(colour, "FFFFFF") >= DRAWN


def test_the_words_of_a_web_page_can_be_read():
    page = html_page(sample_report())
    style = page[page.index("<style>") : page.index("</style>")]
    colours = re.findall(r"(?<![-\w])(?:color|fill): #([0-9a-f]{6})", style)
    assert len(colours) >= 4
    assert [each for each in colours if contrast(each, "ffffff") < TEXT] == []

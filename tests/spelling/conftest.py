"""A small dictionary, written for the tests, in the form that spelling programs read."""

import pytest

from reportkit.spelling import Dictionary

RULES = """SET UTF-8
COMPOUNDMIN 3
COMPOUNDBEGIN X
COMPOUNDEND Y
"""
WORDS = """22
och
med
vården/Y
vårds/X
plan/Y
arbete/Y
grupp/Y
pandemi/X
åren
förändrings/X
förändring
positiv/Y
siffrorna
soffan
successivt
anmälan
informations/X
information
segelflygsport
borna
Kiruna
Tornedalen
"""


@pytest.fixture
def small(tmp_path):
    """A Swedish dictionary of twenty-two words."""
    folder = tmp_path / "ord"
    folder.mkdir()
    (folder / "liten.aff").write_text(RULES, encoding="utf-8")
    (folder / "liten.dic").write_text(WORDS, encoding="utf-8")
    return Dictionary(folder, "liten")

"""What the labels of figures have in common, to name their table by."""

import pytest

from reportkit.text.labels import shared_matter


@pytest.mark.parametrize(
    ("labels", "matter"),
    [
        (["Planerade operationer", "Akuta operationer", "Operationer totalt"], "Operationer"),
        (["Fysiska besök i öppenvården", "Digitala besök i öppenvården", "Besök i öppenvården"], "Besök i öppenvården"),
        (["Ambulansuppdrag, prioritet 1", "Ambulansuppdrag, prioritet 2"], "Ambulansuppdrag"),
        (["Regionstöd, behov av nya tjänster", "Nya tjänster som betalas med intäkter"], "Nya tjänster"),
    ],
)
def test_a_matter_that_all_labels_name_is_found(labels, matter):
    assert shared_matter(labels) == matter


@pytest.mark.parametrize(
    "labels",
    [
        ["Antal besök", "Antal operationer"],  # half a name
        ["Väntande inom 30 dagar", "Bedömda inom 30 dagar"],  # a condition
        ["Periodens resultat", "Verksamhetens resultat", "Finansnetto"],
        ["Digitala besök", "Fysiska besök"],  # what the two have in common is not named by itself
        ["", "Besök"],
    ],
)
def test_what_is_no_name_of_its_own_is_not_taken_for_one(labels):
    assert shared_matter(labels) == ""

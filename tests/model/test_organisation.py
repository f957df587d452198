"""The organisation with its dates: who answered for what in which month."""

import pytest

from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Span, Unit


def month(text):
    return Month.parse(text)


def until(text):
    return Span(last=month(text))


def since(text):
    return Span(first=month(text))


REGION = Unit("region", "Region Norrbotten", "region")
KUST = Unit("division-kust", "Division Kust", parent="region", valid=until("2023-06"), successors=("division-nara",))
INLAND = Unit(
    "division-inland", "Division Inland", parent="region", valid=until("2023-06"), successors=("division-nara",)
)
NARA = Unit(
    "division-nara",
    "Division Nära",
    parent="region",
    valid=Span(month("2023-07"), month("2024-12")),
    successors=("primarvarden", "aldrevarden"),
)
PRIMARVARDEN = Unit("primarvarden", "Primärvården", parent="region", valid=since("2025-01"))
ALDREVARDEN = Unit("aldrevarden", "Äldrevården", parent="region", valid=since("2025-01"))
ORGANISATION = Organisation((REGION, KUST, INLAND, NARA, PRIMARVARDEN, ALDREVARDEN))


def in_charge(id, text):
    return [unit.id for unit in ORGANISATION.in_charge(id, month(text))]


def test_a_unit_answers_for_itself_while_it_exists_first_and_last_month_included():
    assert in_charge("division-kust", "2023-06") == ["division-kust"]
    assert in_charge("division-nara", "2023-07") == ["division-nara"]
    assert in_charge("division-nara", "2024-12") == ["division-nara"]


def test_a_successor_answers_for_a_unit_that_has_ended():
    assert in_charge("division-kust", "2023-07") == ["division-nara"]


def test_a_split_leaves_several_and_an_administrator_settles_it():
    assert in_charge("division-nara", "2025-01") == ["primarvarden", "aldrevarden"]


def test_successors_of_successors_are_followed():
    assert in_charge("division-inland", "2025-01") == ["primarvarden", "aldrevarden"]


def test_units_that_went_to_the_same_place_have_it_once():
    both = Unit("tandvarden", "Tandvården", valid=until("2022-12"), successors=("division-kust", "division-inland"))
    found = Organisation((*ORGANISATION.units, both)).in_charge("tandvarden", month("2023-08"))
    assert [unit.id for unit in found] == ["division-nara"]


def test_nobody_answers_for_a_unit_that_is_unknown_has_not_begun_or_has_ended_for_good():
    closed = Unit("folktandvarden", "Folktandvården", valid=until("2022-12"))
    organisation = Organisation((*ORGANISATION.units, closed))
    assert organisation.in_charge("folktandvarden", month("2023-03")) == ()
    assert organisation.in_charge("primarvarden", month("2023-03")) == ()
    assert organisation.in_charge("ambulansen", month("2023-03")) == ()


def test_units_that_succeed_each_other_in_a_ring_do_not_go_round_for_ever():
    ring = Organisation(
        (
            Unit("a", "A", valid=until("2022-12"), successors=("b",)),
            Unit("b", "B", valid=until("2022-12"), successors=("a",)),
        )
    )
    assert ring.in_charge("a", month("2023-03")) == ()


@pytest.mark.parametrize(
    ("when", "name"),
    [("2023-03", "Division Kust"), ("2023-12", "Division Kust"), ("2024-01", "Kustdivisionen"), ("2026-02", "Kust")],
)
def test_a_unit_is_called_what_it_was_called_that_month(when, name):
    unit = Unit("kust", "Division Kust", names=((month("2024-01"), "Kustdivisionen"), (month("2025-06"), "Kust")))
    assert unit.name_in(month(when)) == name


def test_a_unit_that_moved_is_below_the_parent_of_that_month():
    archive = Unit("arkivet", "Regionarkivet", parent="regionstod", moves=((month("2024-01"), "regionstaben"),))
    staff, support = (
        Unit("regionstaben", "Regionstaben", parent="region"),
        Unit("regionstod", "Regionstöd", parent="region"),
    )
    organisation = Organisation((REGION, archive, staff, support))
    assert organisation.is_within("arkivet", "regionstod", month("2023-12"))
    assert not organisation.is_within("arkivet", "regionstaben", month("2023-12"))
    assert organisation.is_within("arkivet", "regionstaben", month("2024-01"))
    assert organisation.is_within("arkivet", "region", month("2024-01"))


def test_a_unit_is_within_itself_and_nothing_is_within_a_unit_that_is_not_there():
    assert ORGANISATION.is_within("division-kust", "division-kust", month("2023-03"))
    assert not ORGANISATION.is_within("division-kust", "ambulansen", month("2023-03"))
    assert not ORGANISATION.is_within("", "region", month("2023-03"))


def test_parents_in_a_ring_do_not_go_round_for_ever():
    ring = Organisation((Unit("a", "A", parent="b"), Unit("b", "B", parent="a")))
    assert not ring.is_within("a", "region", month("2023-03"))

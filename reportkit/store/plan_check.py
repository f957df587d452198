"""Names that the registers of the plan, or a section that refers to them, use and no file defines."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from reportkit.model.measurement import Registers
from reportkit.model.organisation import Organisation
from reportkit.model.plan import Plan
from reportkit.model.section import SectionDefinition
from reportkit.store.toml_source import Key

MEASURES, ASSIGNMENTS, RISKS = (f"registers/{name}.toml" for name in ("measures", "assignments", "risks"))
Where = tuple[Key, ...]
Told = tuple[str, Where, Mapping[str, str]]
"""A message id, the place in the file, and the message's arguments."""


def unknown_names(
    registers: Registers, organisation: Organisation, broken: Collection[str]
) -> Iterator[tuple[str, str, Where, Mapping[str, str]]]:
    """What the registers name and nobody defines, each with its file. `broken` files are told of already."""
    plan = registers.plan
    if "registers/units.toml" not in broken:
        for index, measure in enumerate(plan.measures):
            if measure.unit and registers.unit(measure.unit) is None:
                args = {"found": measure.unit, "nr": str(measure.nr)}
                yield MEASURES, "files.unknown_unit_of_measure", ("measure", index, "unit"), args
    if "organisation.toml" in broken:
        return
    lists: tuple[tuple[str, str, str, Iterable[tuple[str, ...]]], ...] = (
        (MEASURES, "goal", "boards", (each.boards for each in plan.goals)),
        (MEASURES, "measure", "board", ((each.board,) for each in plan.measures)),
        (ASSIGNMENTS, "assignment", "responsible", (each.responsible for each in plan.assignments)),
        (RISKS, "risk", "boards", (each.boards for each in plan.risks)),
    )
    for file, kind, key, several in lists:
        for index, bodies in enumerate(several):
            for body in bodies:
                if body and organisation.unit(body) is None:
                    yield file, "files.unknown_body", (kind, index, key), {"found": body, "key": key}


def unknown_in_section(section: SectionDefinition, plan: Plan, broken: Collection[str]) -> Iterator[Told]:
    """The measures and assignments that a section names and the registers do not have, or have in another unit."""
    if MEASURES not in broken:
        for index, figure in enumerate(section.figures):
            measure = None if figure.measure is None else plan.measure(figure.measure)
            if measure is not None and measure.unit and figure.unit != measure.unit:
                args = {"found": figure.unit, "figure": figure.id, "unit": measure.unit, "nr": str(measure.nr)}
                yield "files.other_unit_than_measure", ("figure", index, "unit"), args
            elif figure.measure is not None and measure is None:
                args = {"found": str(figure.measure), "figure": figure.id}
                yield "files.unknown_measure", ("figure", index, "measure"), args
    if ASSIGNMENTS not in broken:
        for assignment in section.assignments:
            if plan.assignment(assignment) is None:
                yield "files.unknown_assignment", ("assignments",), {"found": assignment}

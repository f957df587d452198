"""All that a workspace defines, read from its files; a broken file is named and nothing else stops working."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from reportkit.messages import BrokenFile, Message, ReportkitError
from reportkit.model.contribution import Problem
from reportkit.model.figure import Comparison
from reportkit.model.identity import SECTION_ID
from reportkit.model.measurement import CategorySet, Registers
from reportkit.model.organisation import Organisation
from reportkit.model.outline import Outline
from reportkit.model.people import People
from reportkit.model.plan import Plan
from reportkit.model.relation import CHANGE, PERCENT, Term
from reportkit.model.section import FigureDefinition, SectionDefinition
from reportkit.model.workspace import Workspace
from reportkit.store import (
    organisation_file,
    plan_check,
    plan_file,
    registers_file,
    section_file,
    settings_file,
    words_file,
)
from reportkit.store.place import SETTINGS
from reportkit.store.toml_source import Key, TomlSource, read_toml
from reportkit.text.titles import TITLE_SLOTS, unknown_slots

OUTLINE = "sections/report.toml"
T = TypeVar("T")


class _Reading:
    """One reading of a workspace, gathering the problems of its files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.sources: dict[str, TomlSource] = {}

    def source(self, name: str) -> TomlSource:
        """A file of the workspace, remembered so that a complaint about it can name a line later."""
        self.sources[name] = read_toml(self.root / name, name)
        return self.sources[name]

    def problem(self, file: str, error: ReportkitError) -> None:
        line = error.told.args.get("line", 0)
        self.problems.append(Problem(file, error.told, line if isinstance(line, int) else 0))

    def file(self, name: str, read: Callable[[TomlSource], T], otherwise: T) -> T:
        """What a file says; `otherwise`, and a problem, where it is missing or broken."""
        try:
            return read(self.source(name))
        except FileNotFoundError:
            self.problem(name, BrokenFile("files.missing_file", file=name))
        except ReportkitError as error:
            self.problem(name, error)
        return otherwise

    def file_if_any(self, name: str, read: Callable[[TomlSource], T], otherwise: T) -> T:
        """What a file says that a workspace may do without."""
        return self.file(name, read, otherwise) if (self.root / name).exists() else otherwise

    def words(self) -> frozenset[str]:
        """The workspace's own words, where it has a list."""
        try:
            return words_file.words(self.root)
        except ReportkitError as error:
            self.problem(words_file.WORDS, error)
            return frozenset()


def read_workspace(root: Path) -> Workspace:
    """Everything the workspace defines. Raises BrokenFile only where its settings cannot be read."""
    reading = _Reading(root)
    try:
        source = read_toml(root / SETTINGS, SETTINGS)
    except FileNotFoundError as error:
        raise BrokenFile("files.no_workspace", folder=str(root)) from error
    settings = settings_file.settings(source, lambda error: reading.problem(SETTINGS, error))
    organisation = reading.file("organisation.toml", organisation_file.organisation, Organisation())
    people = reading.file("people.toml", lambda source: organisation_file.people(source, organisation), People())
    registers = _registers(reading)
    outline = reading.file(OUTLINE, section_file.outline, Outline())
    sections = _sections(reading, registers, outline)
    _cross_check(reading, outline, sections, organisation, registers)
    return Workspace(settings, organisation, people, registers, outline, sections, tuple(reading.problems))


def _registers(reading: _Reading) -> Registers:
    no_sets: tuple[CategorySet, ...] = ()
    categories = reading.file("registers/categories.toml", registers_file.category_sets, no_sets)
    codes = frozenset(code for each in categories for code in each.codes)
    measures = reading.file_if_any(
        plan_check.MEASURES, lambda source: plan_file.measures(source, codes), plan_file.MeasuresFile()
    )
    risks = reading.file_if_any(plan_check.RISKS, plan_file.risks, plan_file.RisksFile())
    return Registers(
        units=reading.file("registers/units.toml", registers_file.units, ()),
        categories=categories,
        abbreviations=reading.file_if_any("registers/abbreviations.toml", registers_file.abbreviations, ()),
        words=reading.words(),
        plan=Plan(
            goals=measures.goals,
            success_factors=measures.success_factors,
            measures=measures.measures,
            assignments=reading.file_if_any(plan_check.ASSIGNMENTS, plan_file.assignments, ()),
            risks=risks.risks,
            scale=risks.scale,
        ),
    )


def _sections(reading: _Reading, registers: Registers, outline: Outline) -> dict[str, SectionDefinition]:
    """Every section file, by id. A figure that two sections define stays with the one that the report places first.

    Those that the outline does not place come after it, by their names.
    """
    found: dict[str, SectionDefinition] = {}
    owners: dict[str, str] = {}
    place = {id: at for at, id in enumerate(outline.sections())}
    paths = (reading.root / "sections").glob("*.toml")
    for path in sorted(paths, key=lambda path: (place.get(path.stem, len(place)), path.name)):
        name = f"sections/{path.name}"
        if name == OUTLINE:
            continue
        try:
            if not SECTION_ID.match(path.stem):
                raise BrokenFile("files.bad_section_id", file=name, line=1, key="id", found=path.stem)
            source = reading.source(name)
            section = section_file.section(source, path.stem, registers)
            for index, figure in enumerate(section.figures):
                if figure.id in owners:
                    raise source.broken(
                        "files.figure_twice",
                        ("figure", index, "id"),
                        key="id",
                        found=figure.id,
                        other=owners[figure.id],
                    )
        except ReportkitError as error:
            reading.problem(name, error)
            continue
        owners |= {figure.id: name for figure in section.figures}
        found[section.id] = section
    return dict(sorted(found.items()))


def _cross_check(
    reading: _Reading,
    outline: Outline,
    sections: dict[str, SectionDefinition],
    organisation: Organisation,
    registers: Registers,
) -> None:
    """Names in one file that another file lacks. A file that is broken itself is not asked about."""
    broken = {problem.file for problem in reading.problems}

    def complain(file: str, id: str, where: tuple[Key, ...], **args: str) -> None:
        line = reading.sources[file].line_of(where)
        reading.problems.append(Problem(file, Message(id, file=file, line=line, **args), line))

    if OUTLINE not in broken and not outline.nodes:
        complain(OUTLINE, "files.empty_outline", ())
    for id in outline.sections():
        if id not in sections and f"sections/{id}.toml" not in broken:
            complain(OUTLINE, "files.unknown_section", _place_of(id, reading.sources[OUTLINE].data), found=id)
    for file, id, where, args in plan_check.unknown_names(registers, organisation, broken):
        complain(file, id, where, **args)
    figures = {figure.id: figure for section in sections.values() for figure in section.figures}
    knows_all = not any(file.startswith("sections/") and file != OUTLINE for file in broken)
    for section in sections.values():
        file = f"sections/{section.id}.toml"
        for where, slot in _unknown_slots(section):
            complain(file, "files.unknown_slot", where, found=slot, known=", ".join(TITLE_SLOTS))
        for where, owner in _owners(section):
            if "organisation.toml" not in broken and organisation.unit(owner) is None:
                alike = "".join(_alike(owner, organisation))
                id = "files.unknown_owner_near" if alike else "files.unknown_owner"
                complain(file, id, where, found=owner, near=alike)
        for id, where, args in plan_check.unknown_in_section(section, registers.plan, broken):
            complain(file, id, where, **args)
        for index, figure in enumerate(section.figures):
            if "registers/units.toml" not in broken and registers.unit(figure.unit) is None:
                near = registers.unit_written(figure.unit)
                complain(
                    file,
                    "files.unknown_measurement_near" if near else "files.unknown_measurement",
                    ("figure", index, "unit"),
                    found=figure.unit,
                    figure=figure.id,
                    near=near.id if near else "",
                )
            known = not figure.breakdown or registers.category_set(figure.breakdown)
            if "registers/categories.toml" not in broken and not known:
                where = ("figure", index, "breakdown")
                complain(file, "files.unknown_categories", where, found=figure.breakdown, figure=figure.id)
        for index, relation in enumerate(section.relations):
            for term in relation.terms:
                where = ("relation", index, "holds")
                if term.figure not in figures and not knows_all:
                    continue  # a section that cannot be read may have it
                if term.figure not in figures:
                    complain(file, "files.unknown_figure", where, found=term.figure, relation=relation.text)
                elif parts := _unknown_part(term, figures[term.figure], registers):
                    known_parts = ", ".join(parts)
                    complain(file, "files.unknown_part", where, found=str(term), known=known_parts)


def _alike(owner: str, organisation: Organisation) -> list[str]:
    """The id of the unit that is most like one that no unit has, where one is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a slip of the pen

    return get_close_matches(owner, [unit.id for unit in organisation.units], 1)


def _owners(section: SectionDefinition) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Every owner that a section file names, and where."""
    yield ("owner",), section.owner
    yield from ((("owners", index), owner) for index, (_, owner) in enumerate(section.later_owners))


def _unknown_slots(section: SectionDefinition) -> Iterator[tuple[tuple[Key, ...], str]]:
    """What stands within braces in a section's titles and is filled by nothing, and where."""
    yield from ((("title",), slot) for slot in unknown_slots(section.title))
    for index, (_, title) in enumerate(section.later_titles):
        yield from ((("titles", index), slot) for slot in unknown_slots(title))


def _place_of(section: str, table: Mapping[str, Any], where: tuple[Key, ...] = ()) -> tuple[Key, ...]:
    """Where the outline places a section, as a path into its file."""
    for index, node in enumerate(table.get("node", [])):
        here = (*where, "node", index)
        if node.get("section") == section:
            return (*here, "section")
        if found := _place_of(section, node, here):
            return found
    return ()


def _unknown_part(term: Term, figure: FigureDefinition, registers: Registers) -> tuple[str, ...]:
    """What may stand after the dot, where a relation has something else there; nothing where all is well."""
    categories = registers.category_set(figure.breakdown)
    if figure.breakdown and categories is None:  # the register is told of already
        return ()
    parts = (*(each.value for each in Comparison), CHANGE, PERCENT, *(categories.codes if categories else ()))
    return () if term.part in ("", *parts) else parts

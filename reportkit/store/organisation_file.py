"""organisation.toml and people.toml."""

from reportkit.model.organisation import Organisation, Span, Unit
from reportkit.model.people import Grant, People, Person, Role
from reportkit.store.toml_source import Table, TomlSource

KINDS = ("region", "board", "division", "department", "office", "operational_area", "unit")


def organisation(source: TomlSource) -> Organisation:
    """The units. Raises BrokenFile, also for two units with one id and for names of units that do not exist."""
    top = source.table()
    top.only("unit")
    tables = list(top.tables("unit"))
    units = tuple(_unit(table) for table in tables)
    known: set[str] = set()
    for table, unit in zip(tables, units, strict=True):
        if unit.id in known:
            raise table.broken("files.twice", "id", found=unit.id)
        known.add(unit.id)
    for table, unit in zip(tables, units, strict=True):
        parents = [unit.parent, *(parent for _, parent in unit.moves)]
        for key, ids in (("parent", parents), ("successors", unit.successors)):
            for id in ids:
                if id and id not in known:
                    raise table.broken("files.unknown_unit", key, found=id)
    return Organisation(units)


def _unit(table: Table) -> Unit:
    table.only("id", "name", "kind", "parent", "valid_from", "valid_to", "successors", "also", "names", "moves")
    return Unit(
        id=table.text("id"),
        name=table.text("name"),
        kind=table.choice("kind", KINDS, "unit"),
        parent=table.text("parent", ""),
        valid=_span(table),
        successors=table.texts("successors"),
        also=table.texts("also"),
        names=table.dated("names", "name"),
        moves=table.dated("moves", "parent"),
    )


def _span(table: Table) -> Span:
    return Span(table.month("valid_from"), table.month("valid_to"))


def people(source: TomlSource, organisation: Organisation) -> People:
    """The people. Raises BrokenFile, also for a login that stands twice or a role in an unknown unit."""
    top = source.table()
    top.only("person")
    persons: dict[str, Person] = {}
    for table in top.tables("person"):
        table.only("login", "name", "role")
        login = table.text("login")
        if login in persons:
            raise table.broken("files.twice", "login", found=login)
        grants = tuple(_grant(role, organisation) for role in table.tables("role"))
        persons[login] = Person(login, table.text("name"), grants)
    return People(tuple(persons.values()))


def _grant(table: Table, organisation: Organisation) -> Grant:
    table.only("role", "unit", "valid_from", "valid_to")
    unit = table.text("unit", "")
    if unit and organisation.units and organisation.unit(unit) is None:
        raise table.broken("files.unknown_unit", "unit", found=unit)
    return Grant(Role(table.choice("role", [role.value for role in Role])), unit, _span(table))

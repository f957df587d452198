"""registers/units.toml, registers/categories.toml and registers/abbreviations.toml."""

from reportkit.model.measurement import (
    Abbreviation,
    Category,
    CategorySet,
    MeasurementKind,
    MeasurementUnit,
)
from reportkit.store.toml_source import TomlSource


def units(source: TomlSource) -> tuple[MeasurementUnit, ...]:
    """The units of measurement. Raises BrokenFile."""
    top = source.table()
    top.only("unit")
    found: dict[str, MeasurementUnit] = {}
    for table in top.tables("unit"):
        table.only("id", "one", "kind", "also", "change", "divisible")
        kind = table.choice("kind", [each.value for each in MeasurementKind], "count")
        unit = MeasurementUnit(
            id=table.text("id"),
            one=table.text("one", ""),
            kind=MeasurementKind(kind),
            also=table.texts("also"),
            change=table.text("change", ""),
            divisible=table.flag("divisible", False),
        )
        if unit.id in found:
            raise table.broken("files.twice", "id", found=unit.id)
        found[unit.id] = unit
    return tuple(found.values())


def category_sets(source: TomlSource) -> tuple[CategorySet, ...]:
    """The sets of categories. Raises BrokenFile."""
    top = source.table()
    top.only("set")
    found: dict[str, CategorySet] = {}
    for table in top.tables("set"):
        table.only("id", "label", "category")
        categories: dict[str, Category] = {}
        for each in table.tables("category"):
            each.only("code", "label")
            category = Category(each.text("code"), each.text("label"))
            if category.code in categories:
                raise each.broken("files.twice", "code", found=category.code)
            categories[category.code] = category
        id = table.text("id")
        if id in found:
            raise table.broken("files.twice", "id", found=id)
        found[id] = CategorySet(id, table.text("label"), tuple(categories.values()))
    return tuple(found.values())


def abbreviations(source: TomlSource) -> tuple[Abbreviation, ...]:
    """The abbreviations that the report may use. Raises BrokenFile."""
    top = source.table()
    top.only("abbreviation")
    found: dict[str, Abbreviation] = {}
    for table in top.tables("abbreviation"):
        table.only("short", "long")
        each = Abbreviation(table.text("short"), table.text("long", ""))
        if each.short in found:
            raise table.broken("files.twice", "short", found=each.short)
        found[each.short] = each
    return tuple(found.values())

"""Region Fjäll, a small invented region, and a few words to describe what its Division Kust hands in."""

from textwrap import dedent

from reportkit.messages import Language, render
from reportkit.model.contribution import Attachment, Contribution
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.history import History, Reported
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import Category, CategorySet, MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month, Period
from reportkit.model.organisation import Organisation, Unit
from reportkit.model.outline import AppendicesNode, ContainerNode, Outline, SectionNode
from reportkit.model.relation import parse_relation
from reportkit.model.section import MONTHS_OF, FigureDefinition, HeadingDefinition, SectionDefinition
from reportkit.model.value import replace
from reportkit.model.workspace import Settings, Workspace
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.engine import check_report, check_section
from reportkit.text.markdown import parse
from reportkit.text.numbers import parse_number

MARCH, FEBRUARY = Month(2031, 3), Month(2031, 2)

REGISTERS = Registers(
    units=(
        MeasurementUnit("besök"),
        MeasurementUnit("anställda"),
        MeasurementUnit("mnkr", kind=MeasurementKind.MONEY, also=("mkr",)),
        MeasurementUnit("procent", kind=MeasurementKind.PERCENT, also=("%",), change="procentenheter"),
        MeasurementUnit("index", kind=MeasurementKind.INDEX),
    ),
    categories=(
        CategorySet("kon", "Kön", (Category("K", "kvinnor"), Category("M", "män"))),
        CategorySet("kon3", "Kön", (Category("K", "kvinnor"), Category("M", "män"), Category("A", "annan"))),
    ),
)
ORGANISATION = Organisation(
    (
        Unit("region", "Region Fjäll", kind="region"),
        Unit("kust", "Division Kust", parent="region"),
        Unit("fjall", "Division Fjäll", parent="region"),
    )
)
OUTLINE = Outline(
    (
        ContainerNode("Information från verksamheten", (SectionNode("kust"), SectionNode("fjall"))),
        AppendicesNode("Bilagor"),
    )
)
FJALL = SectionDefinition("fjall", "Division Fjäll", "fjall")


def heading(title, required=True):
    """A heading that the definition names."""
    return HeadingDefinition(title, required)


def figure(id, label="", unit="besök", required=True, months=MONTHS_OF["monthly"], **rest):
    """A figure that the definition asks for."""
    return FigureDefinition(id, label or id.capitalize(), unit, months, required, **rest)


def relation(text, label="", compare=False, rule=""):
    """A relation that the definition declares."""
    return parse_relation(text, label, compare, rule)


def given(value=None, breakdown=None, source="", note="", line=0, **comparisons):
    """What somebody filled in for a figure, as people write numbers."""
    return FigureValue(
        value=parse_number(value) if value else None,
        comparisons={Comparison(name): parse_number(number) for name, number in comparisons.items()},
        breakdown={code: parse_number(number) for code, number in (breakdown or {}).items()},
        source=source,
        note=note,
        line=line,
    )


def reported(value, period, unit="besök", report=FEBRUARY, category=""):
    """A value that an earlier report gave: by default the one of February; with None, history/figures.csv."""
    return Reported(Period.parse(period), parse_number(value), unit, category, report)


def kust(
    text="",
    *,
    headings=(),
    asks=(),
    relations=(),
    figures=None,
    attachments=(),
    in_the_month=(),
    nothing=None,
    problems=(),
    required=True,
    registers=REGISTERS,
    outline=OUTLINE,
    elsewhere=None,
    language=Language.SWEDISH,
    history=None,
    earlier=(),
    settings=None,
):
    """The contribution of Division Kust to the report of March 2031, as a rule meets it.

    `figures` maps ids to `given(…)` or to a value alone, `elsewhere` maps definitions of Division Fjäll to values;
    `in_the_month` are ids of attachments in other sections, `history` maps ids to lists of `reported(…)`, `earlier`
    are earlier reports, and `settings` is what the workspace says about rules.
    """
    text = dedent(text).removeprefix("\n")
    definition = SectionDefinition(
        "kust",
        "Division Kust",
        "kust",
        required=required,
        headings=tuple(headings),
        figures=tuple(asks),
        relations=tuple(relations),
    )
    values = {id: given(value) if isinstance(value, str) else value for id, value in (figures or {}).items()}
    contribution = Contribution(
        "kust",
        text=text,
        figures=values,
        attachments=tuple(Attachment(id, id, f"attachments/{id}.pdf") for id in attachments),
        nothing=nothing,
        problems=tuple(problems),
    )
    known = {each.id: KnownFigure(each, "kust", values.get(each.id)) for each in asks}
    for each, value in (elsewhere or {}).items():
        known[each.id] = KnownFigure(each, "fjall", given(value))
    return SectionContext(
        workspace=Workspace(
            Settings("Region Fjäll", "Regiondirektörens rapport", language, rules=settings or {}),
            organisation=ORGANISATION,
            registers=registers,
            outline=outline,
            sections={"kust": definition, "fjall": FJALL},
        ),
        month=MARCH,
        figures_through=FEBRUARY,
        definition=definition,
        title="Division Kust",
        owner="Division Kust",
        contribution=contribution,
        blocks=parse(text),
        known=known,
        attachments=frozenset({*attachments, *in_the_month}),
        history=History({id: tuple(values) for id, values in (history or {}).items()}, tuple(earlier)),
    )


def report(*sections, **workspace):
    """The report of March 2031 made of these sections."""
    return ReportContext(replace(sections[0].workspace, **workspace), MARCH, FEBRUARY, sections)


def ask(rule, context):
    """All findings of one rule."""
    if isinstance(context, ReportContext):
        return check_report(context, [rule], {})
    return check_section(context, [rule], {})


def the_finding(rule, context):
    """The one finding of a rule."""
    (found,) = ask(rule, context)
    return found


def told(finding, language=Language.SWEDISH):
    """What the finding says to a reader."""
    return render(finding.message, language)


def mended(context, finding):
    """The text after the finding's fix."""
    lines = context.contribution.text.split("\n")
    fix = finding.fix
    line = lines[fix.line - 1]
    lines[fix.line - 1] = line[: fix.first] + fix.text + line[fix.last :]
    return "\n".join(lines)

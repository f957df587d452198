"""Charts that can be edited in Word: the drawing, and the part that says what it shows.

The colours are the template's own accents. Lines are told apart also by their marks and dashes, for those who do not
see colours and for paper without them.
"""

from collections.abc import Sequence
from decimal import Decimal

from reportkit.model.blocks import Chart, Series
from reportkit.word.images import EMU_PER_TWIP
from reportkit.word.markup import DECLARATION, DRAWING, OFFICE, RELATIONS, escape
from reportkit.word.workbook import SHEET, column

_CHART = f"{DRAWING}/chart"
_HIGH = 3400  # in twentieths of a point: six centimetres
_CATEGORIES_AXIS, _VALUES_AXIS = 504061, 504062
_ACCENTS = 6
_MARKS = ("circle", "square", "triangle", "diamond", "x", "star")
_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash")
_MOST_LABELLED = 13
"""Bars with their values written above them."""
_GREY = '<a:solidFill><a:srgbClr val="595959"/></a:solidFill>'


def chart_drawing(number: int, relation: str, width: int, alt: str) -> str:
    """A run with a chart. `number` is unique among the document's drawings; `width` in twentieths of a point."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * EMU_PER_TWIP}" cy="{_HIGH * EMU_PER_TWIP}"/>'
        f'<wp:docPr id="{number}" name="Diagram {number}" descr="{escape(alt)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_xml(chart: Chart, locale: str) -> str:
    """The part of a chart, with the figures that Word shows until somebody edits them."""
    most = max((-_exponent(value) for each in chart.series for value in each.values if value is not None), default=0)
    form = f"#,##0.{'0' * most}" if most > 0 else "#,##0"
    swedish = f"[$-41D]{form}" if locale.startswith("sv") else form  # so that every program parts thousands alike
    series = "".join(_series(chart, at, each, swedish) for at, each in enumerate(chart.series))
    legend = f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text(900)}</c:legend>'
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{DRAWING}/main" xmlns:r="{OFFICE}/relationships">'
        f'<c:date1904 val="0"/><c:lang val="{locale}"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{_group(chart, series)}'
        f"{_axes(chart, swedish)}</c:plotArea>"
        f'{legend if len(chart.series) > 1 else ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text(900)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def chart_relations(workbook: str) -> str:
    """The relationships of a chart's part: the workbook behind it."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/relationships/package" Target="{workbook}"/>'
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _group(chart: Chart, series: str) -> str:
    ids = f'<c:axId val="{_CATEGORIES_AXIS}"/><c:axId val="{_VALUES_AXIS}"/>'
    if chart.kind == "line":
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{series}<c:marker val="1"/>{ids}</c:lineChart>'
        )
    gap = 60 if len(chart.series) == 1 else 80
    return (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{gap}"/>{ids}</c:barChart>'
    )


def _series(chart: Chart, at: int, series: Series, form: str) -> str:
    letter, last = column(at + 1), len(chart.categories) + 1
    name = (
        f"<c:tx><c:strRef><c:f>{SHEET}!${letter}$1</c:f><c:strCache>{_points([series.name])}</c:strCache>"
        "</c:strRef></c:tx>"
    )
    categories = (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{_points(chart.categories)}</c:strCache>"
        "</c:strRef></c:cat>"
    )
    values = [None if value is None else f"{value:f}" for value in series.values]
    numbers = (
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${last}</c:f><c:numCache>"
        f"<c:formatCode>{escape(form)}</c:formatCode>{_points(values)}</c:numCache></c:numRef></c:val>"
    )
    head = f'<c:idx val="{at}"/><c:order val="{at}"/>{name}'
    colour = f'<a:solidFill><a:schemeClr val="accent{at % _ACCENTS + 1}"/></a:solidFill>'
    if chart.kind == "line":
        dash = f'<a:prstDash val="{_DASHES[at % len(_DASHES)]}"/>'
        line = f'<c:spPr><a:ln w="28575" cap="rnd">{colour}{dash}<a:round/></a:ln></c:spPr>'
        mark = (
            f'<c:marker><c:symbol val="{_MARKS[at % len(_MARKS)]}"/><c:size val="7"/>'
            f"<c:spPr>{colour}<a:ln>{colour}</a:ln></c:spPr></c:marker>"
        )
        return f'<c:ser>{head}{line}{mark}{categories}{numbers}<c:smooth val="0"/></c:ser>'
    labelled = len(chart.series) * len(chart.categories) <= _MOST_LABELLED
    labels = _labels(form) if labelled else ""
    return f'<c:ser>{head}<c:spPr>{colour}</c:spPr><c:invertIfNegative val="0"/>{labels}{categories}{numbers}</c:ser>'


def _labels(form: str) -> str:
    return (
        f'<c:dLbls><c:numFmt formatCode="{escape(form)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>'
        f'</c:spPr>{_text(900)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _points(values: Sequence[str | None]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{escape(value)}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return f'<c:ptCount val="{len(values)}"/>{points}'


def _axes(chart: Chart, form: str) -> str:
    line = f'<c:spPr><a:ln w="9525">{_GREY}</a:ln></c:spPr>'
    pale = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>'
    title = (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="sv-SE" sz="900" b="0"/><a:t>{escape(chart.unit)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
        if chart.unit
        else ""
    )
    ends = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{}"/>'
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{ends.format("low")}{line}{_text(900)}<c:crossAx val="{_VALUES_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/>{_floor(chart)}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>{pale}</c:spPr></c:majorGridlines>{title}'
        f'<c:numFmt formatCode="{escape(form)}" sourceLinked="0"/>{ends.format("nextTo")}'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text(900)}<c:crossAx val="{_CATEGORIES_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _floor(chart: Chart) -> str:
    """Bars are compared by their length, and begin at zero."""
    lowest = min((value for each in chart.series for value in each.values if value is not None), default=Decimal(0))
    return '<c:min val="0"/>' if chart.kind == "column" and lowest >= 0 else ""


def _text(size: int) -> str:
    dress = '<a:solidFill><a:srgbClr val="262626"/></a:solidFill>'
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}">{dress}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="sv-SE"/></a:p></c:txPr>'
    )

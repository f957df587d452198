"""Citations: where a text cites registered figures, what each reads as, and why one cannot be resolved."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reportkit.messages import Language, Message, UsageError
from reportkit.model.blocks import (
    AppendixReference,
    Block,
    Blocks,
    Citation,
    Footnote,
    Heading,
    Inline,
    Inlines,
    List,
    Paragraph,
    PlacedFigures,
    Reference,
    Span,
    Table,
)
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.measurement import Registers
from reportkit.model.month import Month
from reportkit.model.nearest import nearest
from reportkit.model.value import Struct, replace
from reportkit.text.forms import Reading
from reportkit.text.markdown.syntax import source_of
from reportkit.text.placed import table_of
from reportkit.text.references import numbered

if TYPE_CHECKING:
    from reportkit.text.charts import History


class CitedPlace(Struct, frozen=True):
    """A citation, or figures placed as a table or a chart, and the line of the block it stands in."""

    citation: Citation | PlacedFigures
    line: int

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures that are cited there."""
        return self.citation.figures if isinstance(self.citation, PlacedFigures) else (self.citation.figure,)

    @property
    def source(self) -> str:
        """As it is typed: `{{besok_digitala.percent}}`."""
        return source_of(self.citation)


def cited(blocks: Blocks) -> tuple[CitedPlace, ...]:
    """Every place that cites a figure, in order."""
    return tuple(_cited(blocks))


def _cited(blocks: Blocks) -> Iterator[CitedPlace]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _cited_in(block.content, block.line)
            case List():
                for item in block.items:
                    yield from _cited(item.blocks)
            case Table():
                for number, row in enumerate((block.header, *block.rows)):
                    line = block.line + number + (number > 0)  # the rule below the header is a line too
                    for cell in row:
                        yield from _cited_in(cell, line)
            case PlacedFigures():
                yield CitedPlace(block, block.line)


def _cited_in(content: Inlines, line: int) -> Iterator[CitedPlace]:
    for inline in content:
        if isinstance(inline, Citation):
            yield CitedPlace(inline, line)
        elif isinstance(inline, Footnote):
            yield from _cited_in(inline.content, line)


def citation_text(
    citation: Citation,
    figure: KnownFigure,
    figures_through: Month,
    registers: Registers,
    language: Language = Language.SWEDISH,
) -> str:
    """What a citation reads as: `8 176 besök`. Raises UsageError saying why it cannot be resolved."""
    return Reading(figure, figures_through, registers, language).text(citation)


def problem(
    citation: Citation | PlacedFigures, known: KnownFigures, registers: Registers, figures_through: Month
) -> Message | None:
    """Why a citation, or figures placed as a table, cannot be resolved; None where nothing is wrong.

    The month matters for steering measures: the plan has targets for some years.
    """
    if isinstance(citation, PlacedFigures):
        alone = (problem(Citation(id), known, registers, figures_through) for id in citation.figures)
        return next(filter(None, alone), None)
    try:
        figure = _find(citation.figure, known)
        citation_text(citation, figure, figures_through, registers)
    except UsageError as error:
        return error.told
    return None


def _find(id: str, known: KnownFigures) -> KnownFigure:
    if id in known:
        return known[id]
    if near := nearest(id, known):
        raise UsageError("text.unknown_figure_near", figure=id, nearest=near)
    raise UsageError("text.unknown_figure", figure=id)


def resolve(
    blocks: Blocks,
    known: KnownFigures,
    figures_through: Month,
    registers: Registers,
    appendix_numbers: Mapping[str, int],
    language: Language = Language.SWEDISH,
    history: "History | None" = None,
) -> Blocks:
    """The blocks with every citation in words, in order; a chart gets its table after it.

    What cannot be resolved stays in its typed form, `{{…}}`, as text that a reader and a rule can see; a reference
    to an attachment without a number reads `bilaga ?`. References within the report are left to
    `reportkit.text.references`. `history` gives charts what the figures have been before.
    """
    return _Resolver(known, figures_through, registers, appendix_numbers, language, history).blocks(blocks)


class _Resolver(Struct, frozen=True):
    known: KnownFigures
    figures_through: Month
    registers: Registers
    appendix_numbers: Mapping[str, int]
    language: Language
    history: "History | None"

    def blocks(self, blocks: Blocks) -> Blocks:
        out: list[Block] = []
        for block in blocks:
            if isinstance(block, PlacedFigures):
                out += self.placed(block)
            else:
                out.append(self.block(block))
        return tuple(out)

    def block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                content = self.inlines(block.content)
                return block if content is block.content else replace(block, content=content)
            case List():
                items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
                return replace(block, items=items)
            case Table():
                rows = tuple(tuple(map(self.inlines, row)) for row in block.rows)
                return replace(block, header=tuple(map(self.inlines, block.header)), rows=rows)
            case _:
                return block

    def placed(self, placed: PlacedFigures) -> Blocks:
        if not placed.figures or any(id not in self.known for id in placed.figures):
            return (Paragraph((Span(source_of(placed)),), placed.line),)
        readings = [self.reading(self.known[id]) for id in placed.figures]
        if placed.kind != "chart":
            return (table_of(placed, readings, self.language),)
        from reportkit.text.charts import chart_of, no_history  # noqa: PLC0415 - only where there is a chart

        return chart_of(placed, readings, self.history or no_history, self.language)

    def inlines(self, content: Inlines) -> Inlines:
        """The same running text with its citations in words; itself where there are none."""
        if not content or (len(content) == 1 and type(content[0]) is Span):  # nearly all of a report
            return content
        out: list[Inline] = []
        for inline in content:
            match inline:
                case Span():
                    out.append(inline)
                case Citation():
                    out.append(self.citation(inline))
                case AppendixReference():
                    number = self.appendix_numbers.get(inline.attachment, 0)
                    out += numbered("appendix", number, inline.strong, inline.emphasis, self.language)
                case Footnote():
                    out.append(replace(inline, content=self.inlines(inline.content)))
                case Reference():
                    out.append(inline)
        return tuple(out)

    def citation(self, citation: Citation) -> Span:
        cites = "" if citation.words else citation.figure  # words of direction are the writer's own
        try:
            text = self.reading(_find(citation.figure, self.known)).text(citation)
        except UsageError:
            text, cites = source_of(citation), ""
        return Span(text, citation.strong, citation.emphasis, cites=cites)

    def reading(self, figure: KnownFigure) -> Reading:
        return Reading(figure, self.figures_through, self.registers, self.language)

"""A month's report to try the writer with: every kind of block, freshly made up."""

import struct
import zlib
from datetime import UTC, date, datetime
from decimal import Decimal

from reportkit.messages import Language
from reportkit.model.blocks import Align, Chart, Heading, Image, List, ListItem, Paragraph, Series, Span, Table
from reportkit.model.month import Month
from reportkit.model.page_header import PageHeader
from reportkit.model.report import Appendix, Part, Report
from reportkit.model.value import replace
from reportkit.text.markdown import parse
from reportkit.text.references import settled
from reportkit.text.structure import shift

TALK = (
    "Under månaden har arbetet med att korta väntetiderna fortsatt på samtliga orter.",
    "Verksamheten har infört en gemensam planering av vårdplatser, vilket gör att patienter oftare får plats på rätt "
    "enhet redan vid inskrivningen.",
    "Bemanningen är fortsatt ansträngd och beroendet av inhyrd personal är störst i inlandet.",
    "Medarbetarna beskriver att de nya rutinerna sparar tid i det dagliga arbetet.",
    "En uppföljning görs efter sommaren och redovisas i höstens rapport.",
    "Samverkan med kommunerna utvecklas genom regelbundna avstämningar där båda parter lyfter hinder tidigt.",
)


def say(*texts, **dress):
    return tuple(Span(text, **dress) for text in texts)


def talk(first, sentences=4):
    return Paragraph(say(" ".join(TALK[(first + number) % len(TALK)] for number in range(sentences))))


def item(text, *more):
    return ListItem((Paragraph(say(text)), *more))


def png(width, height, colour=(31, 59, 77)):
    """A picture of one colour with a few bars, so that a page can be judged by eye."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    bars = [0.35, 0.5, 0.45, 0.7, 0.62, 0.85]
    rows = []
    for y in range(height):
        row = bytearray(b"\xf4\xf7\xf9" * width)
        for number, high in enumerate(bars):
            if y > height * (1 - high):
                left = width * (2 * number + 1) // 13
                row[left * 3 : (left + width // 13) * 3] = bytes(colour) * (width // 13)
        rows.append(b"\0" + bytes(row))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(b"".join(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


VISITS = Table(
    header=(say("Besök"), say("Februari 2023"), say("Februari 2022"), say("Förändring")),
    rows=tuple(
        tuple(say(cell) for cell in row)
        for row in (
            ("Fysiska besök", "41 207", "39 880", "+3,3 %"),
            ("Digitala besök", "8 176", "10 336", "−20,9 %"),
            ("Hembesök", "2 014", "1 990", "+1,2 %"),
            ("Totalt", "51 397", "52 206", "−1,5 %"),
        )
    ),
    align=(Align.LEFT, Align.NUMBER, Align.NUMBER, Align.NUMBER),
    caption="Besök i primärvården efter slag",
    note="Källa: Datalagret. Hembesök räknas från den första kontakten.",
)

RISKS = Table(
    header=(say("Risk"), say("Åtgärd"), say("Ansvarig"), say("Klart")),
    rows=tuple(
        tuple(say(cell) for cell in row)
        for row in (
            (
                "Brist på sjuksköterskor med specialistutbildning inom intensivvård",
                "Utbildningstjänster utlyses två gånger per år och kombineras med handledning på enheten",
                "Verksamhetschef",
                "2023-06",
            ),
            ("Försenat journalsystem", "Gemensam införandeplan", "Projektledare", "2023-10"),
        )
    ),
    align=(Align.LEFT, Align.LEFT, Align.LEFT, Align.CENTRE),
)

MEASURES = List(
    (
        item(
            "Planera vårdplatser gemensamt",
            List((item("varje vardag klockan nio"), item("med alla enheter", List((item("även helger"),))))),
        ),
        item("Följ upp beläggningen varje vecka", Paragraph(say("Uppföljningen görs av den lokala ledningen."))),
        item("Redovisa resultatet i juni", List((item("muntligt"), item("skriftligt")), ordered=True)),
    ),
    ordered=True,
)


def division(name, first):
    """A section as divisions write it."""
    return (
        talk(first),
        Heading(3, say("Väsentliga händelser")),
        talk(first + 1),
        Paragraph(say("Tre insatser har haft störst betydelse:")),
        MEASURES,
        talk(first + 2),
        Heading(3, say("Förbättringsarbete")),
        Paragraph(
            (
                Span("Antalet digitala besök var "),
                Span("8\u00a0176\u00a0besök", cites="besok_digitala"),
                Span(", en förändring med "),
                Span("−20,9\u00a0procent", cites="besok_digitala", strong=True),
                Span(". Läs mer i "),
                Span("årets plan", href="https://example.org/plan?år=2023&del=1"),
                Span(f" för {name}. "),
                Span("Resultatet är preliminärt.", emphasis=True),
            )
        ),
        VISITS,
        talk(first + 3, 5),
        Heading(
            4,
            say("Införande av gemensamma arbetssätt för planering och uppföljning av vårdplatser i hela länet"),
        ),
        List((item("kortare väntetid"), item("färre överbeläggningar"), item("bättre arbetsmiljö"))),
        talk(first + 4, 3),
    )


CHART = Image(
    "images/besok.png",
    "Stapeldiagram: besöken ökar från 35 till 85.",
    "Besök per månad, september till februari",
)

NAMES = ("Division Funktion", "Division Länssjukvård", "Division Nära", "Division Psykiatri")


def sample_report(**changes):
    """A report of about a dozen pages."""
    parts = (
        Part(1, "Inledning", "inledning", (talk(0, 6), talk(2, 5), talk(4, 3))),
        Part(1, "Resultat februari 2023", "resultat", (talk(1), RISKS, talk(3), CHART, talk(5, 6))),
        Part(1, "Information från verksamheten"),
        *(Part(2, name, f"division-{number}", division(name, number)) for number, name in enumerate(NAMES, start=1)),
        Part(1, "Hälso- och sjukvårdsnämnden"),
        Part(
            2,
            "",
            "hsn-nara",
            (Heading(2, say("Uppdrag om nära vård")), talk(2, 6), Heading(3, say("Läget")), talk(0)),
        ),
    )
    settled = {
        "title": "Regiondirektörens rapport",
        "organisation": "Region Fjällbygden",
        "month": Month(2023, 3),
        "figures_through": Month(2023, 2),
        "language": Language.SWEDISH,
        "version": "1.0",
        "page_header": PageHeader(
            "Region Fjällbygden",
            "RD-2023-0314",
            date(2023, 3, 29),
            "Karin Bergdahl, regiondirektör",
            "Oskar Lindmark",
        ),
        "parts": parts,
        "appendices_title": "Bilagor",
        "appendices": (
            Appendix(1, "Årsrapport för patientsäkerhet 2022", "bilaga-1-arsrapport.pdf", "Division Nära"),
            Appendix(
                2,
                "Plan för kompetensförsörjning med beskrivning av utbildningstjänster och praktik",
                "plan.docx",
                "Regionstöd",
            ),
        ),
        "images": {("resultat", "images/besok.png"): png(900, 420)},
        "changed": datetime(2023, 3, 28, 14, 5, tzinfo=UTC),
        "journal_hash": "5f" * 32,
    }
    return Report(**{**settled, **changes})


MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun")
BARS = Chart(
    "column",
    MONTHS,
    (Series("Digitala besök", tuple(map(Decimal, (9800, 8176, 9120, 8800, 8700, 7400))), "besok_digitala"),),
    "besök",
    "Digitala besök: från 9 800 besök i januari 2023 till 7 400 besök i juni 2023.",
    "Digitala besök per månad 2023",
)
LINES = Chart(
    "line",
    MONTHS,
    (
        Series("Fysiska besök", tuple(map(Decimal, ("41.2", "42.0", "43.5", "40.1", "39.9", "38.0"))), "besok_fysiska"),
        Series("Hembesök", (Decimal("2.0"), None, Decimal("2.2"), Decimal("2.1"), None, Decimal("1.9")), "hembesok"),
    ),
    "tusen besök",
    "Fysiska besök: från 41,2 till 38,0 tusen. Hembesök: från 2,0 till 1,9 tusen.",
    "Besök i primärvården",
)
WIDE = Table(
    header=tuple(
        say(each)
        for each in (
            *("Division", "Årsarbetare", "Sjukfrånvaro", "Hyrpersonal", "Utfall", "Budget", "Avvikelse"),
            *("Helårsprognos", "Föregående år", "Förändring i procent"),
        )
    ),
    rows=tuple((say(name), *[say("−1 141 358")] * 9) for name in ("Länssjukvård", "Nära", "Psykiatri")),
    align=(Align.LEFT, *[Align.NUMBER] * 9),
    caption="Divisionernas ekonomi",
)
NOTED = """\
# Vårdplatser

Antalet vårdplatser[^1] var 1 141 358. Se {{figure: besok_digitala}}, {{ref: Besök på orterna}} och {{ref: Läget}}.
I {{ref: division-1}} finns mer[^2], på finska [tervetuloa]{lang=fi}.

[^1]: Enligt [Socialstyrelsen](https://www.socialstyrelsen.se/plats), mätt klockan 06.
[^2]: Se *årsrapporten*.

Tabell: Besök på orterna
| Ort | Andel[^3] | Antal |
|---|--:|--:|
| Norrby | 5,9 | 8 176 |
| Söderby | 12,35 | 1 141 |
| Österby | 7 | 358 |

[^3]: I procent.

# Läget

Texten går vidare.
"""


def everything():
    """A report with all that a document can hold."""
    report = sample_report()
    noted = Part(2, "Nyheter", "nyheter", (*shift(parse(NOTED), 2), BARS, talk(1), Heading(3, say("På bredden")), WIDE))
    more = Part(2, "Mer", "mer", (talk(2), WIDE, WIDE, talk(3), LINES))
    parts = (*report.parts[:3], noted, more, *report.parts[3:])
    titles = {part.section: part.title for part in parts}
    return replace(report, parts=settled(parts, titles, report.language))

"""The ids of the rules that come with the program: settings name them, and are read without loading a rule."""

from collections.abc import Collection

from reportkit.messages import BrokenFile
from reportkit.model.nearest import nearest

RULE_IDS = frozenset(
    {
        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14", "A15",
        "B01", "B02", "B03", "B04",
        "C01", "C02", "C03", "C04", "C05", "C06", "C07",
        "D01", "D02", "D03", "D04", "D05",
        "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09",
        "H01", "H02", "H03", "H04", "H05", "H07",
        "K01", "K02", "K03", "K04", "K05",
        "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11",
        "N01", "N02", "N03", "N04", "N05",
        "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10",
        "Q01", "Q04", "Q07",
        "R01", "R02", "R03", "R04", "R06", "R07",
        "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10",
        "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08",
        "U01", "U02", "U03", "U04", "U05", "U06", "U07", "U08", "U09", "U10",
    }
)  # fmt: skip
"""Every rule of the program's own. A rule that a package brings has an id of that package's choice."""


def unknown_rule(file: str, found: str, line: int, known: Collection[str]) -> BrokenFile:
    """What to say of a setting for a rule that is none: the nearest, where one is near."""
    near = nearest(found.upper(), sorted(known))
    id = "files.unknown_rule_near" if near else "files.unknown_rule"
    return BrokenFile(id, file=file, line=line, found=found, near=near)

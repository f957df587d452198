"""A small region at work in March 2023, with people who each have one role, and the example of the project."""

import shutil
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from reportkit.model.month import Month
from reportkit.model.people import Actor
from reportkit.store.folder import FolderStore
from reportkit.workflow.demo import make_demo
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.months import open_month
from reportkit.workflow.session import Session
from tests.store import sample

ROOT = Path(__file__).resolve().parent.parent.parent
PNG = (ROOT / "example/2023-03/hsn-nara-vard/images/kartlaggning-tre-steg.png").read_bytes()
MARCH, APRIL = Month(2023, 3), Month(2023, 4)
MAJA, HENNING = "maja.ek", "henning.brattas"  # contacts of psykiatri and of resultat
PER, YLVA = "per.hagsjo", "ylva.tranberg"  # editors
ALMA, ROLAND = "alma.direktor", "roland.myrehag"  # the approver, the administrator

PEOPLE = (
    sample.FILES["people.toml"]
    + """
[[person]]
login = "henning.brattas"
name = "Henning Brattås"
[[person.role]]
role = "contact"
unit = "ekonomi"

[[person]]
login = "ylva.tranberg"
name = "Ylva Tranberg"
[[person.role]]
role = "editor"

[[person]]
login = "alma.direktor"
name = "Alma Direktör"
[[person.role]]
role = "approver"

[[person]]
login = "roland.myrehag"
name = "Roland Myrehag"
[[person.role]]
role = "administrator"
"""
)
TEXT = """\
# Förbättringsarbete

Mottagningen i Gällivare har kortat väntan till första besök, och de digitala besöken var {{besok_digitala}}.

- Kvällstider har öppnats i Piteå.
- Brevsvar går nu ut inom två dagar.
"""
FIGURES = """\
[besok_totalt]
value = "45 000"
previous_year = "44 120"

[besok_digitala]
value = "8 176"
breakdown = { K = "4 610", M = "3 566" }
"""
RESULT = """\
Periodens resultat beskrivs i bilagan. Den psykiatriska vården hade {{besok_digitala}} på distans.
"""


class Region:
    """The workspace and its people; the clock goes a minute for every event."""

    def __init__(self, root: Path, **changed):
        ours = {name: (ROOT / name).read_bytes() for name in ("templates/mall.docx", "templates/styles.toml")}
        self.root = root
        self.store = sample.make(root, **({"people.toml": PEOPLE} | ours | changed))
        self.now = datetime(2023, 3, 6, 7, 0, tzinfo=UTC)

    def clock(self):
        self.now += timedelta(minutes=1)
        return self.now

    def acting(self, login, acting_for=""):
        """A session of somebody."""
        return Session(self.store, Actor(login, acting_for), self.clock)

    def view(self, login=PER, month=MARCH):
        """The month as it is now."""
        return MonthView(self.acting(login), month)

    def state(self, section="psykiatri"):
        return self.view().history(section).state.value

    def journal(self, section="psykiatri"):
        """What has been done to a section."""
        return [each.action.value for each in self.view().events if each.section == section]

    def folder(self, section="psykiatri"):
        return self.root / "reports/2023-03" / section

    def files(self):
        """Every file of the month with its content; what nothing may have changed."""
        return {path: path.read_bytes() for path in (self.root / "reports").rglob("*") if path.is_file()}

    def open_march(self):
        open_month(self.acting(PER), MARCH)
        return self


@cache
def demo_made(base: Path) -> Path:
    """The project's example, made once."""
    make_demo(base / "demo", "root")
    return base / "demo"


def demo_copy(base: Path, to: Path) -> FolderStore:
    """The example as it was made, for a test of its own."""
    shutil.copytree(demo_made(base), to)
    return FolderStore(to)


MEASURE = """\
[[goal]]
id = "vard"
title = "En god vård"

[[measure]]
nr = 3
id = "vantat"
title = "Andel som väntat högst 90 dagar"
goal = "vard"
unit = "procent"
"""


def with_measure(region):
    """The region, with a steering measure that Division Psykiatri answers for."""
    (region.root / "registers/measures.toml").write_text(MEASURE, encoding="utf-8")
    section = region.root / "sections/psykiatri.toml"
    figure = '[[figure]]\nid = "vantat"\nmeasure = 3\n\n[[relation]]'
    section.write_text(section.read_text(encoding="utf-8").replace("[[relation]]", figure, 1), encoding="utf-8")
    return region

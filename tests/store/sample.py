"""A small region to keep: two divisions, their sections, one open month. Real-looking, and every name invented."""

import shutil
from datetime import date
from pathlib import Path

from reportkit.model.journal import Action, Event
from reportkit.model.month import Month
from reportkit.model.workspace import ReportSettings
from reportkit.store.folder import FolderStore

MARCH = Month(2023, 3)
FILES = {
    "reportkit.toml": """\
# Arbetsytans inställningar
name = "Region Norrbotten"
title = "Regiondirektörens rapport"

[page_header]
applies_to = "Region Norrbotten"
document_id = "ARBGRP583-1-1"
responsible_person = "Astrid Norlund"
prepared_by = "Per Hagsjö"
""",
    "organisation.toml": """\
[[unit]]
id = "region"
name = "Region Norrbotten"
kind = "region"

[[unit]]
id = "division-psykiatri"
name = "Division Psykiatri"
kind = "division"
parent = "region"

[[unit]]
id = "ekonomi"
name = "Ekonomi och uppföljning"
kind = "department"
parent = "region"
""",
    "people.toml": """\
[[person]]
login = "maja.ek"
name = "Maja Ek"
[[person.role]]
role = "contact"
unit = "division-psykiatri"

[[person]]
login = "per.hagsjo"
name = "Per Hagsjö"
[[person.role]]
role = "editor"
""",
    "registers/units.toml": """\
[[unit]]
id = "besök"
also = ["st besök"]

[[unit]]
id = "mnkr"
kind = "money"

[[unit]]
id = "procent"
kind = "percent"
also = ["%"]
change = "procentenheter"
""",
    "registers/categories.toml": """\
[[set]]
id = "kon"
label = "Kön"
  [[set.category]]
  code = "K"
  label = "kvinnor"
  [[set.category]]
  code = "M"
  label = "män"
""",
    "sections/report.toml": """\
[[node]]
section = "resultat"

[[node]]
title = "Information från verksamheten"
  [[node.node]]
  section = "psykiatri"

[[node]]
appendices = true
title = "Bilagor"
""",
    "sections/psykiatri.toml": """\
id = "psykiatri"
title = "Division Psykiatri"
owner = "division-psykiatri"
words = { most = 1500 }

[[heading]]
title = "Förbättringsarbete"
required = true

[[figure]]
id = "besok_totalt"
label = "Besök totalt"
unit = "besök"
required = true
compare = ["previous_year"]

[[figure]]
id = "besok_digitala"
label = "Digitala besök"
unit = "besök"
breakdown = "kon"

[[relation]]
holds = "besok_totalt >= besok_digitala"
label = "De digitala besöken är en del av alla besök"
""",
    "sections/resultat.toml": """\
id = "resultat"
title = "Resultat {figures_through}"
owner = "ekonomi"

[[figure]]
id = "periodens_resultat"
label = "Periodens resultat"
unit = "mnkr"
cadence = "tertial"
compare = ["budget"]
""",
    "templates/mall.docx": "en mall, i ord",
    "templates/styles.toml": "[styles]\n",
}
TEXT = """\
# Förbättringsarbete

Mottagningen i Gällivare har kortat väntan till första besök. De digitala besöken var {{besok_digitala}}.

![Väntetid i dagar](images/vantan.png)
"""
FIGURES = """\
# Siffrorna kommer från datalagret.

[besok_totalt]   # alla besök
value = "45 000"          # preliminärt
previous_year = "44 120"

[besok_digitala]
value = "8 176"
breakdown = { K = "4 610", M = "3 566" }  # kontrollerat
source = "Datalagret 2023-03-02"
"""
PICTURE = b"\x89PNG\r\n\x1a\n en bild"


def make(root: Path, **changed: str | bytes | None) -> FolderStore:
    """The workspace in a folder; `changed` has other content by path, and None where a file is missing."""
    for name, content in (FILES | changed).items():
        if content is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return FolderStore(root)


def event(action: Action = Action.SAVED, section: str = "psykiatri", login: str = "maja.ek", **details: str) -> Event:
    """Something that somebody does on the sixth of March."""
    return Event(0, "2023-03-06T08:00:00Z", login, action, section, details=details)


def copy(root: Path, to: Path) -> FolderStore:
    """The workspace as it is now, somewhere else."""
    shutil.copytree(root, to, symlinks=True)
    store = FolderStore(to)
    store.workspace()
    return store


def open_march(store: FolderStore) -> None:
    """Open the month."""
    store.workspace()
    store.open_month(ReportSettings(MARCH, MARCH.plus(-1), date(2023, 3, 10)), event(Action.OPENED, "", "per.hagsjo"))


def psykiatri(store: FolderStore):
    """The definition of the section that the tests write in."""
    return store.workspace().sections["psykiatri"]


def save(store: FolderStore, edit, base=None, login="maja.ek"):
    """Save in the section, as one change."""
    with store.changing(MARCH) as writer:
        return writer.save(psykiatri(store), edit, base, event(login=login))


def contribution(store: FolderStore):
    """The section's working files, read anew."""
    store.workspace()
    return store.month(MARCH).contribution(psykiatri(store))


def told(error) -> tuple[str, dict]:
    """The id and the arguments of an error."""
    return error.value.told.id, dict(error.value.told.args)

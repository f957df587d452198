"""What an editor is to arrange stands on their board: what no contact can mend."""

import pytest

from reportkit.store.files import read_text, write_bytes
from reportkit.tui.screens.board import BoardScreen
from reportkit.tui.screens.questions import Tell
from tests.tui.sitting import LOGIN, sitting

EDITOR = (
    f'\n[[person]]\nlogin = "{LOGIN}"\nname = "Ida Berg"\n[[person.role]]\nrole = "editor"\nvalid_from = "2023-01"\n'
)


def change(root, file, *changes):
    text = read_text(root / file)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    write_bytes(root / file, text.encode())


@pytest.fixture
def real(workspace):
    """A workspace in earnest, with one editor: whoever sits here."""
    change(workspace, "reportkit.toml", ("practice = true", "practice = false"))
    change(workspace, "people.toml", ('unit = "division-lanssjukvard-2"', 'unit = "division-lanssjukvard-1"'))
    write_bytes(workspace / "people.toml", (read_text(workspace / "people.toml") + EDITOR).encode())
    return workspace


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_section_without_a_contact_stands_last_on_the_board_and_can_be_read(real, size):
    async with sitting(real, size=size) as ida:
        await ida.sees("1 sak att ordna står sist på tavlan.")
        await ida.press("end")
        await ida.sees("Att ordna", "! Division Länssjukvård 2 har ingen kontakt")
        await ida.press("enter")
        await ida.is_at(Tell)
        await ida.sees("people.toml")
        await ida.press("escape")
        await ida.is_at(BoardScreen)


async def test_a_misspelt_owner_is_told_with_the_unit_that_may_be_meant_and_nothing_else(real):
    change(real, "sections/regionstod.toml", ('owner = "division-regionstod"', 'owner = "divison-regionstod"'))
    async with sitting(real) as ida:
        await ida.press("end")
        await ida.sees("Att ordna", "Menade du", "”division-regionstod”?")
        assert "divison-regionstod har ingen kontakt" not in ida.seen()

"""What can be read: text stands out against what it stands on, in every look, and no meaning is colour alone."""

import pytest
from textual.color import Color

from reportkit.tui.screens.choose import Choose
from reportkit.tui.screens.figures import FiguresScreen
from reportkit.tui.screens.reading import ReadingScreen
from reportkit.tui.screens.submitting import SubmitScreen
from reportkit.tui.themes import THEMES
from tests.tui.sitting import PER, TORKEL, sitting

ENOUGH = 4.5
"""The ratio that WCAG 2.2 asks for of text (1.4.3, level AA)."""
ON = ("background", "surface", "panel", "block-cursor-background", "block-cursor-blurred-background")
TEXT = ("foreground", "foreground-muted", "text-error", "text-warning", "text-success", "text-accent", "accent")
DRAWN = "─│╭╮╰╯▁▂▃▄▅▆▇█░▸▎▌▐▔━"
"""Lines, bars and curves, which repeat what words say."""


def luminance(colour):
    def channel(value):
        value /= 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(channel, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_all_the_contrast_there_is():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_colour_of_a_look_stands_out_on_every_ground(theme):
    colours = {**theme.to_color_system().generate(), **theme.variables}
    for ground in ON:
        under = Color.parse(colours["background"]).blend(Color.parse(colours[ground]), Color.parse(colours[ground]).a)
        for text in TEXT:
            colour = Color.parse(colours[text])
            shown = under.blend(colour, colour.a)
            assert contrast(shown.rgb, under.rgb) >= ENOUGH, f"{text} on {ground}"


def too_faint(person):
    """The texts of the screen that are hard to read, each with its ratio."""
    found = {}
    for strip in person.app.screen._compositor.render_strips():
        for segment in strip:
            text, style = segment.text.strip().strip(DRAWN), segment.style
            if not text or style is None or style.color is None or style.bgcolor is None:
                continue
            fore, ground = (tuple(each.get_truecolor()) for each in (style.color, style.bgcolor))
            ratio = contrast(fore, ground)
            if ratio < ENOUGH or style.dim:
                found[text] = round(ratio, 2)
    return found


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_word_on_the_screens_can_be_read_in_every_look(workspace, theme):
    async with sitting(workspace, TORKEL) as torkel:
        torkel.app.theme = theme
        await torkel.sees("Att göra")
        assert too_faint(torkel) == {}, "own sections"
        await torkel.press("s")
        await torkel.is_at(FiguresScreen)
        await torkel.sees("krävs")
        assert too_faint(torkel) == {}, "figures"
        await torkel.press("escape")
        await torkel.opens("lanssjukvard-1", "e")
        for tab in torkel.page.side.tabs:
            torkel.page.action_tab(tab)
            await torkel.pilot.pause()
            assert too_faint(torkel) == {}, f"writing, {tab}"
        await torkel.press("f9")
        await torkel.is_at(SubmitScreen)
        await torkel.sees("Det här måste rättas")
        assert too_faint(torkel) == {}, "what stops it"


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_word_of_an_editors_screens_can_be_read_in_every_look(workspace, theme):
    async with sitting(workspace, PER) as per:
        per.app.theme = theme
        await per.sees("2 av 29 klara")
        assert too_faint(per) == {}, "the board"
        await per.opens("funktion")
        await per.is_at(ReadingScreen)
        for tab in per.page.side.tabs:
            per.page.action_tab(tab)
            await per.pilot.pause()
            assert too_faint(per) == {}, f"reading, {tab}"


async def test_the_line_that_is_chosen_is_seen_without_colours(workspace, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.press("ctrl+p")
        await torkel.is_at(Choose)
        await torkel.sees("Öppna")
        strips = torkel.app.screen._compositor.render_strips()
        lined = ["".join(each.text for each in strip if each.style and each.style.underline) for strip in strips]
        assert any(line.startswith("Öppna") for line in lined), lined

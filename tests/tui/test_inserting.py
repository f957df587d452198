"""What is put into a text lands where it belongs: headings in their order, figures between words."""

import pytest

from reportkit.store.edit import Edit
from reportkit.store.files import read_text, write_bytes
from reportkit.tui.screens.choose import Choose
from reportkit.workflow import write
from reportkit.workflow.heading_places import heading_places
from reportkit.workflow.month_view import MonthView
from tests.tui.sitting import APRIL, TORKEL, session_of, sitting

SECTION = "lanssjukvard-1"
DEFINITION = "sections/lanssjukvard-1.toml"


def begin_with(workspace, text):
    write.save(session_of(workspace, TORKEL), APRIL, SECTION, Edit(text=text))


def ask_for(workspace, *titles):
    """Let the section require these headings, in this order, and no others."""
    path = workspace / DEFINITION
    before, _, rest = read_text(path).partition("[[heading]]")
    after = rest[rest.index("[[figure]]") :]
    asked = "\n".join(f'[[heading]]\ntitle = "{title}"\nrequired = true\n' for title in titles)
    write_bytes(path, f"{before}{asked}\n{after}".encode())


async def test_the_only_missing_heading_comes_with_one_key_before_the_one_that_follows_it(workspace):
    ask_for(workspace, "Vården", "Bemanning", "Lokaler")
    begin_with(workspace, "# Vården\n\nVäntetiden minskade.\n\n# Lokaler\n\nTvå rum byggdes om.\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        editor = torkel.page.editor
        before = editor.text
        editor.move_cursor((2, 5))  # in the middle of a word
        await torkel.press("f2")
        await torkel.sees("Rubriken ”Bemanning” hamnar före ”Lokaler”. Ångra med ctrl+z.")
        await torkel.type("Alla tjänster")
        assert editor.text == (
            "# Vården\n\nVäntetiden minskade.\n\n# Bemanning\n\nAlla tjänster\n\n# Lokaler\n\nTvå rum byggdes om.\n"
        )
        for _ in range(30):
            await torkel.press("ctrl+z")
        assert editor.text == before


async def test_a_heading_that_nothing_follows_comes_last(workspace):
    ask_for(workspace, "Vården", "Bemanning")
    begin_with(workspace, "# Vården\n\nVäntetiden minskade.\n\n# Eget ämne\n\nOrd.\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        await torkel.press("f2")
        await torkel.sees("Rubriken ”Bemanning” hamnar sist i texten.")
        await torkel.type("Nya")
        assert torkel.page.editor.text.endswith("# Eget ämne\n\nOrd.\n\n# Bemanning\n\nNya")


async def test_of_several_missing_headings_one_is_chosen_and_each_says_where_it_will_stand(workspace):
    ask_for(workspace, "Vården", "Bemanning", "Lokaler")
    begin_with(workspace, "# Bemanning\n\nTvå nya kollegor.\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        editor = torkel.page.editor
        await torkel.press("f2")
        await torkel.is_at(Choose)
        await torkel.sees("Vården  krävs, hamnar före ”Bemanning”", "Lokaler  krävs, hamnar sist i texten")
        await torkel.press("enter")
        await torkel.until(lambda: editor.text == "# Vården\n\n\n\n# Bemanning\n\nTvå nya kollegor.\n", "first")
        assert editor.cursor_location == (2, 0)


async def test_enter_on_a_missing_heading_in_the_outline_puts_it_in_the_same_place(workspace):
    ask_for(workspace, "Vården", "Bemanning")
    begin_with(workspace, "# Bemanning\n\nTvå nya kollegor.\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        editor = torkel.page.editor
        torkel.page.action_tab("contents")
        await torkel.sees("Vården, saknas")
        await torkel.press("enter")
        await torkel.until(lambda: editor.text.startswith("# Vården\n\n\n\n# Bemanning"), "in its place")


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("Vi tog emot", 11, "Vi tog emot {{ls1_akutbesok}}"),
        ("Vi tog emot ", 12, "Vi tog emot {{ls1_akutbesok}}"),
        ("Vi tog emot i mars", 12, "Vi tog emot {{ls1_akutbesok}} i mars"),
        ("Vi tog emot i mars", 11, "Vi tog emot {{ls1_akutbesok}} i mars"),
        ("Besöken () minskade", 9, "Besöken ({{ls1_akutbesok}}) minskade"),
        ("I mars: .", 8, "I mars: {{ls1_akutbesok}}."),
        ("", 0, "{{ls1_akutbesok}}"),
    ],
)
async def test_a_figure_stands_apart_from_the_words_around_it(text, column, expected, workspace):
    begin_with(workspace, f"{text}\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        editor = torkel.page.editor
        if not text:
            editor.put("\n")
        editor.move_cursor((0, column))
        await torkel.press("f3")
        await torkel.is_at(Choose)
        await torkel.press("enter")
        await torkel.until(lambda: editor.text.split("\n")[0] == expected, expected)


async def test_a_figure_without_a_value_is_one_line_that_says_so_and_is_found_by_its_id_and_its_section(workspace):
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        await torkel.press("f3")
        await torkel.is_at(Choose)
        await torkel.sees("Akutbesök som är klara inom fyra timmar  har inget värde än")
        assert torkel.seen().count("Akutbesök som är klara inom fyra timmar") == 1
        assert ": –" not in torkel.seen()
        await torkel.type("ls1_ambulans_prio_1")
        await torkel.sees("Ambulansuppdrag, prioritet 1  värdet: 3 190 uppdrag")
        assert "Besök på akutmottagningarna" not in torkel.seen()
        await torkel.press(*["backspace"] * 30)
        await torkel.type("division funktion")
        await torkel.sees("Operationer totalt")


async def test_a_required_heading_that_stands_there_misspelt_is_mended_and_not_put_in_twice(workspace):
    ask_for(workspace, "Förbättringsarbete", "Bemanning")
    begin_with(workspace, "# Förbätringsarbete\n\nVi har bytt larm.\n")
    async with sitting(workspace, TORKEL) as torkel:
        await torkel.opens(SECTION, "e")
        editor = torkel.page.editor
        await torkel.press("f2")
        await torkel.is_at(Choose)
        await torkel.sees("rättar rubriken på rad 1", "Bemanning")
        await torkel.type("förbättringsarbete")
        await torkel.press("enter")
        await torkel.until(lambda: editor.text == "# Förbättringsarbete\n\nVi har bytt larm.\n", "mended")
        await torkel.sees("Rubriken ”Förbätringsarbete” på rad 1 heter nu ”Förbättringsarbete”.")


@pytest.mark.parametrize(("standing", "near"), [("förbätringsarbete", 1), ("Förbättringar", 0), ("Uppdrag 2", 0)])
async def test_only_a_heading_that_is_as_good_as_the_same_is_taken_for_it(workspace, standing, near):
    ask_for(workspace, "Förbättringsarbete", "Uppdrag 1")
    begin_with(workspace, f"# {standing}\n\nVi har bytt larm.\n")
    view = MonthView(session_of(workspace, TORKEL), APRIL)
    asked = heading_places(view.definition(SECTION), view.contribution(SECTION).text)[:2]
    assert [each.near for each in asked] == [near, 0]

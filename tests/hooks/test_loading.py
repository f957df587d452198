"""Which plugins are loaded, and what happens when one of them is not as it should be."""

import subprocess
import sys

import pytest

from reportkit.hooks.guard import guarded_check
from reportkit.hooks.log import log_path
from reportkit.hooks.manager import installed_plugins, load_plugins
from reportkit.messages import Language, render
from reportkit.testing import section_context
from tests.hooks.packages import offering

SOUND = offering("sund")

SECTION = """
id = "avsnitt"
title = "Avsnitt"
owner = "enhet"
"""


def told(problem, language=Language.ENGLISH):
    return render(problem.message, language)


def test_a_plugin_of_an_allowed_package_is_loaded(install):
    install("paket", offering("ambulans"))
    plugins = load_plugins(["paket"])
    assert set(plugins.sections) == {"ambulans"}
    assert plugins.problems == ()


def test_a_package_that_is_not_allowed_is_not_even_imported(install):
    module = install("paket", SOUND)
    assert load_plugins([]).sections == {}
    assert load_plugins(["annat-paket"]).sections == {}
    assert module not in sys.modules


def test_listing_plugins_imports_none_of_them(install):
    module = install("paket", "raise RuntimeError", name="trasig", version="2.3")
    (found,) = [plugin for plugin in installed_plugins(["PAKET"]) if plugin.package == "paket"]
    assert (found.name, found.version, found.allowed) == ("trasig", "2.3", True)
    assert module not in sys.modules
    assert not any(plugin.allowed for plugin in installed_plugins([]))


@pytest.mark.parametrize("written", ["mitt_paket", "Mitt-Paket", "mitt.paket"])
def test_the_name_of_a_package_may_be_written_as_package_indexes_allow(install, written):
    install("mitt-paket", SOUND)
    assert set(load_plugins([written]).sections) == {"sund"}


def test_an_allowed_package_that_is_not_installed_is_named():
    (problem,) = load_plugins(["saknat-paket"]).problems
    assert problem.package == "saknat-paket"
    assert "saknat-paket" in told(problem)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("raise RuntimeError", id="raises"),
        pytest.param("import a_module_that_is_not_there", id="lacks a module"),
        pytest.param("def :", id="is no Python"),
        pytest.param("raise SystemExit", id="ends the program"),
        pytest.param(
            "from reportkit.api import hookimpl\n@hookimpl\ndef reportkit_section_plugins(): return 1 / 0",
            id="raises in its hook",
        ),
        pytest.param(
            "from reportkit.api import hookimpl\n@hookimpl\ndef reportkit_section_plugins(): return None",
            id="returns nothing at all",
        ),
        pytest.param(
            "from reportkit.api import hookimpl\n@hookimpl\ndef reportkit_rules(section): return []",
            id="asks for an argument that the hook has not",
        ),
    ],
)
def test_a_plugin_that_fails_is_named_and_the_others_go_on(install, code):
    install("trasigt", code, name="trasig")
    install("sunt", SOUND)
    plugins = load_plugins(["trasigt", "sunt"])
    if plugins.problems:
        (problem,) = plugins.problems
        assert (problem.plugin, problem.package) == ("trasig", "trasigt")
        assert "trasig" in told(problem)
    else:
        assert "return None" in code  # pluggy reads None as no answer
    assert set(plugins.sections) == {"sund"}


def test_why_a_plugin_did_not_load_stands_in_the_log_and_not_in_the_sentence(install):
    install("trasigt", "raise RuntimeError('hemlig detalj')")
    (problem,) = load_plugins(["trasigt"]).problems
    assert "hemlig" not in told(problem)
    assert "hemlig detalj" in log_path().read_text()


def test_ctrl_c_is_the_users_and_goes_through(install):
    install("paket", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        load_plugins(["paket"])


def test_a_plugin_that_hangs_while_it_is_imported_is_given_up(install):
    install("sent", "import time\ntime.sleep(30)", name="sen")
    install("sunt", SOUND)
    plugins = load_plugins(["sent", "sunt"], limit=0.2)
    assert [problem.plugin for problem in plugins.problems] == ["sen"]
    assert set(plugins.sections) == {"sund"}


def test_a_misspelt_hook_speaks_up_with_the_name_it_probably_meant(install):
    install(
        "paket",
        """
        from reportkit.api import hookimpl

        @hookimpl
        def reportkit_section_plugin():
            return []
        """,
    )
    (problem,) = load_plugins(["paket"]).problems
    assert "reportkit_section_plugin." in told(problem)
    assert "reportkit_section_plugins?" in told(problem)


def test_a_plugin_without_any_hook_speaks_up(install):
    install("paket", "def reportkit_section_plugins(): return []")
    (problem,) = load_plugins(["paket"]).problems
    assert "@hookimpl" in told(problem)


def test_two_packages_with_the_same_id_are_both_named_and_the_first_in_the_list_is_used(install):
    install("ett", offering("dubbel"))
    install("tva", offering("dubbel", "egen"))
    for allowed in (["ett", "tva"], ["tva", "ett"]):
        plugins = load_plugins(allowed)
        assert plugins.packages["dubbel"] == allowed[0]
        assert set(plugins.sections) == {"dubbel", "egen"}
        (problem,) = plugins.problems
        assert "ett" in told(problem)
        assert "tva" in told(problem)


def test_a_package_with_the_same_id_twice_is_told_too(install):
    install("ett", offering("dubbel", "dubbel"))
    assert len(load_plugins(["ett"]).problems) == 1


@pytest.mark.parametrize("id", ["", "Stor", "två ord", 7])
def test_an_id_that_no_section_file_could_name_is_refused(install, id):
    install("paket", offering(id))
    plugins = load_plugins(["paket"])
    assert plugins.sections == {}
    assert len(plugins.problems) == 1


def test_a_class_in_place_of_an_object_is_told_in_so_many_words(install):
    install("paket", SOUND.replace("Plugin()", "Plugin"))
    (problem,) = load_plugins(["paket"]).problems
    assert "Plugin()" in told(problem)


def test_something_else_than_a_section_plugin_is_refused(install):
    install("paket", SOUND.replace("[plugin('sund')]", "['sund']"))
    (problem,) = load_plugins(["paket"]).problems
    assert "SectionPlugin" in told(problem)


RULES = """
from reportkit.api import Rule, Severity, hookimpl

def check(context):
    raise ZeroDivisionError

@hookimpl
def reportkit_rules():
    return [Rule("AMB1", Severity.ERROR, check)]
"""


def test_a_rule_of_a_plugin_comes_with_the_guard_around_it(install):
    install("paket", RULES)
    (rule,) = load_plugins(["paket"]).rules
    (finding,) = rule.check(section_context(SECTION))
    assert finding.rule == "B02"
    assert "AMB1" in render(finding.message, Language.SWEDISH)


@pytest.mark.parametrize("id", ["S03", "B02"])
def test_a_plugin_may_not_take_the_id_of_a_general_rule(install, id):
    install("paket", RULES.replace("AMB1", id))
    plugins = load_plugins(["paket"])
    assert plugins.rules == ()
    (problem,) = plugins.problems
    assert id in told(problem)


def test_a_rule_of_a_plugin_says_where_it_came_from_and_can_be_listed(install):
    install("paket", RULES)
    (rule,) = load_plugins(["paket"]).rules
    assert rule.source == "paket"
    assert all(render(rule.summary, language) for language in Language)


@pytest.mark.parametrize("language", list(Language))
def test_every_problem_has_a_sentence_in_every_language(install, language):
    install("a", "raise RuntimeError")
    install("b", "")
    install("c", offering("Fel"))
    install("d", SOUND.replace("Plugin()", "Plugin"))
    problems = load_plugins(["a", "b", "c", "d", "e"]).problems
    assert len(problems) == 5
    assert all("{" not in told(problem, language) for problem in problems)


def test_loading_in_a_workspace_without_plugins_does_without_pluggy():
    code = (
        "import sys\n"
        "from reportkit.hooks.manager import load_plugins\n"
        "import reportkit.hooks.guard\n"
        "load_plugins([])\n"
        "sys.exit('pluggy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_was_loaded_can_be_called(install):
    install("paket", SOUND)
    plugin = load_plugins(["paket"]).sections["sund"]
    assert guarded_check(plugin, section_context(SECTION)) == ()

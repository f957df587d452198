"""The table of commands: where each is done, and what may stand after its name."""

from collections.abc import Mapping
from typing import NamedTuple


class Argument(NamedTuple):
    """Something that may stand after a command. The name decides the kind: `-x`/`--xx` is an option."""

    names: tuple[str, ...]
    metavar: str = ""
    """What stands for the value in the help; empty for a switch."""
    required: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    dest: str = ""
    about: str = ""
    """What the help calls it, where the same name means another thing in another command: `anyway_put`."""


class Command(NamedTuple):
    """A command: the function that does it, as `module:function` below `reportkit.cli`, and its arguments."""

    does: str
    group: str
    arguments: tuple[Argument, ...] = ()


def _place(name: str, metavar: str = "", *, many: bool = False, required: bool = True) -> Argument:
    return Argument((name,), metavar or name.upper(), required, many)


def _option(*names: str, metavar: str = "", required: bool = False, about: str = "") -> Argument:
    return Argument(names, metavar, required, about=about)


_SECTION = _place("section", "AVSNITT")
_MAYBE_SECTION = _place("section", "AVSNITT", required=False)
_MESSAGE = _option("-m", "--message", metavar="TEXT")
_REASON = _option("-m", "--message", metavar="TEXT", required=True)
_BASE = _option("--base", metavar="REVISION")
_JSON = _option("--json")

COMMANDS: Mapping[str, Command] = {
    "status": Command("status:status", "everyone", (_JSON,)),
    "show": Command("reading:show", "everyone", (_SECTION, _option("--source"))),
    "diff": Command(
        "differences:diff",
        "everyone",
        (_SECTION, Argument(("--since",), "last-month", choices=("last-month",)), _option("--source")),
    ),
    "check": Command("checking:check", "everyone", (_MAYBE_SECTION, _JSON)),
    "log": Command("journal:log", "everyone", (_MAYBE_SECTION, _option("--verify"))),
    "write": Command("screens:write", "contact", (_SECTION,)),
    "put": Command(
        "writing:put",
        "contact",
        (
            _SECTION,
            _place("file", "FIL"),
            _option("--anyway", about="anyway_put"),
            _option("--settle", metavar="VAL"),
            _BASE,
        ),
    ),
    "form": Command(
        "writing:form", "contact", (_SECTION, _option("-o", "--output", metavar="FIL", about="output_form"))
    ),
    "set": Command("writing:set_values", "contact", (_SECTION, _place("values", "NYCKELTAL=VÄRDE", many=True), _BASE)),
    "fill": Command(
        "filling:fill",
        "contact",
        (
            _SECTION,
            _place("figure", "NYCKELTAL"),
            _place("file", "FIL", required=False),
            _option("--look"),
            _option("--partly"),
            _BASE,
        ),
    ),
    "attach": Command(
        "writing:attach",
        "contact",
        (
            _SECTION,
            _place("file", "FIL"),
            _option("--title", metavar="TITEL", required=True),
            _option("--id", metavar="ID"),
        ),
    ),
    "picture": Command(
        "writing:picture",
        "contact",
        (
            _SECTION,
            _place("file", "FIL"),
            _option("--alt", metavar="TEXT", required=True),
            _option("--caption", metavar="TEXT", required=True),
        ),
    ),
    "nothing": Command("writing:nothing", "contact", (_SECTION, _MESSAGE)),
    "fix": Command(
        "checking:fix",
        "contact",
        (_SECTION, _place("key", "NYCKEL", required=False), _option("--word", metavar="ORD")),
    ),
    "answer": Command(
        "checking:answer", "contact", (_SECTION, _place("key", "NYCKEL"), _MESSAGE, _option("--take-back"))
    ),
    "words": Command("words:words", "contact", (_place("deed", "add|suggest"), _place("words", "ORD", many=True))),
    "submit": Command(
        "handing_in:submit",
        "contact",
        (_SECTION, _option("--received-from", metavar="PERSON"), _MESSAGE, _BASE),
    ),
    "withdraw": Command("handing_in:withdraw", "contact", (_SECTION,)),
    "remind": Command("reminding:remind", "editor", (_MAYBE_SECTION, _JSON)),
    "remark": Command("reviewing:remark", "editor", (_SECTION, _REASON, _option("--quote", metavar="TEXT"))),
    "return": Command("reviewing:return_section", "editor", (_SECTION, _REASON)),
    "approve": Command("reviewing:approve", "editor", (_SECTION, _option("--anyway", about="anyway_approve"))),
    "excuse": Command("reviewing:excuse", "editor", (_SECTION, _REASON)),
    "waive": Command("checking:waive", "editor", (_SECTION, _place("key", "NYCKEL"), _REASON)),
    "assemble": Command(
        "assembling:assemble",
        "editor",
        (_option("--draft"), _option("-o", "--output", metavar="FIL"), _option("--pdf"), _option("--measure")),
    ),
    "publish": Command("publishing:publish", "editor", (_option("--date", metavar="DATUM"),)),
    "reopen": Command("publishing:reopen", "editor", (_place("open_month", "MÅNAD"), _REASON)),
    "deadline": Command("publishing:deadline", "editor", (_place("new_deadline", "DATUM"),)),
    "close": Command("publishing:close", "editor", (_place("open_month", "MÅNAD"), _REASON)),
    "reconcile": Command(
        "reconciling:reconcile",
        "editor",
        (_place("file", "FIL"), _option("--take", metavar="AVSNITT"), _option("--anyway", about="anyway_reconcile")),
    ),
    "open": Command(
        "workspaces:open_month",
        "editor",
        (
            _place("open_month", "MÅNAD"),
            _option("--figures-through", metavar="MÅNAD"),
            _option("--deadline", metavar="DATUM"),
        ),
    ),
    "new": Command("workspaces:new", "administrator", (_place("folder", "MAPP"),)),
    "demo": Command("workspaces:demo", "administrator", (_place("folder", "MAPP"),)),
    "sections": Command("installed:sections", "administrator"),
    "plugins": Command("installed:plugins", "administrator"),
}
GROUPS = ("everyone", "contact", "editor", "administrator")

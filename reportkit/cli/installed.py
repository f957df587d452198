"""`sections` and `plugins`: what the workspace has."""

from datetime import date

from reportkit.cli.asked import Asked
from reportkit.hooks.manager import installed_plugins, load_plugins
from reportkit.messages import ExitCode
from reportkit.model.month import Month
from reportkit.text.titles import section_title


def sections(asked: Asked) -> int:
    """Print every section of the outline with what it asks for."""
    workspace, terminal, month = asked.store.workspace(), asked.terminal, _month(asked)
    placed = workspace.outline.sections()
    rows = []
    for id in [*placed, *(each for each in workspace.sections if each not in placed)]:
        section = workspace.sections.get(id)
        if section is None:
            continue
        required = sum(figure.required for figure in section.figures)
        rows.append(
            (
                id,
                section_title(workspace, section, month, month.plus(-1)),
                section.owner_in(month),
                section.plugin or "–",
                str(len(section.required_headings)),
                f"{required}/{len(section.figures)}",
                "" if id in placed else terminal.words("cli.not_placed"),
            )
        )
    names = ("section", "title", "owner", "plugin", "headings", "figures", "remark")
    terminal.table([terminal.words(f"cli.column_{name}") for name in names], rows, right=(4, 5))
    for problem in workspace.problems:
        terminal.say("cli.problem", told=problem.message)
    return ExitCode.BROKEN if workspace.problems else ExitCode.DONE


def _month(asked: Asked) -> Month:
    """The month whose titles and owners are printed: the one asked for, else the latest, else this month."""
    today = date.today()  # noqa: DTZ011 - the reader's own month
    months = asked.store.months() or (Month(today.year, today.month),)
    return asked.read_month(asked.line.month) if asked.line.month else months[-1]


def plugins(asked: Asked) -> int:
    """Print the installed plugins, and why one that is allowed cannot be used."""
    terminal = asked.terminal
    allowed = asked.store.workspace().settings.plugins
    rows = [
        (each.name, each.package, each.version, terminal.words("cli.yes" if each.allowed else "cli.no"))
        for each in installed_plugins(allowed)
    ]
    names = ("plugin", "package", "version", "allowed")
    terminal.table([terminal.words(f"cli.column_{name}") for name in names], rows)
    problems = load_plugins(allowed).problems
    for problem in problems:
        terminal.say("cli.plugin_problem", plugin=problem.plugin or problem.package, told=problem.message)
    return ExitCode.BROKEN if problems else ExitCode.DONE

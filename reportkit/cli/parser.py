"""Reading the command line, in the reader's language."""

import argparse
from collections.abc import Sequence
from gettext import gettext, ngettext
from typing import NoReturn

from reportkit.cli.columns import columns
from reportkit.cli.commands import COMMANDS, GROUPS, Argument, Command
from reportkit.messages import Language, Message, UsageError, render
from reportkit.model.nearest import nearest


class _Help(argparse.HelpFormatter):
    """argparse's own, told how wide the terminal is: it is made for every argument, and would load `shutil` to ask."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


class _Parser(argparse.ArgumentParser):
    """A parser that raises the program's own error instead of leaving with an English one."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("cli.usage", reason=message, command=self.prog)


def _speak(language: Language) -> None:
    """Let argparse say its own sentences in Swedish; it looks them up under these two names."""
    if language is Language.ENGLISH:
        argparse._, argparse.ngettext = gettext, ngettext  # type: ignore[attr-defined]
        return
    from reportkit.messages.sv.argparse_sentences import PLURALS, SENTENCES  # noqa: PLC0415 - Swedish only

    argparse._ = lambda text: SENTENCES.get(text, text)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, count: PLURALS.get(one if count == 1 else many, many)  # type: ignore[attr-defined]


def chosen_language(arguments: Sequence[str], environment_language: str) -> Language:
    """The language of the help and of every error, known before anything else is understood."""
    wanted = environment_language
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
    return Language(wanted) if wanted in list(Language) else Language.SWEDISH


def read(arguments: Sequence[str], language: Language) -> argparse.Namespace:
    """What the command line asks. Raises UsageError, and SystemExit after printing help."""
    _speak(language)
    parser = _root(language)
    arguments = _options_first(arguments)
    word = _command_word(arguments)
    if word in COMMANDS:
        _add(parser, word, COMMANDS[word], language)
    elif word and not {"-h", "--help", "--version"} & set(arguments[: arguments.index(word)]):
        raise _unknown_command(word)
    return parser.parse_args(arguments)


def _unknown_command(word: str) -> UsageError:
    """What to say of a command that is none: the nearest, where one is near."""
    near = nearest(word, COMMANDS)
    return UsageError("cli.unknown_command_near" if near else "cli.unknown_command", found=word, near=near)


_WITH_VALUE = ("-w", "--workspace", "--lang", "--as", "--month")


def _options_first(arguments: Sequence[str]) -> list[str]:
    """The line with the options of every command before the command, where people also write them after it."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in _WITH_VALUE:
            first += [argument, *([value] if (value := next(waiting, None)) is not None else [])]
        elif argument == "--plain" or argument.startswith(tuple(f"{name}=" for name in _WITH_VALUE)):
            first.append(argument)
        else:
            rest.append(argument)
    return first + rest


def _command_word(arguments: Sequence[str]) -> str:
    """The first word that is neither an option nor the value of one."""
    waiting = iter(arguments)
    for argument in waiting:
        if argument in _WITH_VALUE:
            next(waiting, None)
        elif not argument.startswith("-"):
            return argument
    return ""


class _Root(_Parser):
    """The parser of the whole line; its help lists the commands by who uses them."""

    language = Language.SWEDISH

    def format_help(self) -> str:
        width = max(map(len, COMMANDS)) + 2

        def say(id: str) -> str:
            return render(Message(f"cli.{id}"), self.language)

        lines = [say("about"), "", say("usage_line"), ""]
        for group in GROUPS:
            lines.append(say(f"group_{group}"))
            of_group = [name for name, command in COMMANDS.items() if command.group == group]
            lines += [f"  {name:{width}}{say(f'about_{name}')}" for name in of_group]
            lines.append("")
        lines += [say("options"), say("more")]
        return "\n".join(lines) + "\n"


def _root(language: Language) -> _Root:
    parser = _Root(prog="reportkit", add_help=False, allow_abbrev=False, formatter_class=_Help)
    parser.language = language
    parser.add_argument("-h", "--help", action="help")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-w", "--workspace", metavar="MAPP")
    parser.add_argument("--lang", choices=[each.value for each in Language])
    parser.add_argument("--as", dest="person", metavar="PERSON")
    parser.add_argument("--month", metavar="MÅNAD")
    parser.add_argument("--plain", action="store_true")
    parser.commands = parser.add_subparsers(dest="command", metavar="KOMMANDO", parser_class=_Parser, prog=parser.prog)  # type: ignore[attr-defined]
    return parser


def _add(parser: argparse.ArgumentParser, name: str, command: Command, language: Language) -> None:
    about = render(Message(f"cli.about_{name}"), language)
    sub = parser.commands.add_parser(  # type: ignore[attr-defined]
        name, description=about, add_help=False, allow_abbrev=False, formatter_class=_Help
    )
    sub.add_argument("-h", "--help", action="help", help=render(Message("cli.help_help"), language))
    for argument in command.arguments:
        _add_argument(sub, argument, language)


def _add_argument(parser: argparse.ArgumentParser, argument: Argument, language: Language) -> None:
    name = argument.names[-1].strip("-").replace("-", "_")
    about = render(Message(f"cli.help_{argument.about or name}"), language)
    if not argument.metavar:
        parser.add_argument(*argument.names, action="store_true", help=about)
    elif argument.names[0].startswith("-"):
        parser.add_argument(
            *argument.names,
            metavar=argument.metavar,
            required=argument.required,
            choices=argument.choices or None,
            help=about,
        )
    else:
        nargs = "+" if argument.many else (None if argument.required else "?")
        parser.add_argument(argument.names[0], metavar=argument.metavar, nargs=nargs, help=about)

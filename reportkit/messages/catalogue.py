"""The catalogues: from a message to a sentence in the reader's language.

A catalogue is a package (`sv`, `en`) with one module, a book, for each subject; a book maps ids to sentences.
Books are loaded when first needed, so that a command pays only for the sentences it says.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import NamedTuple

from reportkit.messages.message import Argument, Message


class Language(StrEnum):
    """A language that the program can speak."""

    SWEDISH = "sv"
    ENGLISH = "en"


class Trouble(NamedTuple):
    """The three texts of an error: a title, what is wrong and where, and what to do."""

    title: str
    message: str
    hint: str = ""


Rewording = Callable[[str], str]
"""What a door does to a sentence of the catalogue before its slots are filled; foreign text is never touched."""


def unchanged(sentence: str) -> str:
    """The sentence as it stands."""
    return sentence


class _Filling:
    """What fills a slot `{name}`; in a plural, `{count:one|several}`, the form and not the count."""

    __slots__ = ("_language", "_reword", "_value")

    def __init__(self, value: Argument, language: Language, reword: Rewording) -> None:
        self._value, self._language, self._reword = value, language, reword

    def __format__(self, form: str) -> str:
        if "|" in form:
            one, several = form.split("|", 1)
            return one if self._value == 1 else several
        if isinstance(self._value, Message):
            return render(self._value, self._language, self._reword)
        return str(self._value)


@cache
def book(language: Language, name: str) -> Mapping[str, str | Trouble]:
    """The sentences of one book. Raises ModuleNotFoundError for a book that does not exist."""
    sentences: Mapping[str, str | Trouble] = import_module(f"reportkit.messages.{language}.{name}").SENTENCES
    return sentences


def _entry(message: Message, language: Language) -> str | Trouble:
    name, _, key = message.id.partition(".")
    return book(language, name)[key]


def _fill(sentence: str, args: Mapping[str, Argument], language: Language, reword: Rewording) -> str:
    sentence = reword(sentence)
    if "{" not in sentence:
        return sentence
    return sentence.format_map({name: _Filling(value, language, reword) for name, value in args.items()})


def render(message: Message, language: Language, reword: Rewording = unchanged) -> str:
    """The sentence of a message; of an error, its middle part."""
    entry = _entry(message, language)
    return _fill(entry.message if isinstance(entry, Trouble) else entry, message.args, language, reword)


def render_trouble(message: Message, language: Language, reword: Rewording = unchanged) -> Trouble:
    """The three texts of an error's message."""
    entry = _entry(message, language)
    if isinstance(entry, str):
        entry = Trouble("", entry)
    return Trouble(*(_fill(part, message.args, language, reword) for part in entry))

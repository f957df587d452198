"""The words of a section looked up, before the rules are asked; and the workspace's own list of words."""

from collections.abc import Iterable, Set

from reportkit.messages import UsageError
from reportkit.model.journal import Action
from reportkit.model.month import Month
from reportkit.model.policy import Deed
from reportkit.model.spelling import Spelling
from reportkit.model.value import replace
from reportkit.rules.context import SectionContext
from reportkit.rules.spelling import T01
from reportkit.rules.words_to_look_up import words_to_look_up
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session, allow


def spelled(view: MonthView, context: SectionContext) -> SectionContext:
    """A section with what the dictionary says of its words.

    Words that are new to it are looked up now, where the view waits for that; else they are left to `look_up`.
    """
    if not is_asked(view):
        return context
    book = view.session.word_book(view.workspace)
    if book is None:
        return context
    familiar = view.familiar_words
    words = words_to_look_up(context.id, context.contribution.text, familiar)
    said = book.said(words)
    if len(said) < len(words):
        if view.waits_for_words:
            book.learn(words | _of_all_sections(view))
            said = book.said(words)
        else:
            view.new_words |= words - said.keys()
    return replace(context, spelling=Spelling(said, familiar))


def _of_all_sections(view: MonthView) -> Set[str]:
    """The words of the whole month: opening the dictionary costs more than looking them up."""
    texts = ((section.id, view.contribution(section.id).text) for section in view.sections)
    return frozenset().union(*(words_to_look_up(*each, view.familiar_words) for each in texts))


def look_up(view: MonthView) -> bool:
    """Have the words looked up that the view passed over. Is there anything new to say?"""
    words, view.new_words = view.new_words, set()
    book = view.session.word_book(view.workspace)
    return book is not None and book.learn(words)


def is_asked(view: MonthView) -> bool:
    """Does anybody ask about spelling here?"""
    settings = view.workspace.settings.rules
    return T01.id not in settings or settings[T01.id].severity is not None


def has_dictionary(view: MonthView) -> bool:
    """Is there a dictionary, and does it answer?"""
    book = view.session.word_book(view.workspace)
    return book is not None and not book.is_silent


def suggestions(view: MonthView, word: str) -> tuple[str, ...]:
    """What a word may have been meant to be, the likeliest first. Raises UsageError where there is no dictionary."""
    book = view.session.word_book(view.workspace)
    named = view.workspace.settings.dictionary
    if book is None and named:
        raise UsageError("workflow.dictionary_missing", dictionary=named)
    if book is None:
        raise UsageError("workflow.no_dictionary")
    book.learn([word])
    near = book.said([word]).get(word)
    return tuple(dict.fromkeys((*(near.near if near else ()), *book.suggestions(word))))


def accept_words(session: Session, month: Month, words: Iterable[str]) -> tuple[str, ...]:
    """Add words to the workspace's list, so that nobody is asked about them again. Returns those that were new.

    The journal of the month says who added them; that of a published month is closed, and only the list has them.
    Raises NotAllowedError for who may not, UsageError for what is no single word.
    """
    workspace = session.store.workspace()
    person = workspace.people.person(session.actor.who)
    units = [grant.unit for grant in person.grants if month in grant.valid] if person else []
    allow(workspace, session.actor, Deed.ADD_WORDS, next(filter(None, units), ""), month)
    with session.store.changing(month) as writer:
        added = session.store.add_words(words)
        if added and not MonthView(session, month, reader=writer).published:
            writer.record(session.event(Action.WORDS_ADDED, details={"words": ", ".join(added)}))
    return added

"""The sentences of this room say the same in both languages."""

import string

from reportkit.messages import Trouble
from reportkit.messages.en.text import SENTENCES as ENGLISH
from reportkit.messages.sv.text import SENTENCES as SWEDISH


def slots(sentence):
    texts = sentence if isinstance(sentence, Trouble) else (sentence,)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_sentence_is_in_both_books_with_the_same_slots():
    assert list(SWEDISH) == list(ENGLISH)
    assert {id: slots(text) for id, text in SWEDISH.items()} == {id: slots(text) for id, text in ENGLISH.items()}


def test_every_trouble_says_what_to_do():
    for book in (SWEDISH, ENGLISH):
        for sentence in book.values():
            assert all(sentence) if isinstance(sentence, Trouble) else sentence

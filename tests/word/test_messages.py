"""What the room says, in both languages."""

import re

from reportkit.messages.en.word import SENTENCES as ENGLISH
from reportkit.messages.sv.word import SENTENCES as SWEDISH
from tests.word.conftest import MALL

SLOT = re.compile(r"\{(\w+)")
ROOM = MALL.parents[1] / "reportkit" / "word"


def test_both_languages_say_the_same_things_with_the_same_slots():
    assert list(SWEDISH) == list(ENGLISH)
    for id in SWEDISH:
        ours, theirs = ("".join(each[id]) for each in (SWEDISH, ENGLISH))
        assert set(SLOT.findall(ours)) == set(SLOT.findall(theirs)), id
        assert type(SWEDISH[id]) is type(ENGLISH[id])


def test_every_error_of_the_room_has_its_sentence_with_the_slots_it_fills():
    raised = 0
    for file in ROOM.glob("*.py"):
        for id, arguments in re.findall(
            r'(?:BrokenFile|UsageError)\(\s*"word\.(\w+)"(.*?)\) *(?:from|\n)', file.read_text(), re.S
        ):
            raised += 1
            given = set(re.findall(r"(\w+)=", arguments))
            assert set(SLOT.findall("".join(SWEDISH[id]))) <= given, f"{file.name}: {id}"
    assert raised > 15

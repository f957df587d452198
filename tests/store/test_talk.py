"""Remarks and answers: what people say to each other comes back as they said it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import BrokenFile
from reportkit.model.contribution import Answer, Remark
from reportkit.store.talk_files import read_answers, read_remarks, write_answers, write_remarks
from reportkit.text.clean import without_control_characters
from tests.store.sample import told

PLACE = "reports/2023-03/psykiatri"
words = st.text(max_size=40).map(without_control_characters)
remarks = st.lists(st.builds(Remark, *[words] * 7), max_size=4).map(tuple)
answers = st.lists(st.builds(Answer, words, words, words, words, st.booleans()), max_size=4).map(tuple)


@given(remarks, answers)
def test_what_was_said_is_read_back(tmp_path_factory, said, answered):
    folder = tmp_path_factory.mktemp("psykiatri")
    said = tuple(each for each in said if each.id and each.by and each.time and each.text)
    answered = tuple(each for each in answered if each.key and each.by and each.time)
    write_remarks(folder, said)
    write_answers(folder, answered)
    assert read_remarks(folder, PLACE) == said
    assert read_answers(folder, PLACE) == answered


def test_nobody_has_said_anything_where_there_is_no_file(tmp_path):
    assert read_remarks(tmp_path, PLACE) == ()
    assert read_answers(tmp_path, PLACE) == ()


def test_a_file_that_somebody_broke_is_told(tmp_path):
    (tmp_path / "answers.toml").write_text('[[answer]]\nkey = "T02-1a2b3c4d"\n')
    with pytest.raises(BrokenFile) as error:
        read_answers(tmp_path, PLACE)
    assert told(error) == ("files.missing_key", {"file": f"{PLACE}/answers.toml", "line": 1, "key": "by"})

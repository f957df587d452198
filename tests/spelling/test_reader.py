"""Asking a dictionary, in the process that reads it."""

import os

import pytest

from reportkit.model.spelling import Verdict
from reportkit.spelling import Dictionary, NoAnswerError, Reader, find


def test_a_known_word_is_known_and_a_misspelt_one_comes_with_what_was_meant(small):
    with Reader(small) as reader:
        said = reader.verdicts(["siffrorna", "sifforna", "succesivt", "kvrtsx"])
    assert said == {
        "siffrorna": Verdict(known=True),
        "sifforna": Verdict(known=False, near=("siffrorna",)),
        "succesivt": Verdict(known=False, near=("successivt",)),
        "kvrtsx": Verdict(known=False),
    }


def test_two_words_are_a_compound_where_the_first_joins_others_and_not_where_it_lacks_its_s(small):
    with Reader(small) as reader:
        said = reader.verdicts(["pandemiåren", "förändringpositiv"])
    assert said["pandemiåren"].known
    assert said["förändringpositiv"] == Verdict(known=False, near=("förändringspositiv",))


def test_a_word_after_the_name_of_a_place_is_a_compound_where_the_dictionary_has_the_name_and_the_word(small):
    with Reader(small) as reader:
        said = reader.verdicts(["kirunaborna", "tornedalsborna", "kirrnaborna", "kirunabrona", "soffanborna", "kiruna"])
    assert [word for word, verdict in said.items() if verdict.known] == ["kirunaborna", "tornedalsborna"]


def test_half_a_compound_is_asked_for_its_s(small):
    with Reader(small) as reader:
        said = reader.verdicts(["information-", "pandemi-", "sol-"])
    assert said["information-"] == Verdict(known=False, near=("informations-",))
    assert said["pandemi-"].known
    assert said["sol-"].known  # what it begins nobody can tell


def test_the_process_ends_when_the_reader_is_closed(small):
    with Reader(small) as reader:
        reader.verdicts(["och"])
        process = reader._process.pid
        os.kill(process, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_dictionary_that_cannot_be_read_is_no_answer(tmp_path):
    with Reader(Dictionary(tmp_path, "borta")) as reader, pytest.raises(NoAnswerError):
        reader.verdicts(["och"])


def test_a_closed_reader_opens_again_with_the_next_question(small):
    with Reader(small) as reader:
        reader.verdicts(["och"])
        reader.close()
        assert reader.verdicts(["och"]) == {"och": Verdict(known=True)}
        assert isinstance(reader.suggestions("soffann"), tuple)


def test_the_process_ends_when_nobody_asks_and_the_next_question_starts_another(small):
    with Reader(small, patience=0.1) as reader:
        reader.verdicts(["och"])
        assert reader._process.wait(60) == 0
        assert reader.verdicts(["och"]) == {"och": Verdict(known=True)}


def test_a_process_that_went_in_the_moment_it_was_asked_costs_no_answer(small):
    with Reader(small) as reader:
        reader.verdicts(["och"])
        reader._process.kill()
        os.waitid(os.P_PID, reader._process.pid, os.WEXITED | os.WNOWAIT)
        reader._process.poll = lambda: None  # it is not known yet that it has gone
        assert reader.verdicts(["och"]) == {"och": Verdict(known=True)}


def test_the_installed_dictionary_is_found_and_one_that_is_named_comes_before_it(small):
    assert find().name == "sv_SE"
    assert find("ord/liten.dic", small.folder.parent) == small
    assert find(str(small.words)) == small
    assert find("ord/annan.dic", small.folder.parent) is None


def test_a_dictionary_is_another_when_its_files_have_changed(small):
    before = small.identity
    small.words.write_text("1\noch\n", encoding="utf-8")
    assert small.identity != before

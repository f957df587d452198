"""C03 and R07: pictures."""

from reportkit.model.contribution import ImageFile
from reportkit.model.finding import Severity
from reportkit.model.value import replace
from reportkit.rules.pictures import C03, R07
from tests.rules.conftest import ask, kust, the_finding, told


def with_picture(text, path="images/karta.png"):
    context = kust(text)
    return replace(context, contribution=replace(context.contribution, images=(ImageFile(path, "a" * 64),)))


def test_a_picture_that_is_not_in_the_section_is_an_error_that_names_those_that_are():
    found = the_finding(C03, with_picture('Text.\n\n![Karta](images/kartan.png "Kustens mottagningar")'))
    assert (found.severity, found.line, found.quote) == (Severity.ERROR, 3, "images/kartan.png")
    assert found.expected == "images/karta.png"
    assert told(found) == "Bilden ”images/kartan.png” finns inte i avsnittet."


def test_a_picture_that_is_there_and_described_is_left_alone():
    context = with_picture('![Karta över kusten](images/karta.png "Kustens mottagningar")')
    assert (ask(C03, context), ask(R07, context)) == ((), ())


def test_a_picture_without_a_description_is_asked_for_one():
    found = the_finding(R07, with_picture('![](images/karta.png "Kustens mottagningar")'))
    assert found.severity is Severity.WARNING
    assert told(found) == "Bilden ”images/karta.png” saknar beskrivningen för den som inte ser bilden."


def test_a_picture_without_a_caption_is_asked_for_one_also_within_a_list():
    found = the_finding(R07, with_picture("- Så här:\n\n  ![Karta](images/karta.png)"))
    assert told(found) == "Bilden ”images/karta.png” saknar bildtexten."

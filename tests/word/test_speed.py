"""Building stays light: what it loads, and how its work grows."""

import subprocess
import sys

from reportkit.model.report import Part
from reportkit.model.value import replace
from reportkit.word.package import write_report
from reportkit.word.readback import missing_words
from tests.word.sample import CHART, division, png, sample_report


def test_building_loads_no_library_that_is_slow_to_load():
    code = (
        "import sys; import reportkit.word.package, reportkit.word.template, reportkit.word.readback;"
        "print(*sorted({'docx', 'lxml', 'zipfile', 'tomllib', 'difflib', 'xml.etree.ElementTree'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.split() == []


def steps(work):
    """How many calls a piece of work takes, Python's own and the library's."""
    count = 0

    def note(frame, event, arg):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def grown(times):
    parts = tuple(Part(2, f"Division {n}", f"d-{n}", (*division(f"D{n}", n), CHART)) for n in range(5 * times))
    return replace(sample_report(), parts=parts, images={(each.section, CHART.path): PICTURE for each in parts})


PICTURE = png(60, 40)


def test_ten_times_the_words_take_ten_times_the_work(template):
    small, large = grown(2), grown(20)
    assert steps(lambda: write_report(large, template)) < 10.2 * steps(lambda: write_report(small, template))
    files = [write_report(report, template) for report in (small, large)]
    assert steps(lambda: missing_words(large, files[1])) < 10.2 * steps(lambda: missing_words(small, files[0]))

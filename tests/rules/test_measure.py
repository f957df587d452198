"""The measure of the rules on a real report, and the list of what people judged."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2] / "bench/rules"


def measured(**environment):
    return subprocess.run(
        [sys.executable, str(BENCH / "measure.py")],
        env={**{name: value for name, value in os.environ.items() if name != "REPORTKIT_REFERENCE"}, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_without_a_report_there_is_nothing_to_measure_and_that_is_said():
    run = measured()
    assert (run.returncode, run.stdout.count("\n")) == (0, 1)
    assert run.stdout.startswith("REPORTKIT_REFERENCE is not set")


def test_the_judged_list_holds_no_sentence_of_the_report():
    for each in tomllib.loads((BENCH / "judged.toml").read_text(encoding="utf-8"))["finding"]:
        assert each.keys() == {"rule", "file", "line", "quote", "verdict"}
        assert re.fullmatch("[0-9a-f]{12}", each["quote"])
        assert each["verdict"] in ("useful", "noise")


def test_most_defects_are_found_no_finding_denies_what_holds_and_few_are_noise(reference):
    run = measured(REPORTKIT_REFERENCE=str(reference))
    said = run.stdout
    assert run.returncode == 0, said
    for degree, wanted in (("certain", 85), ("likely", 50)):
        (share,) = re.findall(rf"{degree}: .* (\d+) % \(at least {wanted} %\)", said)
        assert int(share) >= wanted
    assert "findings on relations that hold: 0 " in said
    (words,) = re.findall(r"one noise or unjudged finding per (\d+) words", said)
    assert int(words) >= 250

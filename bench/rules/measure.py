"""How well the rules read a real report: what they find of its known defects, what they say wrongly, how long it takes.

    REPORTKIT_REFERENCE=folder python bench/rules/measure.py [--show] [--missed] [--judge]

`--show` prints every finding that is no known defect, `--missed` every defect that no rule found, `--judge` the
findings that nobody has judged yet, as entries for judged.toml without a verdict. Without REPORTKIT_REFERENCE there is
nothing to measure, and that is said.
"""

import argparse
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from matching import Found, matched
from reference import Reference, read
from times import Times

from reportkit.model.finding import Finding
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.rules.engine import check_report, check_section
from reportkit.text.words import count_words

JUDGED = Path(__file__).with_name("judged.toml")
WANTED = {"certain": 85, "likely": 50}
"""The share of the defects of each kind that the rules are to find, in percent."""
WORDS_PER_NOISE = 250


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--show", action="store_true", help="print every finding that is no known defect")
    options.add_argument("--missed", action="store_true", help="print every certain or likely defect not found")
    options.add_argument("--judge", action="store_true", help="print what nobody has judged, for judged.toml")
    asked = options.parse_args()
    folder = os.environ.get("REPORTKIT_REFERENCE")
    if not folder:
        print("REPORTKIT_REFERENCE is not set: give the folder of a report, such as 2023-03.")
        return 0
    reference = read(Path(folder))
    times = Times.of(reference.report)
    findings = check(reference)
    found = matched(reference, findings)
    others = [each for each in found if not each.defects]
    verdicts = judged()
    if asked.judge:
        _print_unjudged(others, verdicts)
        return 0
    if asked.show:
        _print_others(others, verdicts)
    if asked.missed:
        _print_missed(reference, {one for each in found for one in each.defects})
    good = _print_measure(reference, found, others, verdicts)
    times.show()
    return 0 if good else 1


def check(reference: Reference) -> tuple[Finding, ...]:
    """What all rules say about all sections, and about the report as a whole."""
    report = reference.report
    of_sections = [each for section in report.sections for each in check_section(section, BUILT_IN, {})]
    return (*of_sections, *check_report(report, BUILT_IN_FOR_REPORT, {}))


def judged() -> dict[tuple[str, str, str], str]:
    """The verdicts of people: rule, file and hash of the quote, to `noise` or `useful`."""
    if not JUDGED.exists():
        return {}
    entries = tomllib.loads(JUDGED.read_text(encoding="utf-8")).get("finding", [])
    return {(each["rule"], each["file"], each["quote"]): each["verdict"] for each in entries}


def _verdict(each: Found, verdicts: dict[tuple[str, str, str], str]) -> str:
    return verdicts.get((each.rule, each.file, each.hash), "unjudged")


def _print_measure(
    reference: Reference, found: Sequence[Found], others: Sequence[Found], verdicts: dict[tuple[str, str, str], str]
) -> bool:
    words = sum(count_words(section.blocks) for section in reference.report.sections)
    detectable = {defect["id"]: defect["detectable"] for defect in reference.defects}
    print(f"{'rule':<6}{'findings':>9}{'certain':>9}{'likely':>8}{'hard':>6}{'denied':>8}{'others':>8}")
    for rule in sorted({each.rule for each in found}):
        of_rule = [each for each in found if each.rule == rule]
        hit = Counter(detectable[defect] for defect in {one for each in of_rule for one in each.defects})
        denied = sum(bool(each.relations) for each in of_rule)
        other = sum(not each.defects for each in of_rule)
        counts = f"{len(of_rule):>9}{hit['certain']:>9}{hit['likely']:>8}{hit['hard']:>6}{denied:>8}{other:>8}"
        print(f"{rule:<6}{counts}")
    good = True
    hits = {one for each in found for one in each.defects}
    for degree, wanted in WANTED.items():
        all_of = [id for id, each in detectable.items() if each == degree]
        share = 100 * sum(id in hits for id in all_of) / len(all_of)
        good &= share >= wanted
        print(f"{degree}: {sum(id in hits for id in all_of)} of {len(all_of)}, {share:.0f} % (at least {wanted} %)")
    denied = sum(bool(each.relations) for each in found)
    print(f"findings on relations that hold: {denied} (none)")
    judgements = Counter(_verdict(each, verdicts) for each in others)
    noise = judgements["noise"] + judgements["unjudged"]
    print(
        f"other findings: {len(others)}, of them useful {judgements['useful']}, noise {judgements['noise']}, "
        f"not judged {judgements['unjudged']}"
    )
    print(f"words: {words}; one noise or unjudged finding per {words // max(1, noise)} words ({WORDS_PER_NOISE})")
    return good and not denied and words >= WORDS_PER_NOISE * noise


def _print_others(others: Sequence[Found], verdicts: dict[tuple[str, str, str], str]) -> None:
    for each in sorted(others, key=lambda each: (each.rule, each.file, each.line)):
        print(f"{each.rule} {each.file}:{each.line} {_verdict(each, verdicts)}: {each.finding.quote}")


def _print_missed(reference: Reference, hits: set[str]) -> None:
    for defect in sorted(reference.defects, key=lambda each: (each["detectable"], each["kind"])):
        if defect["id"] not in hits and defect["detectable"] in WANTED:
            print(f"{defect['id']} {defect['detectable']} {defect['kind']}: {defect['quote']}")


def _print_unjudged(others: Sequence[Found], verdicts: dict[tuple[str, str, str], str]) -> None:
    for each in others:
        if _verdict(each, verdicts) == "unjudged":
            print(f'[[finding]]\nrule = "{each.rule}"\nfile = "{each.file}"\nline = {each.line}')
            print(f'quote = "{each.hash}"\nverdict = ""\n')


if __name__ == "__main__":
    sys.exit(main())

"""The screens beside bare Textual programs, seen from a terminal: start, memory at rest, and time from key to repaint.

Each run is a process of its own in a pseudo-terminal of 120x40. What it writes is stamped as it comes and read
afterwards by pyte, so that the measuring takes no time from what is measured. The programs take turns; a ratio is
taken inside its own round, and the median over the rounds is quoted. Ends with 1 where a limit is broken.
"""

import argparse
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from measure import REPORTKIT, REPOSITORY, scratch, table
from pseudo_terminal import Program, Sitting, sit
from workspaces import example

BARE = REPOSITORY / "bench" / "bare"
CONTACT, SECTION, MONTH = "torkel.granvik", "lanssjukvard-1", "2023-04"
WORDS = {"450 words": 450, "20,000 words": 20_000}
STEADY, INTO_CHECKS = 0.15, 0.55
"""Seconds between two keys: in a flow, and so that each key falls into the checks that the one before it began."""
MEMORY_LIMIT, IDLE_LIMIT = 45.0, 0.002


STARTS = {"start screen": 1.3, "editor, 450 words": 1.75}
"""The most that a start may take, in starts of one line of text."""
KEY_LIMIT = 1.2
"""The most that a key may take to its repaint, in times of the bare TextArea on the same text."""


def main() -> None:
    """Measure and print; the limits are looked at last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=30)
    parser.add_argument("--only", default="", help="parts of the names of the programs to measure, with ; between")
    asked = parser.parse_args()
    with scratch() as folder:
        programs = _chosen(_programs(folder), asked.only.split(";"))
        sittings: dict[str, list[Sitting]] = {name: [] for name in programs}
        names = list(programs)
        for number in range(asked.rounds + 1):
            shift = number % len(names)
            for name in names[shift:] + names[:shift]:
                made = sit(programs[name], folder, asked.keys if number else 2)
                if number:
                    sittings[name].append(made)
            print(f"round {number} of {asked.rounds}", file=sys.stderr)
    _print(sittings, asked.rounds)
    broken = list(_broken(sittings))
    print("\n".join(broken) or "Every limit holds.")
    sys.exit(1 if broken else 0)


def _chosen(programs: Mapping[str, Program], parts: Sequence[str]) -> Mapping[str, Program]:
    return {name: each for name, each in programs.items() if any(part in name for part in parts)}


def _programs(folder: Path) -> Mapping[str, Program]:
    """The programs by name. The sections of 450 and 20,000 words are two workspaces."""
    python = sys.executable
    found = {"Textual, one line": Program([python, BARE / "minimal.py"], "KLAR", key="")}
    for name, count in WORDS.items():
        place = folder / str(count)
        place.mkdir()
        workspace = example(place)
        text = place / "text.md"
        text.write_text(_text(workspace, count), encoding="utf-8")
        (workspace / "reports" / MONTH / SECTION / "text.md").write_bytes(text.read_bytes())
        ours = [REPORTKIT, "-w", workspace, "--month", MONTH, "--as", CONTACT]
        if count == min(WORDS.values()):
            found["start screen"] = Program(ours, "Division Länssjukvård 1", key="")
        for kind, pause in (("", STEADY), (", checks", INTO_CHECKS)):
            found[f"TextArea, {name}{kind}"] = Program([python, BARE / "area.py", text], "KLAR", pause=pause)
            found[f"editor, {name}{kind}"] = Program([*ours, "write", SECTION], _beginning(text), pause=pause)
    return found


def _beginning(text: Path) -> str:
    return text.read_text(encoding="utf-8").splitlines()[0]


def _text(workspace: Path, count: int) -> str:
    """So many words of the example's March, every heading of it numbered so that each stands once."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((workspace / "reports/2023-03").glob("*/text.md"))]
    words, written, number = 0, ["# Förbättringsarbete\n"], 0
    while words < count:
        for line in "\n\n".join(texts).split("\n"):
            if line.startswith("!["):
                continue
            number += line.startswith("#")
            written.append(f"{line} {number}" if line.startswith("#") else line)
            words += len(line.split())
            if words >= count and not line.strip():
                break
    return "\n".join(written) + "\n"


def _print(sittings: Mapping[str, Sequence[Sitting]], rounds: int) -> None:
    print(f"\nMedian of {rounds} interleaved rounds, 120x40. `key`: to the repaint that shows it; p95 over all keys.\n")
    rows = []
    for name, made in sittings.items():
        keys = sorted(key for each in made for key in each.keys)
        told = ("", "")
        if keys:
            told = f"{1000 * statistics.median(keys):.1f}", f"{1000 * keys[int(0.95 * len(keys))]:.1f}"
        base = _base(name)
        of_key = f"{_ratio(sittings, name, base, 'key'):.2f}" if base in sittings and keys else ""
        first = "Textual, one line"
        of_start = f"{_ratio(sittings, name, first, 'ready'):.2f}" if first in sittings else ""
        rows.append(
            (
                name,
                f"{1000 * statistics.median(each.ready for each in made):.0f}",
                of_start,
                f"{statistics.median(each.most for each in made):.0f}",
                f"{statistics.median(each.memory for each in made):.0f}",
                f"{100 * statistics.median(each.idle for each in made):.2f}",
                *told,
                of_key,
            )
        )
    columns = ("program", "ready ms", "x one line", "MiB, helped", "at rest", "idle %", "key ms", "p95", "x TextArea")
    table(columns, rows)


def _base(name: str) -> str:
    """The bare program that a key of ours is compared with."""
    return name.replace("editor", "TextArea") if name.startswith("editor") else ""


def _ratio(sittings: Mapping[str, Sequence[Sitting]], name: str, base: str, what: str) -> float:
    pairs = zip(sittings[name], sittings[base], strict=True)
    return statistics.median(getattr(one, what) / getattr(other, what) for one, other in pairs)


def _broken(sittings: Mapping[str, Sequence[Sitting]]) -> Iterator[str]:
    """The limits that do not hold, a sentence each."""
    for name, most in STARTS.items():
        if name in sittings and "Textual, one line" in sittings:
            found = _ratio(sittings, name, "Textual, one line", "ready")
            if found > most:
                yield f"{name}: ready in {found:.2f} starts of one line; the limit is {most}."
    for name, made in sittings.items():
        base = _base(name)
        if base in sittings and (found := _ratio(sittings, name, base, "key")) > KEY_LIMIT:
            yield f"{name}: {found:.2f} times the TextArea from key to repaint; the limit is {KEY_LIMIT}."
        if name == "start screen" or base:
            memory = statistics.median(each.memory for each in made)
            if "20,000" not in name and memory > MEMORY_LIMIT:
                yield f"{name}: {memory:.0f} MiB at rest; the limit is {MEMORY_LIMIT:.0f}."
            idle = statistics.median(each.idle for each in made)
            if idle > IDLE_LIMIT:
                yield f"{name}: {100 * idle:.2f} % of a processor at rest; the limit is {100 * IDLE_LIMIT:.1f} %."


if __name__ == "__main__":
    main()

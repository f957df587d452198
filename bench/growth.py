"""How the cost of a report grows with its length: the example's March as it is, and ten times over.

First `assemble --draft` as a whole process, with what it costs to load the program taken off; then its steps, each
by itself, for 10,000 words. An exponent of 1 is a cost in proportion to the words; above it, long reports cost
more a word than short ones. Last the report from memory, as the screens make it, in milliseconds too: they are what its
limit is given in, and mean something on a quiet machine only.
"""

import argparse
import json
import math
import statistics
import sys
from pathlib import Path
from typing import Any

from measure import FLOOR, REPORTKIT, Command, Costs, bare_python, memory, ratio, rounds, scratch, table
from workspaces import MONTH, grown

LOADING = "loading the program"
_LOAD = "import reportkit.cli.line, reportkit.cli.assembling, reportkit.cli.asked, reportkit.store.folder"
LONG = 10
LIMIT = 50
"""Milliseconds for a whole report from memory."""
STAGES = Path(__file__).with_name("stages.py")


def main() -> None:
    """Measure, and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    count = parser.parse_args().rounds
    with scratch() as folder:
        commands = {FLOOR: bare_python(), LOADING: Command([sys.executable, "-c", _LOAD])}
        for copies in (1, LONG):
            workspace = grown(folder, copies)
            output = folder / f"grown-{copies}.docx"
            commands[_assembling(copies)] = Command([REPORTKIT, "-w", workspace, "assemble", "--draft", "-o", output])
            commands[_steps(copies)] = Command([sys.executable, STAGES, workspace, MONTH])
        costs = rounds(commands, count, folder)
    told = {copies: [json.loads(cost.printed) for cost in costs[_steps(copies)]] for copies in (1, LONG)}
    words = {copies: runs[0]["words"] for copies, runs in told.items()}
    print(f"Processor time in starts of a bare Python, median of {count} interleaved rounds.\n")
    _print_whole(costs, words)
    _print_steps(costs, told, words)
    _print_from_memory(costs, told)


def _assembling(copies: int) -> str:
    return f"assemble --draft, {copies}x"


def _steps(copies: int) -> str:
    return f"steps, {copies}x"


def _print_whole(costs: Costs, words: dict[int, int]) -> None:
    rows = [(LOADING, "", f"{ratio(costs, LOADING):.1f}", f"{memory(costs, LOADING):.0f}")]
    for copies, count in words.items():
        name = _assembling(copies)
        rows.append((name, str(count), f"{ratio(costs, name):.1f}", f"{memory(costs, name):.0f}"))
    table(("process", "words", "x", "peak MiB"), rows)
    paired = zip(costs[_assembling(1)], costs[_assembling(LONG)], costs[LOADING], strict=True)
    exponents = [
        math.log((long.processor - floor.processor) / (short.processor - floor.processor))
        / math.log(words[LONG] / words[1])
        for short, long, floor in paired
    ]
    print(f"Exponent of growth, loading taken off: {statistics.median(exponents):.2f}\n")


def _print_steps(costs: Costs, told: dict[int, list[dict[str, Any]]], words: dict[int, int]) -> None:
    """Each step for 10,000 words, and how it grows."""
    rows = []
    for step in told[1][0]["seconds"]:
        per_words = {
            copies: [
                run["seconds"][step] / floor.processor / words[copies] * 10_000
                for run, floor in zip(runs, costs[FLOOR], strict=True)
            ]
            for copies, runs in told.items()
        }
        growth = statistics.median(
            1 + math.log(long / short) / math.log(words[LONG] / words[1])
            for short, long in zip(per_words[1], per_words[LONG], strict=True)
        )
        short, long = (statistics.median(per_words[copies]) for copies in (1, LONG))
        rows.append((step, f"{short:.2f}", f"{long:.2f}", f"{growth:.2f}"))
    table(("step, for 10,000 words", "x at 1x", f"x at {LONG}x", "exponent"), rows)


def _print_from_memory(costs: Costs, told: dict[int, list[dict[str, Any]]]) -> None:
    rows = []
    for way in told[1][0]["from memory"]:
        taken = {copies: [run["from memory"][way] for run in runs] for copies, runs in told.items()}
        short, long = (f"{statistics.median(seconds) * 1000:.0f}" for seconds in taken.values())
        ratios = [seconds / floor.processor for seconds, floor in zip(taken[1], costs[FLOOR], strict=True)]
        rows.append((way, f"{statistics.median(ratios):.2f}", short, str(LIMIT), long))
    table(("from memory, warm", "x at 1x", "ms at 1x", "limit", f"ms at {LONG}x"), rows)


if __name__ == "__main__":
    main()

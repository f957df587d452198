"""Whole processes side by side: what each costs in processor time and memory, round by round.

A shared machine is fast one minute and slow the next. So the commands take turns, in an order that shifts every
round, and a figure is quoted as a ratio to another command of the same round, the median over the rounds.

Peak memory reads no lower than this process's own (about 20 MiB), which a child inherits until it has started;
therefore nothing in this process imports reportkit.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
REPORTKIT = str(Path(sys.executable).with_name("reportkit"))
"""The program as people start it."""
FLOOR = "python -c pass"
"""The unit: a Python that does nothing."""


@dataclass(frozen=True)
class Command:
    """A command line, and the exit codes that are no failure."""

    words: Sequence[str | Path]
    fine: frozenset[int] = frozenset({0})
    cold: bool = False
    """Start with an empty cache folder each time."""


@dataclass(frozen=True)
class Cost:
    """What one run took: user and system time in seconds, peak memory in MiB, and what it printed."""

    processor: float
    memory: float
    printed: str = field(repr=False)


Costs = Mapping[str, list[Cost]]


def bare_python() -> Command:
    """The unit that every other command is a multiple of."""
    return Command([sys.executable, "-c", "pass"])


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for workspaces and documents, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="reportkit-bench-") as folder:
        yield Path(folder)


def run(command: Command, folder: Path) -> Cost:
    """Run a command once, in a folder. Leaves the program with its words where it fails."""
    cache = folder / "cache-cold" if command.cold else folder / "cache"
    if command.cold:
        shutil.rmtree(cache, ignore_errors=True)
    # Without compiled modules every run would pay for compiling them again, which nobody's does.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"XDG_CACHE_HOME": str(cache), "REPORTKIT_LANG": "sv"}
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            list(map(str, command.words)), cwd=folder, env=environment, stdout=output, stderr=complaints
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for file in (output, complaints):
            file.seek(0)
        if process.returncode not in command.fine:
            told = complaints.read().decode(errors="replace")
            sys.exit(f"{' '.join(map(str, command.words))} ended with {process.returncode}:\n{told}")
        printed = output.read().decode(errors="replace")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, printed)


def rounds(commands: Mapping[str, Command], count: int, folder: Path) -> Costs:
    """Every command once a round; a first round, which warms caches and compiles modules, is not counted."""
    names = list(commands)
    costs: dict[str, list[Cost]] = {name: [] for name in names}
    for number in range(count + 1):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            cost = run(commands[name], folder)
            if number:
                costs[name].append(cost)
    return costs


def ratio(costs: Costs, name: str, base: str = FLOOR) -> float:
    """How many times the processor time of `base` a command takes: the median of the rounds' own ratios."""
    pairs = zip(costs[name], costs[base], strict=True)
    return statistics.median(one.processor / other.processor for one, other in pairs)


def spread(costs: Costs, name: str, base: str = FLOOR) -> tuple[float, float]:
    """The lower and upper quartile of the rounds' ratios."""
    ratios = [one.processor / other.processor for one, other in zip(costs[name], costs[base], strict=True)]
    low, _, high = statistics.quantiles(ratios, n=4, method="inclusive")
    return low, high


def memory(costs: Costs, name: str) -> float:
    """The median peak, in MiB."""
    return statistics.median(cost.memory for cost in costs[name])


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table, as the README keeps it."""
    lines = [list(header), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    lines.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
    for line in lines:
        cells = [
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print(f"| {' | '.join(cells)} |")
    print()

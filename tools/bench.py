"""How long the commands take, each in a process of its own: the median of some runs in a demo workspace."""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPORTKIT = [sys.executable, "-m", "reportkit"]

COMMANDS: dict[str, list[str]] = {
    "(bare Python)": [sys.executable, "-c", "pass"],
    "--version": [*REPORTKIT, "--version"],
    "--help": [*REPORTKIT, "--help"],
    "status": [*REPORTKIT, "status"],
    "status --json": [*REPORTKIT, "status", "--json"],
    "check": [*REPORTKIT, "check"],
    "check --json": [*REPORTKIT, "check", "--json"],
    "assemble --draft": [*REPORTKIT, "assemble", "--draft", "-o", "{folder}/bench.docx"],
}
# `check` ends with 1 when it has found something, which in the demo it has.
FINE = {0, 1}


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Wall and processor time of one run, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode not in FINE:
        sys.exit(f"{' '.join(command)} ended with {run.returncode}:\n{run.stderr}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall * 1000, processor * 1000


def main() -> None:
    """Print one line a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs

    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "demo"
        # Without compiled modules every run would pay for compiling them again, which nobody's does.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["REPORTKIT_WORKSPACE"] = str(workspace)
        subprocess.run([*REPORTKIT, "demo", workspace], env=environment, check=True, capture_output=True)

        print(f"{'command':<20} {'wall ms':>9} {'cpu ms':>9}   median of {runs}")
        for name, command in COMMANDS.items():
            words = [word.format(folder=folder) if "{folder}" in word else word for word in command]
            times = [measure(words, environment) for _ in range(runs)]
            wall, processor = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"{name:<20} {wall:9.0f} {processor:9.0f}")


if __name__ == "__main__":
    main()

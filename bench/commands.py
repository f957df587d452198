"""What the commands cost beside a Python that does nothing. Ends with 1 where one costs more than it may."""

import argparse
import sys
from collections.abc import Iterator

from measure import FLOOR, REPORTKIT, Command, bare_python, memory, ratio, rounds, scratch, spread, table
from workspaces import MONTH, example

LIMITS = {"--help": 6.0, "status": 10.0}
"""The most that a command may cost, in starts of a bare Python."""
# `check` ends with 1 when it has found something, which in the half-done April it has.
FOUND = frozenset({0, 1})


def main() -> None:
    """Measure and print; the limits are looked at last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    count = parser.parse_args().rounds
    with scratch() as folder:
        in_example = [REPORTKIT, "-w", example(folder)]
        march = [*in_example, "--month", MONTH]
        costs = rounds(
            {
                FLOOR: bare_python(),
                "--version": Command([REPORTKIT, "--version"]),
                "--help": Command([REPORTKIT, "--help"]),
                "status": Command([*in_example, "status"]),
                "status, nothing kept": Command([*in_example, "status"], cold=True),
                "log": Command([*in_example, "log"]),
                "show": Command([*in_example, "show", "psykiatri"]),
                "check, one section": Command([*in_example, "check", "psykiatri"], FOUND),
                "check": Command([*in_example, "check"], FOUND),
                "assemble --draft, April": Command([*in_example, "assemble", "--draft", "-o", folder / "april.docx"]),
                "assemble, March": Command([*march, "assemble", "-o", folder / "march.docx"]),
            },
            count,
            folder,
        )
    print(f"Processor time in starts of a bare Python, median of {count} interleaved rounds.\n")
    rows = []
    for name in costs:
        low, high = spread(costs, name)
        limit = f"{LIMITS[name]:.0f}" if name in LIMITS else ""
        rows.append((name, f"{ratio(costs, name):.1f}", f"{low:.1f}–{high:.1f}", limit, f"{memory(costs, name):.0f}"))
    table(("command", "x", "quartiles", "limit", "peak MiB"), rows)
    broken = list(_broken({name: ratio(costs, name) for name in LIMITS}))
    print("\n".join(broken) or "Every command is within its limit.")
    sys.exit(1 if broken else 0)


def _broken(ratios: dict[str, float]) -> Iterator[str]:
    for name, found in ratios.items():
        if found > LIMITS[name]:
            yield f"{name} costs {found:.1f} starts of a bare Python; it may cost {LIMITS[name]:.0f}."


if __name__ == "__main__":
    main()

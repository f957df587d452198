"""The same report through pandoc, through docxtpl and through reportkit, in one run.

Each peer's document must hold the same headings, words, tables, lists and pictures as ours before any time is
printed. The first run makes bench/.venv and installs the peers there; one that cannot be installed is named and left
out.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from measure import FLOOR, REPORTKIT, Command, Costs, bare_python, memory, ratio, rounds, run, scratch, table
from workspaces import MONTH, grown

HERE = Path(__file__).resolve().parent
PYTHON = HERE / ".venv" / "bin" / "python"
WHOLE = "reportkit assemble --draft"
MARKDOWN = "reportkit, Markdown to DOCX"
WRITE = "reportkit, writing alone"
TIME_LIMITS, LONG_LIMIT = {1: 0.6}, 0.3
"""Of pandoc's processor time: for March as it is, and for longer reports."""
MEMORY_LIMIT = 0.5
PEERS = {"pandoc": "pypandoc_binary", "docxtpl": "docxtpl"}
"""The peers, and the packages they come in."""
_PANDOC_VERSION = "import pypandoc; print(pypandoc.get_pandoc_version())"
_PANDOC = "import pypandoc; print(pypandoc.get_pandoc_path())"


def main() -> None:
    """Install, check, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 10], help="how often the report holds March")
    asked = parser.parse_args()
    peers = {name: found for name, package in PEERS.items() if (found := _installed(name, package))}
    with scratch() as folder:
        for copies in asked.copies:
            print(f"The example's March, {copies}x\n")
            _compare(folder, copies, asked.rounds, peers)


def _installed(name: str, package: str) -> str:
    """The version of a peer, installed now if need be; empty, and a sentence, where it cannot be."""
    asking = _PANDOC_VERSION if name == "pandoc" else f"import {package}; print({package}.__version__)"
    try:
        if not PYTHON.exists():
            _told([sys.executable, "-m", "venv", HERE / ".venv"])
        if subprocess.run([PYTHON, "-c", asking], capture_output=True, check=False).returncode:
            print(f"Installing {package} into bench/.venv …")
            wanted = next(line for line in (HERE / "requirements.txt").read_text().split() if line.startswith(package))
            _told([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted])
        return _told([PYTHON, "-c", asking])
    except subprocess.CalledProcessError as error:
        reason = (error.stderr.strip().splitlines() or ["no reason given"])[-1]
        print(f"{name} cannot be installed and is left out: {reason}\n")
        return ""


def _told(words: list[str | Path]) -> str:
    """What a command prints. Raises CalledProcessError where it fails."""
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def _compare(folder: Path, copies: int, count: int, peers: dict[str, str]) -> None:
    """Measure one length of report."""
    workspace, inputs = grown(folder, copies, comparable=True), folder / f"inputs-{copies}"
    run(Command([sys.executable, HERE / "inputs.py", workspace, MONTH, inputs]), folder)
    commands = {name: command for name, command in _commands(workspace, inputs).items() if name in {*peers, *_OURS}}
    for name in list(commands)[1:]:
        run(commands[name], folder)
        ours, differences = _held(inputs / "report.docx", _document(inputs, name))
        if differences:
            print(f"{name} makes another document and is left out:", *differences, sep="\n  ")
            del commands[name]
    print(f"Each document holds {ours}.\n")
    _print(rounds(commands, count, folder), inputs, peers, copies)


_OURS = (FLOOR, WHOLE, MARKDOWN, WRITE)


def _held(ours: Path, theirs: Path) -> tuple[str, list[str]]:
    """What our document holds, and where another differs. Read by another process, so that this one stays small."""
    held, *differences = _told([sys.executable, HERE / "contents.py", ours, theirs]).splitlines()
    return held, differences


def _document(inputs: Path, name: str) -> Path:
    return inputs / f"{name.replace(',', '').replace(' ', '-')}.docx"


def _commands(workspace: Path, inputs: Path) -> dict[str, Command]:
    """The commands by name; pandoc writes its table of contents too."""
    pandoc = _told([PYTHON, "-c", _PANDOC])
    reading = ["-f", "commonmark+pipe_tables", "--toc", f"--resource-path={inputs}", inputs / "report.md"]
    return {
        FLOOR: bare_python(),
        WHOLE: Command([REPORTKIT, "-w", workspace, "assemble", "--draft", "-o", _document(inputs, WHOLE)]),
        MARKDOWN: Command([sys.executable, HERE / "markdown_alone.py", inputs, MONTH, _document(inputs, MARKDOWN)]),
        WRITE: Command([sys.executable, HERE / "write_alone.py", inputs, _document(inputs, WRITE)]),
        "pandoc": Command(
            [pandoc, *reading, f"--reference-doc={inputs / 'mall.docx'}", "-o", _document(inputs, "pandoc")]
        ),
        "docxtpl": Command([PYTHON, HERE / "with_docxtpl.py", inputs, _document(inputs, "docxtpl")]),
    }


def _print(costs: Costs, inputs: Path, versions: dict[str, str], copies: int) -> None:
    """Beside pandoc, where it is there; the limits are for the row that begins where pandoc begins."""
    base = "pandoc" if "pandoc" in costs else FLOOR
    rows = []
    for name in costs:
        is_held = name == MARKDOWN and base == "pandoc"
        rows.append(
            (
                f"{name} {versions.get(name, '')}".strip(),
                f"{ratio(costs, name):.1f}",
                f"{ratio(costs, name, base):.2f}",
                f"{TIME_LIMITS.get(copies, LONG_LIMIT)}" if is_held else "",
                f"{memory(costs, name):.0f}",
                f"{memory(costs, base) * MEMORY_LIMIT:.0f}" if is_held else "",
                "" if name == FLOOR else f"{_document(inputs, name).stat().st_size / 1024:.0f}",
            )
        )
    table(("process", "x", f"x {base}", "limit", "peak MiB", "limit", "kB"), rows)


if __name__ == "__main__":
    main()

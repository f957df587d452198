"""Checks an archive package of reportkit, with nothing but Python.

    python3 verify_archive.py PACKAGE.zip

Every file must be the one that manifest.txt names, and no other may lie there. Ends with 0 where that is so, else
with 1. (Kontrollerar ett arkivpaket. Slutkod 0: paketet är helt.)
"""

import hashlib
import sys
import zipfile

MANIFEST = "manifest.txt"


def faults(package: zipfile.ZipFile) -> list[str]:
    """What is not as the manifest says."""
    named = dict(line.split("  ", 1)[::-1] for line in package.read(MANIFEST).decode().splitlines())
    there = [name for name in package.namelist() if name != MANIFEST and not name.endswith("/")]  # "/": a folder
    found = [f"saknas (missing): {name}" for name in named if name not in there]
    found += [f"okänd (unknown): {name}" for name in there if name not in named or there.count(name) > 1]
    found += [
        f"ändrad (changed): {name}"
        for name in named
        if name in there and hashlib.sha256(package.read(name)).hexdigest() != named[name]
    ]
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2 or not zipfile.is_zipfile(sys.argv[1]):
        print("Ange paketet som det är, en zip-fil, inte uppackat (name the package itself, a zip file): PACKAGE.zip")  # noqa: T201 - as below
        sys.exit(1)
    with zipfile.ZipFile(sys.argv[1]) as opened:
        wrong = faults(opened)
        told = hashlib.sha256(opened.read(MANIFEST)).hexdigest()
    print("\n".join(wrong) or f"Paketet är helt (complete). {MANIFEST}: {told}")  # noqa: T201 - a script that people run
    sys.exit(1 if wrong else 0)

"""`python -m reportkit`."""

from reportkit.cli.main import run

if __name__ == "__main__":
    run()

#  make demo       a workspace to try things in, under demo/: March 2023 finished, April half done
#  make run        the screens, in that workspace
#  make test       all that must hold: lint, types, layers, then the tests (ARGS="-k word" for some of them)
#  make lint       ruff: faults and form
#  make types      mypy, strict
#  make layers     the floors of the house, held by import-linter
#  make format     puts the form right, and what ruff can safely mend
#  make bench      what the commands cost, against their limits, and how a report's cost grows with its length
#  make bench-screens  the screens beside bare Textual programs: start, memory, time from key to repaint
#  make bench-peers  the same report through pandoc and docxtpl, which it installs into bench/.venv (ARGS="--copies 100")
#  make wheel      the package, under dist/
#  make setup      everything the work here needs, into .venv
#  make clean      takes away what make has made; never a workspace, not even demo/

# Nothing but make and a Python of 3.11 or later is taken for granted.
UV_VERSION := 0.13.9
uv := UV_PYTHON_DOWNLOADS=never UV_PYTHON="$$(tools/find-python)" .uv/bin/uv
uv_ready := .uv/ready-$(UV_VERSION)
bin := .venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo run test lint types layers format bench bench-screens bench-peers wheel setup parts clean

help:
	@sed -n 's/^#  //p' $(firstword $(MAKEFILE_LIST))

demo: .venv/.runtime
	@if [ -e demo ]; then \
	  echo "demo/ finns redan och lämnas som den är. Öppna den med: make run"; \
	else \
	  $(bin)/reportkit demo demo && echo "Eller öppna skärmarna med: make run"; \
	fi

run: .venv/.runtime
	@[ -e demo ] || $(bin)/reportkit demo demo
	@$(bin)/reportkit -w demo

# The linters go first, so that the last lines are the summary of the tests.
test: setup parts lint types layers
	$(bin)/pytest $(ARGS)

lint: .venv/.dev
	$(bin)/ruff check
	$(bin)/ruff format --check

types: .venv/.dev
	$(bin)/mypy

layers: .venv/.dev
	$(bin)/lint-imports --no-logo --no-cache  # its cache has been seen to keep imports that were new

format: .venv/.dev
	$(bin)/ruff check --fix --quiet || true  # what cannot be mended is for `make lint` to tell
	$(bin)/ruff format

bench: .venv/.runtime
	@$(bin)/python bench/commands.py
	@$(bin)/python bench/growth.py

bench-screens: .venv/.dev
	@$(bin)/python bench/screens.py

bench-peers: .venv/.runtime
	@$(bin)/python bench/peers.py $(ARGS)

wheel: $(uv_ready)
	$(uv) build --wheel --out-dir dist

setup: .venv/.dev

parts:
	@tools/ensure-parts

clean:
	rm -rf .venv .uv bench/.venv dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps spare us from asking uv each time. --inexact leaves the tools of development where they are.
.venv/.runtime: pyproject.toml uv.lock $(uv_ready)
	@$(uv) sync --quiet --locked --compile-bytecode --no-dev --inexact
	@touch $@

.venv/.dev: pyproject.toml uv.lock $(uv_ready)
	@$(uv) sync --quiet --locked --compile-bytecode
	@touch .venv/.runtime $@

$(uv_ready):
	@echo "Gör i ordning .venv; första gången tar det en till två minuter. (Preparing .venv.)"
	@python=$$(tools/find-python) && rm -rf .uv && "$$python" -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

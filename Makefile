# Each target does all its own set-up; a second run installs nothing again.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python; do \
  $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# The floor of accuracy on the sample stories; the gate fails below it.
MIN_PRECISION := 0.96
MIN_RECALL := 0.83
# The same on stories that were written without sight of the rules.
BLIND_PRECISION := 0.96
BLIND_RECALL := 0.73

.PHONY: report test lint types accuracy goldens browser benchmark clean

report: $(STAMP)
	@$(BIN)/factcheck report tests/stories --by folder --fail-level none

test: $(STAMP)
	$(BIN)/python -m pytest -n auto --dist loadscope

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

accuracy: $(STAMP)
	$(BIN)/factcheck report tests/stories --by folder --output json:$(VENV)/accuracy.json --fail-level none
	$(BIN)/python -m tests.accuracy tests/stories $(VENV)/accuracy.json --min-precision $(MIN_PRECISION) --min-recall $(MIN_RECALL)
	$(BIN)/factcheck report tests/blind --by folder --output json:$(VENV)/blind.json --fail-level none
	$(BIN)/python -m tests.accuracy tests/blind $(VENV)/blind.json --min-precision $(BLIND_PRECISION) --min-recall $(BLIND_RECALL)

# Write reports/ and the blocks of the README that the program makes; read the difference before you commit it.
# The screenshot is taken anew where a Chromium is there.
goldens: $(STAMP)
	$(BIN)/python -m tests.goldens --write --photograph

# A Chromium for the tests of the page, and a serif to see it in, where apt and root are there; else they are skipped.
browser:
	@command -v chromium >/dev/null || command -v google-chrome-stable >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	      chromium fonts-crosextra-caladea fonts-liberation >/dev/null; \
	  else echo "no Chromium, and no apt or root to install it: the tests in a browser are skipped" >&2; fi; }

benchmark: $(STAMP)
	$(BIN)/python -m tests.benchmarks.speed

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "factcheck needs Python 3.11 or later; name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "setting up $(VENV)" >&2; $(PYTHON) -m venv --clear $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $(STAMP)

clean:
	rm -rf $(VENV) dist build

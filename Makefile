# Each target does all its own set-up; a second run installs nothing again.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: report test lint types accuracy goldens clean

report: $(STAMP)
	$(BIN)/factcheck report tests/stories --by folder --fail-level none

test: $(STAMP)
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

accuracy: $(STAMP)
	$(BIN)/factcheck report tests/stories --by folder --format json --output json:$(VENV)/accuracy.json --fail-level none > /dev/null
	$(BIN)/python -m tests.accuracy tests/stories $(VENV)/accuracy.json --min-precision 0.80 --min-recall 0.45

goldens: $(STAMP)
	$(BIN)/python -m tests.goldens --write

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $(STAMP)

clean:
	rm -rf $(VENV) dist build

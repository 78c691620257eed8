"""The report as the JSON document of the contract, schema version 1.0."""

from __future__ import annotations

import json
from importlib.resources import files

from factcheck.model import Report
from factcheck.reporters.look import Look


def to_json(report: Report) -> str:
    """The whole report as indented JSON; the same report gives the same bytes."""
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n"


def render(report: Report, look: Look) -> str:
    """The same for every look: the document is for programs."""
    return to_json(report)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the document."""
    return files("factcheck.reporters").joinpath("schema.json").read_text(encoding="utf-8")

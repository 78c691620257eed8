"""The JSON document keeps the contract and its own schema."""

from __future__ import annotations

import json
from decimal import Decimal

import jsonschema
import pytest
from msgspec.structs import replace

from factcheck.model import Report, plain_decimal
from factcheck.reporters.facts import to_json, to_json_lines, to_table
from factcheck.reporters.json import schema
from factcheck.reporters.json import to_json as report_to_json
from factcheck.reporters.look import Look
from tests.reporters.sample_report import sample

VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema()))


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("report", [sample(), Report((), (), (), 0, "", "")])
def test_document_fits_its_schema(report: Report) -> None:
    VALIDATOR.validate(json.loads(report_to_json(report)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("stories", 0, "slots", 0, "facts", 0, "span", "line"), 0),
        (("versions", 0, "line"), "1"),
        (("summary", "errors"), -1),
        (("stories", 0, "slots", 0, "facts", 0, "value", "low"), "1E+2"),
        (("stories", 0, "slots", 0, "verdict"), "maybe"),
    ],
)
def test_schema_finds_faults(path: tuple[str | int, ...], value: object) -> None:
    document = json.loads(report_to_json(sample()))
    at = document
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert not VALIDATOR.is_valid(document)


def test_keys_are_those_of_the_contract_in_its_order() -> None:
    document = json.loads(report_to_json(sample()))
    assert list(document) == ["schema_version", "generator", "versions", "skipped", "stories", "summary"]
    assert list(document["generator"]) == ["name", "version", "rules"]
    names = "id path line title published language source copy_of"
    assert list(document["versions"][0]) == names.split()
    slot = document["stories"][1]["slots"][0]
    names = "id kind subject attribute verdict level rule message why facts sides trust"
    assert list(slot) == names.split()
    assert list(slot["facts"][0]) == ["version", "kind", "text", "normalized", "value", "sentence", "speaker", "span"]
    assert list(slot["facts"][0]["span"]) == ["path", "start", "end", "line", "column", "end_line", "end_column"]
    assert list(slot["facts"][0]["value"]) == ["low", "high", "unit", "dimension", "hedge", "counted"]


def test_summary_counts_contradictions_by_level() -> None:
    summary = sample().summary()
    assert summary["contradictions"] == 4
    assert (summary["errors"], summary["warnings"], summary["notes"]) == (2, 1, 1)
    assert (summary["updates"], summary["compatible"], summary["agreements"], summary["skipped"]) == (1, 1, 1, 2)


def test_a_slot_with_one_place_is_not_listed() -> None:
    report = sample()
    story = report.stories[1]
    alone = replace(story.verdicts[0], slot=replace(story.verdicts[0].slot, facts=story.verdicts[0].slot.facts[:1]))
    report = replace(report, stories=(replace(story, verdicts=(alone,)),))
    assert report.to_dict()["stories"][0]["slots"] == []
    assert report.summary()["contradictions"] == 0


@pytest.mark.parametrize(
    ("number", "text"),
    [("5.50", "5.5"), ("8.2E+6", "8200000"), ("0.000", "0"), ("-0", "0"), ("100", "100"), ("1E-7", "0.0000001")],
)
def test_decimals_are_plain(number: str, text: str) -> None:
    assert plain_decimal(Decimal(number)) == text


def test_text_stays_as_it_is() -> None:
    text = report_to_json(sample())
    assert "45 אירו" in text
    assert text == report_to_json(sample())


def test_facts_as_json() -> None:
    facts = [fact for verdict in sample().verdicts() for fact in verdict.slot.facts]
    lines = to_json_lines(facts).splitlines()
    assert [json.loads(line)["text"] for line in lines] == [fact.text for fact in facts]
    document = json.loads(to_json(facts, sample().versions, sample().skipped, {"name": "factcheck"}))
    assert len(document["facts"]) == len(facts)
    fact_schema = {**json.loads(schema()), "$ref": "#/$defs/fact"}
    for key in ("properties", "required", "type"):
        fact_schema.pop(key)
    jsonschema.Draft202012Validator(fact_schema).validate(document["facts"][0])


def test_facts_as_a_table() -> None:
    facts = [fact for verdict in sample().verdicts() for fact in verdict.slot.facts]
    text = to_table(facts, sample().versions, Look(width=100))
    assert "▸212 people◂" in text
    assert text.splitlines()[-1] == f"{len(facts)} facts in 6 versions"
    assert to_table([], [], Look()) == "0 facts in 0 versions\n"

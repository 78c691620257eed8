"""The picture of the house, held: imports run downward only, and each library comes in through one door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "factcheck"

# A room may import the rooms named for it, and itself.
BELOW = {
    "model": set(),
    "errors": set(),
    "options": set(),
    "rulebook": {"model", "errors", "adapters"},
    "adapters": {"model", "errors"},
    "values": {"model", "errors", "rulebook", "adapters"},
    "sources": {"model", "errors", "rulebook", "adapters"},
    "normalizer": {"model", "errors", "rulebook", "adapters"},
    "copies": {"model", "errors", "rulebook"},
    "stories": {"model", "errors", "rulebook", "adapters"},
    "slots": {"model", "errors", "rulebook", "adapters", "values"},
    "comparison": {"model", "errors", "rulebook", "adapters", "values"},
    "reporters": {"model", "errors", "rulebook"},
    "config": {"errors", "options"},
}
# A chamber of a room may import the chambers named for it; modules that lie in no chamber, all may import.
INSIDE = {
    "normalizer": {
        "roles": set(),
        "names": {"roles"},
        "temporal": set(),
        "numerals": set(),
        "quantities": {"numerals"},
        "speech": set(),
        "categories": set(),
        "relations": {"speech"},
        "context": {"quantities"},
    },
    "slots": {"evidence": set(), "figures": {"evidence"}, "places": {"evidence"}},
}
DOORS = {
    "quantulum3": "factcheck/adapters/quantulum.py",
    "dateparser": "factcheck/adapters/dateparsing.py",
    "rapidfuzz": "factcheck/adapters/similarity.py",
    "simplemma": "factcheck/adapters/lemmas.py",
    "jinja2": "factcheck/reporters/html/templates.py",
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Dotted names of all modules that a file imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_run_downward(path: Path) -> None:
    own = room(path)
    if own not in BELOW:
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "factcheck" and len(parts) > 1:
            assert parts[1] == own or parts[1] in BELOW[own], f"{own} must not import {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_chambers_stand_in_order(path: Path) -> None:
    own, *rest = path.relative_to(PACKAGE).parts
    inside = INSIDE.get(own, {})
    if not rest or rest[0] not in inside:
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[:2] == ["factcheck", own] and parts[2] in inside:
            assert parts[2] == rest[0] or parts[2] in inside[rest[0]], f"{own}/{rest[0]} must not import {name}"


def test_every_chamber_is_named() -> None:
    for own, inside in INSIDE.items():
        assert {p.parent.name for p in (PACKAGE / own).glob("*/__init__.py")} == set(inside)


@pytest.mark.parametrize("library", sorted(DOORS))
def test_each_library_has_one_door(library: str) -> None:
    users = {p.relative_to(PACKAGE.parent).as_posix() for p in MODULES
             if any(n.split(".")[0] == library for n in imported(p))}  # fmt: skip
    assert users <= {DOORS[library]}


def test_the_guard_sees_a_forbidden_import(tmp_path: Path) -> None:
    module = tmp_path / "m.py"
    module.write_text("def f():\n    from factcheck.cli import app\n", encoding="utf-8")
    assert imported(module) == {"factcheck.cli"}

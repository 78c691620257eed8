from __future__ import annotations

import pytest

from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import compare_roles, parse_role


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("chief executive", "head", "same"),
        ("chief executive (bellmer)", "chief executive", "same"),
        ("prime minister (vold)", "prime minister (voldic)", "same"),
        ("director (museum)", "head (museum)", "same"),
        ("head (police, regional)", "head (police)", "same"),
        ("minister", "minister (transport)", "compatible"),
        ("engineer", "chief engineer", "compatible"),
        ("colonel", "spokesperson (air force)", "compatible"),
        ("former prime minister", "lawmaker", "compatible"),
        ("wife", "scientist", "compatible"),
        ("deputy governor", "chief economist", "compatible"),
        ("deputy governor", "minister (finance)", "exclusive"),
        ("deputy governor (bank)", "minister (finance)", "exclusive"),
        ("deputy governor", "former minister (finance)", "compatible"),
        ("deputy prime minister", "minister (finance)", "compatible"),
        ("governor", "minister (finance)", "exclusive"),
        ("former engineer (alarm)", "engineer", "compatible"),
        ("elect president", "president", "compatible"),
        ("president (company)", "mayor", "compatible"),
        ("minister (health)", "minister (finance)", "exclusive"),
        ("former minister (health)", "former minister (finance)", "exclusive"),
        ("governor (regional)", "mayor (draunik)", "exclusive"),
        ("mayor (tarnholm)", "mayor (helby)", "exclusive"),
        ("spokesperson (air force)", "commander (air force, norland)", "exclusive"),
        ("former guard (museum)", "former restorer (museum)", "exclusive"),
        ("spokesperson (coastguard)", "mayor (tarnholm)", "exclusive"),
        ("deputy mayor (tarnholm)", "spokesperson (coastguard)", "compatible"),
        ("sales chief", "finance chief", "exclusive"),
        ("sales chief", "head", "compatible"),
        ("president", "former president", "exclusive"),
        ("opposition leader", "late opposition leader", "compatible"),
        ("former governor", "late governor", "compatible"),
        ("governor", "deputy governor", "exclusive"),
        ("prosecutor", "defence lawyer", "exclusive"),
        ("judge", "prosecutor", "exclusive"),
        ("official (defence, norland)", "minister (defence)", "exclusive"),
        ("official", "minister (defence)", "compatible"),
        ("goalkeeper", "striker", "exclusive"),
        ("baker", "carpenter", "exclusive"),
        ("former teacher", "baker", "compatible"),
        ("captain", "co-pilot", "exclusive"),
        ("father", "son", "compatible"),
        ("minister (defence)", "secretary (security council)", "exclusive"),
        # two fields of one body, two bodies, two countries, two relatives of one person
        ("science chief", "finance chief", "exclusive"),
        ("safety chief", "operating chief", "exclusive"),
        ("head (prisoners)", "minister (defence)", "exclusive"),
        ("head (police)", "head (fire)", "exclusive"),
        ("head (police, union)", "head (police)", "same"),
        ("medical director", "director (digital)", "exclusive"),
        ("former medical director", "director (digital)", "compatible"),
        ("head (expedition)", "doctor (expedition)", "exclusive"),
        ("head (expedition)", "doctor", "compatible"),
        ("banker (denmark)", "businessperson (sweden)", "exclusive"),
        ("banker (europe)", "banker (sweden)", "compatible"),
        ("expert (denmark)", "expert (sweden)", "compatible"),
        ("ambassador (denmark)", "lawyer (sweden)", "compatible"),
        ("brother (hugo berg)", "son (berg)", "exclusive"),
        ("brother (hugo berg)", "son (anna berg)", "compatible"),
        ("brother (hugo berg)", "son", "compatible"),
        # narrower and broader occupations
        ("cellist", "musician", "same"),
        ("cellist", "artist", "same"),
        ("cellist", "composer", "compatible"),
        ("singer", "composer", "compatible"),
        ("actor", "film director", "compatible"),
        ("paediatrician", "doctor (hospital)", "same"),
        ("paediatrician", "lawmaker", "compatible"),
        ("geochemist", "geologist", "same"),
        ("geochemist", "chemist", "same"),
        ("seismologist", "geochemist", "compatible"),
        ("astrophysicist", "physicist", "same"),
        ("historian", "writer", "compatible"),
        ("novelist", "poet", "compatible"),
        ("cellist", "violinist", "exclusive"),
        ("former cellist", "violinist", "compatible"),
        ("paediatrician", "virologist (hospital)", "exclusive"),
        ("surgeon", "nurse", "exclusive"),
        ("surgeon", "dentist", "exclusive"),
        ("volcanologist", "economist", "compatible"),
        ("geologist", "economist", "exclusive"),
        ("astrophysicist", "biologist", "exclusive"),
        ("tenor", "baritone", "exclusive"),
        ("solicitor", "barrister", "exclusive"),
        ("colonel", "general", "exclusive"),
        ("chair", "general manager", "exclusive"),
        ("general manager", "director", "same"),
        ("former president (helmark)", "former minister (foreign, helmark)", "exclusive"),
        ("driver", "conductor", "exclusive"),
        ("captain", "defender", "compatible"),
        ("goalkeeper", "player", "same"),
        ("goalkeeper", "manager", "exclusive"),
        ("former player", "manager", "compatible"),
        ("driver", "passenger", "exclusive"),
        ("passenger", "survivor", "same"),
        ("police inspector", "inspector", "same"),
        ("police inspector", "superintendent", "exclusive"),
        ("professor", "student", "exclusive"),
        ("captain", "major", "exclusive"),
        ("lawyer", "activist", "compatible"),
        ("secretary of state (united states)", "minister", "same"),
        ("assistant secretary of state", "deputy secretary of state", "compatible"),
        ("assistant secretary of state", "secretary of state", "exclusive"),
        ("chief statistician", "deputy chief statistician", "exclusive"),
        ("chief statistician", "statistician", "compatible"),
        ("prosecutor general", "prosecutor", "same"),
        ("lieutenant general", "major general", "exclusive"),
        ("lieutenant general", "general", "same"),
        ("expert", "virologist", "same"),
        ("widow", "wife", "same"),
        ("owner", "founder", "compatible"),
        ("acting governor", "deputy governor", "compatible"),
        ("head (fire)", "chief executive", "exclusive"),
        ("head (digital)", "chief executive", "same"),
        ("coach", "captain", "exclusive"),
        ("mayor", "senator", "exclusive"),
        ("spokesperson", "defence lawyer", "exclusive"),
        ("commissioner (police)", "head (fire)", "exclusive"),
        ("admiral", "commodore", "exclusive"),
        ("rector (university)", "dean", "exclusive"),
        ("deputy minister", "adviser", "exclusive"),
    ],
)
def test_comparison_is_symmetric(first: str, second: str, expected: str) -> None:
    assert compare_roles(first, second) == expected
    assert compare_roles(second, first) == expected


def test_every_canonical_role_survives_parsing() -> None:
    for text in ("former deputy minister (health, norland)", "chief executive", "spokesperson (air force)"):
        assert str(parse_role(text)) == text


def test_every_exclusion_names_known_heads_and_domains() -> None:
    offices = load_offices()
    for group in (*offices.exclusive, *offices.near, offices.alone, offices.one_holder):
        for entry in group:
            role = parse_role(entry)
            assert role.head in offices.heads, entry
            assert all(domain in offices.domains for domain in role.domains), entry

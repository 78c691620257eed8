from __future__ import annotations

import pytest

from factcheck.rulebook.offices import load_offices
from factcheck.rulebook.roles import are_seldom_one, compare_roles, parse_role


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
        ("captain", "chief officer", "exclusive"),
        ("attaché (defence)", "attaché (trade)", "exclusive"),
        ("attaché (embassy)", "attaché (trade)", "compatible"),
        ("mate", "chief officer", "same"),
        ("sailor", "chief officer", "compatible"),
        ("deputy governor (bank)", "minister (finance)", "exclusive"),
        ("deputy governor", "former minister (finance)", "compatible"),
        ("deputy prime minister", "minister (finance)", "compatible"),
        ("governor", "minister (finance)", "exclusive"),
        ("former engineer (alarm)", "engineer", "compatible"),
        ("elect president", "president", "compatible"),
        ("former mayor (dunmarra)", "former mayor (capital)", "compatible"),
        ("former mayor (dunmarra)", "former mayor (ellam)", "exclusive"),
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
        # two parties, two callings
        ("head (liberals)", "politician (greens)", "exclusive"),
        ("social democrat", "candidate (conservatives)", "exclusive"),
        ("social democrat", "minister (labour)", "compatible"),
        ("former head (liberals)", "politician (greens)", "compatible"),
        ("politician (greens)", "head (greens)", "compatible"),
        ("nurse", "kitchen assistant", "exclusive"),
        ("engineer", "geologist", "exclusive"),
        ("engineer", "electrician", "same"),
        ("former teacher", "lawyer", "compatible"),
        ("porter", "guard", "same"),
        ("head (laboratory)", "director (integrity)", "exclusive"),
        # two posts that fill somebody's days
        ("mayor", "director (water)", "exclusive"),
        ("sheriff (regional)", "head (fire)", "exclusive"),
        ("curator (museum)", "treasurer", "exclusive"),
        ("auditor", "notary", "exclusive"),
        ("guard", "customer", "exclusive"),
        ("former mayor", "director (water)", "compatible"),
        ("governor (prison)", "director (prison)", "compatible"),
        ("chair", "minister (health)", "compatible"),
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
        ("police inspector", "mayor", "exclusive"),
        ("works manager", "finance chief", "exclusive"),
        ("works manager", "spokesperson", "exclusive"),
        ("works manager", "operating chief", "compatible"),
        ("works manager", "director (factory)", "compatible"),
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
        # full posts of two institutions; one body, a side post or a word for the same post is none
        ("harbour master", "head (coastguard)", "exclusive"),
        ("harbour master", "director (airport)", "exclusive"),
        ("superintendent", "safety chief (museum)", "exclusive"),
        ("director (observatory)", "head (emergencies)", "exclusive"),
        ("ambassador", "director (library)", "exclusive"),
        ("minister (health)", "director (emergencies)", "exclusive"),
        ("minister (health)", "chair (board)", "exclusive"),
        ("head (railway)", "head (accident investigation)", "exclusive"),
        ("director (expedition)", "head (agency, space)", "exclusive"),
        ("firefighter", "head (weather)", "exclusive"),
        ("team principal (brennick)", "technology chief", "exclusive"),
        ("works manager", "convener", "exclusive"),
        ("roofer", "engineer", "exclusive"),
        ("deputy mayor (capital)", "mayor (brenn)", "exclusive"),
        ("harbour master", "head", "same"),
        ("harbour master", "head (port)", "same"),
        ("team principal", "head (club)", "same"),
        ("superintendent (school)", "principal", "compatible"),
        ("superintendent", "police officer", "compatible"),
        ("sheriff", "judge", "compatible"),
        ("head (fire)", "director (emergencies)", "compatible"),
        ("director (laboratory)", "dean", "compatible"),
        ("head (union)", "police officer", "compatible"),
        ("governor", "head (bank)", "compatible"),
        ("chair (hospital)", "mayor", "compatible"),
        ("acting harbour master", "head (police)", "compatible"),
        ("former judge", "minister", "compatible"),
        ("colonel", "ambassador", "compatible"),
        ("professor", "director (observatory)", "compatible"),
        ("chief executive (hospital)", "director (hospital)", "compatible"),
        ("chair", "chief executive", "compatible"),
    ],
)
def test_comparison_is_symmetric(first: str, second: str, expected: str) -> None:
    assert compare_roles(first, second) == expected
    assert compare_roles(second, first) == expected


@pytest.mark.parametrize(
    ("first", "second", "seldom"),
    [
        ("chair", "chief executive (bellmer)", True),
        ("chair (union)", "secretary", True),
        ("former judge (labour)", "former minister (health)", True),
        ("deputy mayor", "chief architect", True),
        ("chair (bellmer)", "chief executive (ostrand)", False),
        ("president", "chief executive", False),
        ("former judge", "minister", False),
        ("chair", "professor", False),
        ("president (dockers)", "secretary general", True),
        ("deputy president (operations)", "chief executive", True),
        ("president (operations)", "chief executive", False),
        ("president (council)", "town clerk", True),
        ("president (norland)", "town clerk", False),
        ("mediator", "lawyer (marlport)", True),
        ("convener", "chair (board)", True),
    ],
)
def test_some_posts_hardly_go_together(first: str, second: str, seldom: bool) -> None:
    assert are_seldom_one(first, second) is are_seldom_one(second, first) is seldom


def test_institutions_that_go_together_are_known() -> None:
    offices = load_offices()
    known = {*offices.bodies, *offices.spheres}
    assert all(pair <= known and len(pair) == 2 for pair in offices.together)
    assert offices.bodies <= offices.domains.keys()
    assert offices.running <= offices.heads.keys()
    assert all(post in offices.heads for posts in offices.spheres.values() for post in posts)


def test_every_canonical_role_survives_parsing() -> None:
    for text in ("former deputy minister (health, norland)", "chief executive", "spokesperson (air force)"):
        assert str(parse_role(text)) == text


def test_every_exclusion_names_known_heads_and_domains() -> None:
    offices = load_offices()
    for group in (*offices.exclusive, *offices.seldom, *offices.near, offices.alone, offices.one_holder):
        for entry in group:
            role = parse_role(entry)
            assert role.head in offices.heads, entry
            assert all(domain in offices.domains for domain in role.domains), entry

"""Posts as news writes them: the whole words, the canonical office, and whose post it is."""

from __future__ import annotations

import pytest

from tests.normalizer.test_roles import roles

BEFORE = [
    ("U.S. Secretary of State Dana Whitlow left.", "U.S. Secretary of State", "secretary of state (united states)"),
    ("She met US Deputy Secretary of State Dana Whitlow.", "US Deputy Secretary of State",
     "deputy secretary of state (united states)"),
    ("It was outgoing U.S. President Dana Whitlow.", "outgoing U.S. President", "outgoing president (united states)"),
    ("U.N. Secretary-General Dana Whitlow left.", "U.N. Secretary-General", "secretary general (un)"),
    ("UN chief Dana Whitlow left.", "UN chief", "head (un)"),
    ("WHO Director-General Dana Whitlow left.", "WHO Director-General", "director general (who)"),
    ("Prosecutor General Dana Whitlow left.", "Prosecutor General", "prosecutor general"),
    ("Opposition leader Dana Whitlow left.", "Opposition leader", "opposition leader"),
    ("Bank of Velmark Governor Dana Whitlow left.", "Bank of Velmark Governor", "governor (bank, velmark)"),
    ("Ministry of Health spokesman Dana Whitlow left.", "Ministry of Health spokesman",
     "spokesperson (health, ministry)"),
    ("Then ministry spokesman Dana Whitlow left.", "ministry spokesman", "spokesperson"),
    ("Tarnholm mayor Dana Whitlow left.", "Tarnholm mayor", "mayor (tarnholm)"),
    ("Mayor of Tarnholm Dana Whitlow left.", "Mayor of Tarnholm", "mayor (tarnholm)"),
    ("Minister of Health and Social Care Dana Whitlow left.", "Minister of Health and Social Care",
     "minister (health, social affairs)"),
    ("Prime Minister-designate Dana Whitlow left.", "Prime Minister-designate", "elect prime minister"),
    ("First Deputy Prime Minister Dana Whitlow left.", "First Deputy Prime Minister", "deputy prime minister"),
    ("Chief negotiator Dana Whitlow left.", "Chief negotiator", "chief negotiator"),
    ("Army chief General Dana Whitlow left.", "Army chief General", "general (army)"),
    ("Chancellor of the Exchequer Dana Whitlow left.", "Chancellor of the Exchequer", "minister (finance)"),
    ("Gov. Dana Whitlow left.", "Gov.", "governor"),
    ("Lt. Gen. Dana Whitlow left.", "Lt. Gen.", "lieutenant general"),
    ("Army spokesman Maj. Gen. Dana Whitlow left.", "Army spokesman", "spokesperson (army)"),
    ("Velmark Street spokesman Dana Whitlow left.", "Velmark Street spokesman", "spokesperson (velmark street)"),
    ("Norlin Police Chief Dana Whitlow left.", "Norlin Police Chief", "head (norlin, police)"),
    ("French far-right leader Dana Whitlow left.", "French far-right leader", "head (france)"),
    ("Marl County Sheriff's Deputy Dana Whitlow left.", "Marl County Sheriff's Deputy",
     "deputy sheriff (marl, regional)"),
    ("The oncologist responsible, Dr Dana Whitlow, left.", "oncologist responsible", "oncologist"),
    ("The engineer in charge, Dana Whitlow, left.", "engineer in charge", "engineer"),
    ("Emeritus professor Dana Whitlow left.", "Emeritus professor", "emeritus professor"),
    ("Professor emerita Dana Whitlow left.", "Professor emerita", "emeritus professor"),
    ("Mayor of Velmark Sir Dana Whitlow left.", "Mayor of Velmark", "mayor (velmark)"),
]  # fmt: skip

AFTER = [
    ("the former U.S. ambassador to Velmark", "former U.S. ambassador to Velmark",
     "former ambassador (united states, velmark)"),
    ("commander of the 3rd Assault Brigade", "commander of the 3rd Assault Brigade",
     "commander (3rd, assault brigade)"),
    ("head of the Marl Workers' Party", "head of the Marl Workers' Party", "head (marl workers, party)"),
    ("chief of Velmark's Nuclear, Biological and Chemical Protection Troops",
     "chief of Velmark's Nuclear, Biological and Chemical Protection Troops",
     "head (biological, chemical protection troops, nuclear, velmark)"),
    ("a spokesman for the country's military intelligence", "spokesman for the country's military intelligence",
     "spokesperson (defence, intelligence)"),
    ("the head of the country's largest oil company", "head of the country's largest oil company", "chief executive"),
    ("president of the dockers' union", "president of the dockers' union", "president (union)"),
    ("leader of the far-right Civic Party", "leader of the far-right Civic Party", "head (civic, party)"),
    ("head of the finance committee of the Senate", "head of the finance committee of the Senate",
     "head (committee, finance, senate)"),
    ("secretary of the National Security and Defence Council", "secretary of the National Security and Defence Council",
     "secretary (security council)"),
    ("director-general of the Velmark Rail Agency (VRA)", "director-general of the Velmark Rail Agency",
     "director general (agency, railway, velmark)"),
    ("a veteran politician", "veteran politician", "politician"),
    ("an imprisoned head of the museum", "head of the museum", "head (museum)"),
    ("a professor emeritus at Marl University", "professor emeritus at Marl University",
     "emeritus professor (marl, university)"),
    ("a senior fellow with the Marl Institute", "senior fellow with the Marl Institute", "fellow (marl institute)"),
    ("chief of staff to the prime minister", "chief of staff", "chief of staff"),
    ("captain of the ferry Marl Star", "captain of the ferry Marl Star", "captain"),
    ("an engineer with the rail operator", "engineer with the rail operator", "engineer (railway)"),
    ("the foreign ministry's spokesman", "spokesman", "spokesperson (foreign)"),
    ("a spokeswoman for the Velmark Commission on Fair Trade", "spokeswoman for the Velmark Commission on Fair Trade",
     "spokesperson (committee, fair, trade, velmark)"),
    ("associate professor of marsh ecology at Norlin University",
     "associate professor of marsh ecology at Norlin University",
     "associate professor (marsh ecology, norlin, university)"),
    ("chief executive of Search & Rescue Partners since 2019", "chief executive of Search & Rescue Partners",
     "chief executive (partners, rescue, search)"),
    ("R-Velmark, chairman of the Senate Water Committee", "chairman of the Senate Water Committee",
     "chair (committee, senate, water)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "role"), BEFORE)
def test_a_post_before_its_holder(text: str, surface: str, role: str) -> None:
    assert ("Dana Whitlow", surface, role) in roles(text)


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("Union organiser Dana Whitlow left.", "Union organiser", "organiser (union)"),
        ("Festival organizer Dana Whitlow left.", "Festival organizer", "organiser (festival)"),
        ("Ref Dana Whitlow sent him off.", "Ref", "referee"),
        ("Conservator Dana Whitlow left.", "Conservator", "conservator"),
    ],
)
def test_who_organises_keeps_or_whistles(text: str, surface: str, role: str) -> None:
    assert ("Dana Whitlow", surface, role) in roles(text)


@pytest.mark.parametrize("text", ["Organisers told Dana Whitlow so.", "See ref. 12. Dana Whitlow left."])
def test_who_is_told_organises_nothing(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(("post", "surface", "role"), AFTER)
def test_a_post_behind_its_holder(post: str, surface: str, role: str) -> None:
    assert roles(f"Dana Whitlow, {post}, left.")[0] == ("Dana Whitlow", surface, role)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Whitlow, founder and chief executive of Bellmer, left.", ["founder", "chief executive (bellmer)"]),
        ("Bellmer's chairman and co-founder Dana Whitlow left.", ["chair (bellmer)", "founder"]),
        ("Dana Whitlow, mayor of Tarnholm and head of its port, left.", ["mayor (tarnholm)", "head (port)"]),
        ("Dana Whitlow, who served as finance minister until 2019, left.", ["former minister (finance)"]),
        ("Dana Whitlow took office as mayor of Tarnholm.", ["mayor (tarnholm)"]),
        ("Dana Whitlow is mayor of Tarnholm until May.", ["mayor (tarnholm)"]),
        ("Dana Whitlow was mayor of Tarnholm from 2011 to 2019.", ["former mayor (tarnholm)"]),
        ("Dana Whitlow resigned as chief executive of Bellmer.", ["chief executive (bellmer)"]),
        ("Dana Whitlow was appointed as the new head of the museum.", ["head (museum)"]),
        ("Dana Whitlow became Velmark's youngest mayor.", ["mayor (velmark)"]),
        ("The head of the Velmark Rail Agency (VRA), Dana Whitlow, left.", ["head (agency, railway, velmark)"]),
    ],
)
def test_whose_posts_they_are(text: str, expected: list[str]) -> None:
    assert [role for entity, _, role in roles(text) if entity == "Dana Whitlow"] == expected


@pytest.mark.parametrize(
    "text",
    [
        # the president is somebody else
        "Dana Whitlow, an adviser to the Velmark president, left.",
        "Dana Whitlow, the sister of the president, left.",
        "They met Dana Whitlow, and the president.",
        # a member of something who comes after the name is the subject of what follows
        "According to Dana Whitlow, one member of the territorial forces was killed.",
    ],
)
def test_a_post_that_is_not_the_persons(text: str) -> None:
    assert all(
        role not in ("president", "president (velmark)") and not (role or "").startswith("member")
        for entity, _, role in roles(text)
        if entity == "Dana Whitlow"
    )


WORKS = [
    (
        "Dana Whitlow, screenwriter of the hit Danish TV drama 'The Castle', left.",
        "screenwriter of the hit Danish TV drama 'The Castle'",
        "playwright (denmark, the castle, tv)",
    ),
    (
        "The director of the prize-winning film “Dry Mill,” Dana Whitlow, left.",
        "director of the prize-winning film “Dry Mill,”",
        "director (dry mill)",
    ),
    ("Dana Whitlow, author of “The Mill”, left.", "author of “The Mill”", "author (the mill)"),
    ("Dana Whitlow, leader of the party “Bread”, left.", "leader of the party “Bread”", "head (bread, party)"),
    # Speech, and a phrase that goes on behind the marks.
    ("Dana Whitlow, director of the museum, said “The mill stands.”", "director of the museum", "director (museum)"),
]


@pytest.mark.parametrize(("text", "surface", "role"), WORKS)
def test_a_post_holds_the_work_it_is_known_for(text: str, surface: str, role: str) -> None:
    assert roles(text) == [("Dana Whitlow", surface, role)]


def test_a_post_of_a_body_has_no_bearer_from_elsewhere() -> None:
    text = "Dana Whitlow, 44, spoke in Tarn. Orsk had replaced the former head of its navy."
    assert roles(text) == [("", "former head of its navy", "former head (navy)")]
    held = "Dana Whitlow is the navy head of Tarn. Orsk replaced the head of its navy."
    assert [entity for entity, surface, _ in roles(held) if surface == "head of its navy"] == [""]


@pytest.mark.parametrize(
    "text", ["The plan reared its ugly head.", "A thought entered Dana Whitlow's head.", "Her head hurt."]
)
def test_a_head_on_shoulders_is_no_post(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "entity", "role"),
    [
        ("Про це повідомив голова підконтрольного уряду міста Юрій Гоцан.", "Юрій Гоцан", "head"),
        ("Підконтрольний РФ голова Керчі Олег Карта повідомив.", "Олег Карта", "head (керчі)"),
        ("Про це сказала голова спілки фермерів Ольга Карта.", "Ольга Карта", "head"),
        ("Генпрокурор Олег Карта повідомив.", "Олег Карта", "prosecutor general"),
    ],
)
def test_posts_in_ukrainian(text: str, entity: str, role: str) -> None:
    assert (entity, role) in [(e, r) for e, _, r in roles(text, "uk")]

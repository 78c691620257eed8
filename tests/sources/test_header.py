"""What stands above the text: headline, date in many shapes, byline, dateline, keys and values."""

from __future__ import annotations

import pytest

from factcheck.model import Version
from factcheck.rulebook import Rulebook
from factcheck.sources import version_from_text
from tests.sources.dumps import PARAGRAPH, SECOND, THIRD

HEADLINE = "Two barges sink in Tolvik"


def read(text: str, rulebook: Rulebook, **options: str) -> Version:
    return version_from_text(text, rulebook=rulebook, **options)


def words(version: Version, role: str) -> list[str]:
    return [version.text[part.start : part.end] for part in version.parts if part.role == role]


@pytest.mark.parametrize(
    ("line", "published", "language"),
    [
        ("Published: 2025-05-24 20:05", "2025-05-24T20:05", "en"),
        ("2025-05-24T20:05:00+02:00", "2025-05-24T20:05+02:00", "en"),
        ("2025-05-24T20:05:00Z", "2025-05-24T20:05Z", "en"),
        ("Sunday 25 May 2025", "2025-05-25", "en"),
        ("Sunday, May 25, 2025", "2025-05-25", "en"),
        ("Sun 25 May 2025 20.05 BST", "2025-05-25T20:05+01:00", "en"),
        ("Last modified on Sun 25 May 2025 21.05 BST", "2025-05-25T21:05+01:00", "en"),
        ("Updated 21:30 GMT, Sun 25 May 2025", "2025-05-25T21:30Z", "en"),
        ("Updated 13:05 local time, Sun 25 May 2025", "2025-05-25T13:05", "en"),
        ("25 May 2025, 0700 GMT", "2025-05-25T07:00Z", "en"),
        ("May 25, 2025 8:05 p.m. EDT", "2025-05-25T20:05-04:00", "en"),
        ("May 25th, 2025", "2025-05-25", "en"),
        ("25-May-2025", "2025-05-25", "en"),
        ("25/05/2025", "2025-05-25", "en"),
        ("05/25/2025", "2025-05-25", "en"),
        ("03/04/2025", None, "en"),
        ("(translated from the first edition) 25.05.2025 08:20", "2025-05-25T08:20", "en"),
        ("[wire copy, no pictures] 25 May 2025", "2025-05-25", "en"),
        ("Sunday 25 May 2025, 8am edition", "2025-05-25T08:00", "en"),
        ("Sunday 25 May 2025, midday edition", "2025-05-25", "en"),
        ("2025-05-25, for the 17:00 news", "2025-05-25T17:00", "en"),
        ("Tolvik, Sunday, 25 May 2025", "2025-05-25", "en"),
        ("By Jane Doe\n25 May 2025", "2025-05-25", "en"),
        ("By our harbour team\nSun 25 May 2025, 1800", "2025-05-25T18:00", "en"),
        ("25 May 2025\nBy Jane Doe, Harbour Correspondent", "2025-05-25", "en"),
        ("By JANE DOE and JOHN ROE | 25 May 2025", "2025-05-25", "en"),
        ("Jane Doe, Tolvik Courier, 25 May 2025", "2025-05-25", "en"),
        ("Published: 2025-05-24 20:05 | Updated: 2025-05-25 07:15", "2025-05-25T07:15", "en"),
        ("Published 25 May 2025, updated 26 May 2025 at 08:00", "2025-05-26T08:00", "en"),
        ("Published :\nMay 25, 2025 21:00", "2025-05-25T21:00", "en"),
        ("25 May 2025 · 7 min read", "2025-05-25", "en"),
        ("From our correspondent in Ostervik, 25 May 2025", "2025-05-25", "en"),
        ("Podcast transcript, recorded 25 May 2025", "2025-05-25", "en"),
        ("Weekend edition, 24-25 May 2025", "2025-05-25", "en"),
        ("25.05.2025", "2025-05-25", "ru"),
        ("25 мая 2025 г., 20:05", "2025-05-25T20:05", "ru"),
        ("25 травня 2025 року, 20:05", "2025-05-25T20:05", "uk"),
        ("Sonntag, 25. Mai 2025, 20:05 Uhr", "2025-05-25T20:05", "de"),
        ("Publié le 25 mai 2025 à 20h05", "2025-05-25T20:05", "fr"),
        ("25 de mayo de 2025", "2025-05-25", "es"),
    ],
)
def test_date_lines(rulebook: Rulebook, line: str, published: str | None, language: str) -> None:
    version = read(f"{HEADLINE}\n{line}\n\n{PARAGRAPH}\n\n{SECOND}", rulebook, language=language)
    assert version.published == published
    assert version.title == HEADLINE
    assert words(version, "title") == [HEADLINE]
    assert words(version, "meta") == line.split("\n")
    assert words(version, "body") == [f"{PARAGRAPH}\n\n{SECOND}"]


@pytest.mark.parametrize(
    "line",
    [
        "What we know about 25 May 2025 so far",
        "Five people on 2 barges in 2025",
        "Storm of 25 May sinks barges",
        "In May 2025 nobody had forecast it",
        "At least 12 hours of rain",
        "The storm that began on 25 May 2025, and what it cost",
        "Harbour shut since Sunday 25 May 2025",
    ],
)
def test_lines_that_only_mention_a_date_are_no_date_lines(rulebook: Rulebook, line: str) -> None:
    version = read(f"{HEADLINE}\n{line}\n\n{PARAGRAPH}", rulebook)
    assert version.published is None
    assert line not in words(version, "meta")


@pytest.mark.parametrize(
    ("opening", "source", "published", "language"),
    [
        ("TOLVIK — ", None, None, "en"),
        ("TOLVIK, Norland — ", None, None, "en"),
        ("London — ", None, None, "en"),
        ("WASHINGTON, D.C. — ", None, None, "en"),
        ("(Reuters) - ", "Reuters", None, "en"),
        ("TOLVIK, May 26, 2025 (Nordwire) — ", "Nordwire", "2025-05-26", "en"),
        ("New Delhi [India], May 26, 2025 (ANI): ", "ANI", "2025-05-26", "en"),
        ("SAINT-HERVIN, France (AFP) – ", "AFP", None, "en"),
        ("TOLVIK/OSTERVIK (Associated Press) - ", "AP", None, "en"),
        ("(Translated from the Norlandic) ", None, None, "en"),
        ("КИЇВ, 26 травня 2025 (Укрінформ) — ", "Ukrinform", "2025-05-26", "uk"),
        ("МОСКВА, 26 мая. /ТАСС/. ", "TASS", None, "ru"),
        ("МОСКВА, 26 мая - РИА Новости. ", "RIA Novosti", None, "ru"),
        ("Tolvik, 26 de mayo de 2025 (EFE).- ", "EFE", "2025-05-26", "es"),
        ("TOLVIK, May 26, 2025 (18:40) - ", None, "2025-05-26", "en"),
        ("TOLVIK (26 May 2025) — ", None, "2025-05-26", "en"),
        ("TOLVIK (May 26, 2025, 11:30 p.m.) — ", None, "2025-05-26", "en"),
        ("Тольвик, 26 мая 2025 года. ", None, "2025-05-26", "ru"),
        ("Тольвік, 26 травня 2025 року — ", None, "2025-05-26", "uk"),
    ],
)
def test_datelines(rulebook: Rulebook, opening: str, source: str | None, published: str | None, language: str) -> None:
    version = read(f"{HEADLINE}\n\n{opening}{PARAGRAPH}\n\n{SECOND}", rulebook, language=language)
    assert (version.source, version.published) == (source, published)
    assert words(version, "meta") == [opening]
    assert words(version, "body")[0].startswith(PARAGRAPH)


@pytest.mark.parametrize(
    "start",
    [
        "The dam — built in 1967 — gave way before dawn.",
        "Prices — they rose again — hurt everyone.",
        "Vadim Holt — 5.5 years in prison.",
        "Discovery: the field was first seen in May.",
        "Smith (Labour) - The clear winner.",
        "NATO — the alliance — met.",
        "Three. The number of barges.",
    ],
)
def test_sentences_with_a_dash_are_no_datelines(rulebook: Rulebook, start: str) -> None:
    version = read(f"{HEADLINE}\n\n{start} {PARAGRAPH}", rulebook)
    assert words(version, "meta") == []
    assert words(version, "body")[0].startswith(start)


def test_the_year_of_a_dateline_comes_from_the_text_and_its_weekday(rulebook: Rulebook) -> None:
    text = f"{HEADLINE}\n\nTOLVIK, %s (Nordwire) — {PARAGRAPH} The pier was built in %s."
    for day, year, published in (
        ("May 26", "2025", "2025-05-26"),  # a Monday, as the text says
        ("May 26", "2024", None),
        ("May 26", "1974", None),
        ("January 6", "2024", "2025-01-06"),
        ("January 6", "2018", None),
        ("Monday, May 26", "2025", "2025-05-26"),
        ("Tuesday, May 26", "2025", None),
    ):
        assert read(text % (day, year), rulebook).published == published
    assert read(text % ("May 26", "1974"), rulebook, published="2025-06-02").published == "2025-05-26"


def test_given_date_fills_only_what_is_not_stated(rulebook: Rulebook) -> None:
    assert read(f"{HEADLINE}\n\n{PARAGRAPH}", rulebook, published="2025-01-17").published == "2025-01-17"
    stated = read(f"{HEADLINE}\n25 May 2025\n\n{PARAGRAPH}", rulebook, published="2025-01-17")
    assert stated.published == "2025-05-25"


@pytest.mark.parametrize(
    ("headline", "read_words", "title"),
    [
        ("# Two barges sink", ["Two barges sink"], "Two barges sink"),
        ("**Two barges sink**", ["Two barges sink"], "Two barges sink"),
        ("LIVE SCRIPT 23:30 Two barges sink", ["Two barges sink"], "LIVE SCRIPT 23:30 Two barges sink"),
        ("BREAKFAST SCRIPT 0730: Two barges sink", ["Two barges sink"], "BREAKFAST SCRIPT 0730: Two barges sink"),
        ("EVENING BULLETIN: Two barges sink", ["Two barges sink"], "EVENING BULLETIN: Two barges sink"),
        ("RADIO SCRIPT / Two barges / 1 min 50", ["Two barges"], "RADIO SCRIPT / Two barges / 1 min 50"),
        ("UPDATE 2-Two barges sink", ["Two barges sink"], "UPDATE 2-Two barges sink"),
        ("PORT SHUT! Two barges sink... then it rains", ["PORT SHUT! Two barges sink... then it rains"], None),
        ("'They sank like stones': the mayor of Tolvik", ["'They sank like stones': the mayor of Tolvik"], None),
        ("By the numbers: two barges", ["By the numbers: two barges"], None),
        ("Tolvik Foods – Profits rise", ["Tolvik Foods – Profits rise"], None),
    ],
)
def test_headlines(rulebook: Rulebook, headline: str, read_words: list[str], title: str | None) -> None:
    version = read(f"{headline}\nSun 25 May 2025\n\n{PARAGRAPH}", rulebook)
    assert version.title == (title or headline)
    assert words(version, "title") == read_words
    assert version.line == 1
    assert (version.published or "").startswith("2025-05-25")


@pytest.mark.parametrize(("slug", "time"), [("LIVE SCRIPT 23:30", "23:30"), ("BREAKFAST SCRIPT 0730:", "07:30")])
def test_a_script_states_its_time_in_its_headline(rulebook: Rulebook, slug: str, time: str) -> None:
    version = read(f"{slug} Two barges sink\nSun 25 May 2025\n\n{PARAGRAPH}", rulebook)
    assert version.published == f"2025-05-25T{time}"


def test_a_text_without_headline_is_named_by_its_first_words(rulebook: Rulebook) -> None:
    version = read(f"{PARAGRAPH}\n\n{SECOND}", rulebook)
    assert words(version, "title") == []
    assert version.title == "The harbour master of Tolvik said on Monday that two barges had…"
    assert version.line == 1
    assert words(version, "body") == [version.text]


def test_a_header_alone_is_read_as_body(rulebook: Rulebook) -> None:
    for text in ("Two barges sank on 25 May 2025", "25 May 2025", "five people", "By Jane Doe\n25 May 2025"):
        version = read(text, rulebook)
        assert words(version, "body") == [text]
        assert version.published is None


def test_front_matter_and_keys(rulebook: Rulebook) -> None:
    fenced = f'---\ntitle: "{HEADLINE}"\ndate: 2025-05-24 20:05\nsource: Reuters\nlang: en\n---\n\n{PARAGRAPH}\n'
    keyed = f"headline: {HEADLINE}\nversioncreated: 2025-05-24T20:05:00Z\nbyline: Jane Doe\n\n{PARAGRAPH}\n"
    for text, published, source in ((fenced, "2025-05-24T20:05", "Reuters"), (keyed, "2025-05-24T20:05Z", None)):
        version = read(text, rulebook)
        assert (version.title, version.published, version.source) == (HEADLINE, published, source)
        assert words(version, "title") == [HEADLINE]
        assert words(version, "body") == [PARAGRAPH]


def test_credits_and_captions_in_the_text_are_set_aside(rulebook: Rulebook) -> None:
    aside = [
        "Photo: Anna Holt",
        "Divers at the pier on 4 May 2023. REUTERS/Anna Holt/File Photo",
        "READ MORE: Port to reopen",
        "(Photo by Anna Holt / AFP)",
        "Source: Port of Tolvik",
        "Reporting by Jane Doe; editing by John Roe",
        "Image is in the public domain",
    ]
    version = read("\n\n".join([HEADLINE, PARAGRAPH, *aside, SECOND, THIRD]), rulebook)
    assert words(version, "meta") == aside
    assert words(version, "body") == [PARAGRAPH, f"{SECOND}\n\n{THIRD}"]


def test_sentences_that_begin_like_credits_are_read(rulebook: Rulebook) -> None:
    sentences = [
        "Copyright lawyers won 12 cases.",
        "The picture shows two barges, and police say both sank within 5 minutes.",
        "This report was published on Tuesday and counts 12 wrecks.",
        "The barges were 40 years old, their owner told Reuters",
    ]
    version = read("\n\n".join([HEADLINE, PARAGRAPH, *sentences, SECOND]), rulebook)
    assert words(version, "meta") == []


def test_a_repeated_standfirst_is_read_once(rulebook: Rulebook) -> None:
    version = read(f"{HEADLINE}\n\n{SECOND}\n\n{PARAGRAPH} {SECOND}", rulebook)
    assert words(version, "meta") == [SECOND]


def test_byline_alone_names_the_source(rulebook: Rulebook) -> None:
    assert read(f"{HEADLINE}\nReuters\n\n{PARAGRAPH}", rulebook).source == "Reuters"
    assert read(f"{HEADLINE}\n\n{PARAGRAPH}\n\n{SECOND} (AP)", rulebook).source == "AP"
    assert read(f"{HEADLINE}\n\n{PARAGRAPH}\n\nAgence France-Presse", rulebook).source == "AFP"
    assert read(f"{HEADLINE}\n\n{PARAGRAPH} He told Reuters so.\n\n{SECOND}", rulebook).source is None


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("TOLVIK (Coast Wire), Sun 25 May 2025 - Two barges sank in the harbour.", "2025-05-25"),
        ("Tolvik, 25 May 2025. Two barges sank in the harbour.", "2025-05-25"),
        ("TOLVIK, 25 May 2025. Two barges sank in the harbour.", "2025-05-25"),
        ("Tolvik has 25 barges. May 2025 was a bad month for them.", None),
        ("Tolvik, once rich. On 25 May 2025 two barges sank.", None),
        ("Tolvik (known since 25 May 2025) has two barges.", None),
    ],
)
def test_dateline_without_a_dash(opening: str, published: str | None, rulebook: Rulebook) -> None:
    assert read(f"{HEADLINE}\n\n{opening}\n{PARAGRAPH}\n{SECOND}", rulebook).published == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Two barges sink\n\n{PARAGRAPH}\n\n{SECOND}\n\nSunday, 25 May 2025", "2025-05-25"),
        (f"Two barges sink\n\n{PARAGRAPH}\n\n{SECOND} (Sun. 25 May 2025)", "2025-05-25"),
        (f"Barges: what went wrong (blog of the Tolvik Harbour Club, 25 May 2025)\n\n{PARAGRAPH}", "2025-05-25"),
        (f"RADIO TOLVIK - NEWS AT TEN - 25 MAY 2025 - BARGES\n\n{PARAGRAPH}", "2025-05-25"),
        (f"Two barges sink\n25/05/25 NEWS IN BRIEF\n\n{PARAGRAPH}", "2025-05-25"),
        (f"Two barges sink (again)\n\n{PARAGRAPH}\n\n{SECOND}", None),
    ],
)
def test_a_day_at_the_end_or_in_the_headline_dates_the_text(
    rulebook: Rulebook, text: str, published: str | None
) -> None:
    version = read(text, rulebook)
    assert version.published == published
    assert "2025" not in "".join(words(version, "body"))[:-30]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("By our harbour reporter. Tolvik, 25 May 2025, 22:35", "2025-05-25T22:35"),
        ("By Ada Stone. Tolvik, 25 May 2025", "2025-05-25"),
        ("By Ada Stone. Sunday 25 May 2025", "2025-05-25"),
        ("By A. Stone. Tolvik, 25 May 2025", "2025-05-25"),
        ("Our correspondent. 25 May 2025", "2025-05-25"),
        ("By Ada Stone. Nobody was there.", None),
        ("By May it was over. On 25 May 2025 two barges sank.", None),
    ],
)
def test_a_byline_may_stand_before_the_day(line: str, published: str | None, rulebook: Rulebook) -> None:
    assert read(f"Two barges sink off the coast\n{line}\n\n{PARAGRAPH}", rulebook).published == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("From our own correspondent, Tolvik, 25 May 2025", "2025-05-25"),
        ("By our special correspondent, Tolvik, 25 May 2025", "2025-05-25"),
        ("By our harbour reporter, Sunday 25 May 2025", "2025-05-25"),
        ("Compiled from what the owners say. Updated 25 May 2025.", "2025-05-25"),
        ("What is known so far. Published: 25 May 2025, 22:35", "2025-05-25T22:35"),
        ("Tolvik, 25 May 2025. From the Danish by our desk", "2025-05-25"),
        ("Tolvik, Sunday, May 25, 2025. Translated by our desk", "2025-05-25"),
        ("Sunday 25 May 2025. Second edition", "2025-05-25"),
        ("Tolvik Gazette live, last updated Sunday 25 May 2025, 16.00", "2025-05-25T16:00"),
        ("Harbour page, last updated 25 May 2025 at 4pm", "2025-05-25T16:00"),
        ("Our live coverage, updated: 25 May 2025, 22:35", "2025-05-25T22:35"),
        ("The rules, updated in 2019, failed both", None),
        ("Sailors, updated on 25 May 2025 by the union, were told to leave the quay.", None),
        ("By Ada Stone, who left Tolvik on 25 May 2025", None),
        ("The owners were silent. Nobody dated the drawings of 25 May 2025.", None),
        ("Tolvik was silent on 25 May 2025. Nobody sailed", None),
    ],
)
def test_a_day_may_stand_beside_a_remark_on_the_text(line: str, published: str | None, rulebook: Rulebook) -> None:
    assert read(f"Two barges sink off the coast\n{line}\n\n{PARAGRAPH}", rulebook).published == published


def test_a_dateline_on_a_line_of_its_own_is_no_headline(rulebook: Rulebook) -> None:
    version = read(f"Two barges sink off the coast\nTOLVIK, May 25 (Coastwire) 08:50 local\n\n{PARAGRAPH}", rulebook)
    assert words(version, "title") == ["Two barges sink off the coast"]
    assert words(version, "body") == [PARAGRAPH]
    assert version.source == "Coastwire"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("TOLVIK, May 26, 2025 (Coastwire) —", "2025-05-26"),
        ("TOLVIK, Norland, May 26, 2025, 08:50 (Coastwire) —", "2025-05-26T08:50"),
        ("Tolvik, 26 May 2025 (Coastwire) --", "2025-05-26"),
        ("TOLVIK, May 26 (Coastwire) —", "2025-05-26"),
        ("TOLVIK, May 26 —", "2025-05-26"),
        ("CARGO —", None),
        ("They waited until May 26 —", None),
    ],
)
def test_a_dateline_may_close_its_line_with_a_dash(line: str, published: str | None, rulebook: Rulebook) -> None:
    text = f"Two barges sink off the coast\n{line}\n\nThe owner said on Monday that both were built in 2025."
    assert read(text, rulebook).published == published


@pytest.mark.parametrize(
    ("opening", "source", "published"),
    [
        ("(Arts desk, 4 December 2025) ", "Arts desk", "2025-12-04"),
        ("(May 4, 2025) — ", None, "2025-05-04"),
        ("(Ada Moor of the Harbour Office was born on 4 December 2025) ", None, None),
    ],
)
def test_a_desk_and_a_day_in_brackets_open_a_text(
    opening: str, source: str | None, published: str | None, rulebook: Rulebook
) -> None:
    version = read(f"{HEADLINE}\n\n{opening}{PARAGRAPH}", rulebook)
    assert (version.source, version.published) == (source, published)


@pytest.mark.parametrize(
    "lines",
    [
        "Money and markets, May 25, 6.15pm",
        "Tolvik to Ostervik, Sunday 25 May",
        "Courts and law\nJane Doe, legal correspondent\n25 May 2025",
        "Courts and law\nJane Doe\n25 May 2025",
        "Jane Doe, sports editor",
    ],
)
def test_sections_and_names_above_the_day_are_no_text(rulebook: Rulebook, lines: str) -> None:
    version = read(f"{HEADLINE}\n{lines}\n\n{PARAGRAPH}\n\n{SECOND}", rulebook)
    assert words(version, "body") == [f"{PARAGRAPH}\n\n{SECOND}"]
    assert version.published == ("2025-05-25" if "2025" in lines else None)


@pytest.mark.parametrize("line", ["Four crew are missing, and rain is due", "Four men missing since 3 May"])
def test_a_second_headline_is_read(rulebook: Rulebook, line: str) -> None:
    version = read(f"{HEADLINE}\n{line}\n25 May 2025\n\n{PARAGRAPH}\n\n{SECOND}", rulebook)
    assert words(version, "title") == [HEADLINE, line]

"""A report made by hand that holds every kind of slot and of hostile text."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import (
    Fact,
    Kind,
    Mention,
    Part,
    Quantity,
    Quote,
    Report,
    Skipped,
    Slot,
    Span,
    Story,
    StoryVerdicts,
    Value,
    Verdict,
    Version,
    When,
)

HOSTILE = "The [bold]mayor[/bold] said :smile: \x1b[31mred\x1b[0m and \u202egnp.exe\u202c cost 40 euros [sic], [/INST]."

TEXTS = {
    "morning": (
        "Ferry aground off Skerry Point\n"
        "The ferry Marigold ran aground on Monday with 212 people on board, the harbour office said, "
        "and three crew members were treated for cuts after the collision with a sandbank near the old lighthouse.\n"
        '"We will not sail again before the hull has been inspected," said Captain Ada Lindqvist.\n'
    ),
    "noon": (
        "Marigold stuck on sandbank\n"
        "All 212 passengers and crew of the Marigold are safe. Three people were slightly hurt.\n"
        '"We will not sail again before the hull has been inspected," said Captain Ada Lindqvist.\n'
    ),
    "evening": (
        "Ferry freed after nine hours\n"
        "The Marigold, which had 221 people aboard when it ran onto the bank, was towed free. Five people were hurt.\n"
        '"We will sail again before the hull has been inspected," Captain Ada Lindqvist said.\n'
    ),
    "blog": "Marigold\nOver 200 were on board, they say. Captain Ada Lindquist is to blame.\n",
    "odd/file:1.txt": f"Prices\n{HOSTILE}\n",
    "rtl.txt": "מחירים\nהמחיר עלה ל 45 אירו ביום שני.\n",
}


def version(name: str, published: str | None = None, language: str = "en") -> Version:
    text = TEXTS[name]
    title, _, _ = text.partition("\n")
    path = name if "." in name else f"stories/ferry/{name}.txt"
    parts = (Part("title", 0, len(title)), Part("body", len(title) + 1, len(text)))
    return Version(
        id=name, path=path, text=text, parts=parts, title=title, published=published, language=language, source=None
    )


def fact(
    story_version: Version, text: str, value: Value, normalized: str, kind: Kind = "quantity", nth: int = 0
) -> Fact:
    whole = story_version.text
    start = -1
    for _ in range(nth + 1):
        start = whole.index(text, start + 1)
    end = start + len(text)
    first = whole.rfind("\n", 0, start) + 1
    last = whole.find("\n", end)
    last = len(whole) if last < 0 else last
    line = whole.count("\n", 0, start) + 1
    span = Span(story_version.path, start, end, line, start - first + 1, line, end - first + 1)
    speaker = value.speaker if isinstance(value, Quote) else None
    return Fact(story_version.id, kind, text, normalized, value, whole[first:last], first, span, speaker)


def number(text: str, counted: str | None = None, hedge: str = "exact") -> Quantity:
    return Quantity(Decimal(text), Decimal(text), counted=counted, hedge=hedge)  # type: ignore[arg-type]


def sample() -> Report:
    """Two stories: one with every outcome, one with text that tries to break a terminal."""
    morning = version("morning", "2025-03-03T08:00:00Z")
    noon = version("noon", "2025-03-03T12:00:00Z")
    evening = version("evening", "2025-03-03T19:30:00Z")
    blog = version("blog")
    odd, hebrew = version("odd/file:1.txt"), version("rtl.txt", language="he")

    aboard = Slot(
        "s-aboard",
        "ferry",
        "quantity",
        "Marigold",
        "people aboard",
        (
            fact(morning, "212 people", number("212", "person"), "212 person"),
            fact(noon, "212 passengers and crew", number("212", "passenger"), "212 passenger"),
            fact(evening, "221 people", number("221", "person"), "221 person"),
        ),
        0.9,
        ("counts people aboard the Marigold", "counts people of the Marigold", "counts people aboard the Marigold"),
    )
    hull = "We will not sail again before the hull has been inspected,"
    shorter = "We will sail again before the hull has been inspected,"
    said = {
        name: Quote(words, "direct", "Ada Lindqvist", "Captain Ada Lindqvist", 300, 321, "said")
        for name, words in (("not", hull), ("will", shorter))
    }
    quote = Slot(
        "s-quote",
        "ferry",
        "quote",
        "Ada Lindqvist",
        "what Ada Lindqvist said",
        (
            fact(morning, f'"{hull}"', said["not"], hull, "quote"),
            fact(noon, f'"{hull}"', said["not"], hull, "quote"),
            fact(evening, f'"{shorter}"', said["will"], shorter, "quote"),
        ),
    )
    spelling = Slot(
        "s-name",
        "ferry",
        "name",
        "Ada Lindqvist",
        "name",
        (
            fact(morning, "Ada Lindqvist", Mention("Ada Lindqvist", "Ada Lindqvist"), "Ada Lindqvist", "name"),
            fact(blog, "Ada Lindquist", Mention("Ada Lindquist", "Ada Lindquist"), "Ada Lindquist", "name"),
        ),
    )
    hurt = Slot(
        "s-hurt",
        "ferry",
        "quantity",
        None,
        "injured",
        (
            fact(morning, "three crew members", number("3", "crew member"), "3 crew member"),
            fact(noon, "Three people", number("3", "person"), "3 person"),
            fact(evening, "Five people", number("5", "person"), "5 person"),
        ),
    )
    bounded = Slot(
        "s-over",
        "ferry",
        "quantity",
        "Marigold",
        "on board",
        (
            fact(noon, "212", number("212"), "212"),
            fact(blog, "Over 200", number("200", None, "more-than"), "> 200"),
        ),
    )
    monday = When("2025-03-03", "2025-03-03T00:00:00", "2025-03-04T00:00:00", "day", "publication", None, 0)
    day = Slot(
        "s-day",
        "ferry",
        "date",
        "Marigold",
        "day of the accident",
        (
            fact(morning, "Monday", monday, "2025-03-03", "date"),
            fact(evening, "nine hours", Quantity(Decimal(9), Decimal(9), "hour", "time", timex="PT9H"), "9 hour"),
        ),
    )
    price = Slot(
        "s-price",
        "prices",
        "money",
        None,
        "price",
        (
            fact(odd, "40 euros", Quantity(Decimal("4.0E+1"), Decimal(40), "EUR", "money"), "40 EUR", "money"),
            fact(hebrew, "45 אירו", Quantity(Decimal(45), Decimal(45), "EUR", "money"), "45 EUR", "money"),
        ),
    )
    ferry = StoryVerdicts(
        Story("ferry", "Ferry aground off Skerry Point", ("morning", "noon", "evening", "blog")),
        (
            Verdict(
                aboard,
                "contradiction",
                "error",
                "FC101",
                "People aboard the Marigold: 212 in 2 versions, 221 in 1",
                "Both are exact counts of the same people at the same time; two digits may have changed places.",
                ((0, 1), (2,)),
            ),
            Verdict(
                quote,
                "contradiction",
                "error",
                "FC301",
                "Ada Lindqvist's words turn into their opposite: “not” is missing in 1 of 3 versions",
                "One version has a negation that the others lack.",
                ((0, 1), (2,)),
            ),
            Verdict(
                spelling,
                "contradiction",
                "note",
                "FC401",
                "One person, two spellings: Ada Lindqvist in 1 version, Ada Lindquist in 1",
                "The names differ in one letter and hold the same post.",
                ((0,), (1,)),
            ),
            Verdict(
                hurt, "update", "note", "FC901", "People hurt: 3, then 5", "Later versions count more.", ((0, 1), (2,))
            ),
            Verdict(bounded, "compatible", None, None, "", "", ((0,), (1,))),
            Verdict(day, "agreement", None, None, "", "", ((0, 1),)),
        ),
    )
    prices = StoryVerdicts(
        Story("prices", "Prices [/INST] :tada: \x1b[2J", ("odd/file:1.txt", "rtl.txt")),
        (
            Verdict(
                price,
                "contradiction",
                "warning",
                "FC101",
                "The price of [bold]bread[/bold]: 40 euros in 1 version, 45 אירו in 1",
                "Neither is rounded \x1b]0;title\x07 or hedged.",
                ((0,), (1,)),
            ),
        ),
    )
    return Report(
        versions=(morning, noon, evening, blog, odd, hebrew),
        stories=(prices, ferry),
        skipped=(
            Skipped("stories/photo.jpg", "no text: the file is binary; convert it or leave it out"),
            Skipped("stories/\x1b[31mempty.txt", "the file is empty"),
        ),
        facts=31,
        rules_digest="0123456789abcdef",
        generator_version="0.1.0",
    )

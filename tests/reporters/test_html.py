"""The page: escaped, sealed by its policy, whole without a script, and never too large to open."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.model import Part, Quantity, Report, Slot, Verdict, Version, When
from factcheck.reporters import reporter
from factcheck.reporters.html import page, views
from factcheck.reporters.html.marking import Mark, blocks
from factcheck.reporters.html.payload import unpacked
from factcheck.reporters.html.timeline import plot
from factcheck.reporters.look import Look
from factcheck.rulebook import load_rulebook
from tests.reporters.sample_report import TEXTS, fact, sample
from tests.reporters.test_hostile import TEXT, hostile

SCRIPT = '<script>document.title = "taken"</script><img src=x onerror="alert(1)">'
VOID = frozenset({"meta", "input", "br", "img", "link"})
OPTIONAL = frozenset({"li", "dt", "dd", "p", "tr", "td", "th", "thead", "tbody"})
"""Elements that end with the next of their kind or with what they stand in."""


class Page(HTMLParser):
    """What a parser sees of a page: elements with their attributes, the text, and whether all is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.words: list[str] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()
        self.faults += [f"<{name}> is never closed" for name in self.stack]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack[-1] != tag and self.stack[-1] in OPTIONAL:
            self.stack.pop()
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")

    def handle_data(self, data: str) -> None:
        if not self.stack or self.stack[-1] not in ("style", "script"):
            self.words.append(data)

    def all(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        return [own for name, own in self.elements
                if name == tag and all(own.get(key.rstrip("_")) == value for key, value in wanted.items())]  # fmt: skip


def render(report: Report | None = None, **look: object) -> str:
    rules = load_rulebook().comparisons
    return reporter("html")(report or sample(), Look(rules=rules, **look))  # type: ignore[arg-type]


def check(text: str) -> Page:
    """The page, after everything that must hold of any page."""
    seen = Page(text)
    assert not seen.faults
    ids = [own["id"] for _, own in seen.elements if own.get("id")]
    assert len(ids) == len(set(ids))
    for _, own in seen.elements:
        assert not [name for name in own if name.startswith("on") or name in ("style", "src", "srcdoc")]
        assert not own.get("href") or str(own["href"]).startswith(("#", "data:application/gzip;base64,"))
    assert [name for name, _ in seen.elements].count("script") == 1
    assert not {"iframe", "img", "link", "object", "base", "embed"} & {name for name, _ in seen.elements}
    return seen


def test_the_policy_lets_in_the_style_and_the_script_and_nothing_else() -> None:
    text = render()
    (policy,) = (own["content"] for own in check(text).all("meta") if "http-equiv" in own)
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_every_link_inside_leads_somewhere() -> None:
    seen = check(render())
    ids = {own["id"] for _, own in seen.elements if own.get("id")}
    targets = {str(own["href"])[1:] for own in seen.all("a") if str(own.get("href")).startswith("#")}
    assert targets <= ids
    assert {"s-aboard", "s-quote", "s-aboard-2", "rule-FC101", "s-over"} <= ids


def test_hostile_text_is_text() -> None:
    report = hostile(SCRIPT, SCRIPT, 0, len(SCRIPT))
    text = render(report)
    assert "<img" not in text
    assert text.count("<script") == 1
    assert SCRIPT in "".join(check(text).words)


@settings(max_examples=30, deadline=None)
@given(TEXT | st.text("<>&\"'/!-=scriptnoscript ", max_size=40), TEXT, st.integers(0, 30), st.integers(0, 40))
def test_no_text_breaks_the_page(words: str, other: str, start: int, size: int) -> None:
    text = render(hostile(words, other, start, size), drafts=frozenset({"noon"}))
    check(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\ud800-\udfff]", text)


def test_the_report_is_in_the_page_as_json() -> None:
    (link,) = check(render()).all("a", id="json")
    packed = str(link["href"]).removeprefix("data:application/gzip;base64,")
    assert json.loads(unpacked(packed)) == sample().to_dict()


def test_the_same_report_gives_the_same_page() -> None:
    assert render() == render()


def test_worst_stories_and_findings_come_first() -> None:
    seen = check(render())
    stories = [own["id"] for own in seen.all("article", class_="story")]
    assert stories == ["story-ferry", "story-prices"]
    levels = [str(own["class"]).split()[1] for own in seen.all("section") if "data-kind" in own]
    assert levels == ["error", "error", "note", "update", "warning"]


def test_it_says_what_was_read_and_what_not() -> None:
    words = " ".join("".join(check(render(hidden=3)).words).split())
    assert "4 contradictions in all 2 stories" in words
    assert "2 files were not read" in words
    assert "no text: the file is binary" in words
    assert "3 contradictions below the level shown" in words
    calm = tuple(replace(s, verdicts=tuple(v for v in s.verdicts if v.rule is None)) for s in sample().stories)
    assert "No contradiction found" in render(replace(sample(), stories=calm))
    assert "Nothing could be compared" in render(replace(sample(), stories=()))
    assert "Nothing could be read" in render(Report((), (), (), 0, "", ""))


def test_the_draft_is_named() -> None:
    assert '<b>noon</b> <span class="draft">draft</span>' in render(drafts=frozenset({"noon"}))


def test_a_story_without_findings_is_listed_at_the_end() -> None:
    report = sample()
    ferry = report.stories[1]
    calm = replace(ferry, verdicts=ferry.verdicts[4:])
    text = render(replace(report, stories=(calm, report.stories[0])))
    words = " ".join("".join(check(text).words).split())
    assert "Nothing in conflict" in words
    assert words.index("Nothing in conflict") < words.index("Ferry aground off Skerry Point 4 versions, 2 questions")


def test_what_has_no_room_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = len(render().encode())
    monkeypatch.setattr(page, "SHELL", 0)
    said = set()
    for limit in range(4_000, 40_000, 1_500):
        monkeypatch.setattr(page, "LIMIT", limit)
        text = render()
        check(text)
        assert len(text.encode()) <= whole + 400
        said.add(tuple(re.findall(r'<p class="left-out">(.*?)</p>', text)))
    told = " ".join(sentence for sentences in said for sentence in sentences)
    assert "full texts of the last 1 story (2 versions)" in told
    assert "only the titles are listed" in told
    assert () in said
    monkeypatch.setattr(page, "PAYLOAD", 10)
    text = render()
    assert "--format json writes it" in text
    assert not check(text).all("a", id="json")


def test_of_many_stories_each_is_told_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    report = sample()
    why = load_rulebook().comparisons["FC101"].why
    ferry = replace(report.stories[1], verdicts=(replace(report.stories[1].verdicts[0], why=why),))
    report = replace(report, stories=(ferry,))
    far = "near the old lighthouse"
    whole = "".join(check(render(report)).words)
    assert whole.count(why) == 2  # beside the finding and at the end, with its rule
    monkeypatch.setattr(views, "MANY", 0)
    monkeypatch.setattr(views, "TIGHT", 80)
    tight = "".join(check(render(report)).words)
    assert tight.count(why) == 1
    assert whole.count(far) - tight.count(far) == 1


def test_what_waits_is_whole_where_scripts_are_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "AT_ONCE", 0)
    text = render()
    assert text.count('<div class="later"><noscript>') == 2
    assert check(text).words == check(text.replace("<noscript>", "").replace("</noscript>", "")).words


def version(text: str, *parts: Part) -> Version:
    return Version("v", "v.txt", text, parts=parts)


def test_facts_inside_a_quote_are_cut_out_of_it() -> None:
    text = '"We sold 40 boats," he said.'
    quote, number = Mark(0, 19, 0, "even", "q-0"), Mark(9, 11, 3, "calm")
    (block,) = blocks(version(text), [number, quote])
    assert [(run.text, run.slots, run.style, run.anchors, run.opens) for run in block.runs] == [
        ('"We sold ', (0,), "even", ("q-0",), True),
        ("40", (3, 0), "calm", (), True),
        (' boats,"', (0,), "even", (), False),
        (" he said.", (), "plain", (), False),
    ]


@given(st.text("ab \n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 3))))
def test_marks_lose_no_text(text: str, spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(start, end, slot, "calm") for start, end, slot in spans]
    parts = (Part("title", 1, 4), Part("body", 6, len(text))) if len(text) > 6 else ()
    found = blocks(version(text, *parts), marks)
    assert "".join(run.text for block in found for run in block.runs).split() == text.split() or "".join(
        "".join(run.text for run in block.runs).replace("\n", " ").replace(" ", "") for block in found
    ) == text.replace("\n", "").replace(" ", "")


def test_what_was_not_read_for_facts_is_told_apart() -> None:
    roles = [block.role for block in blocks(version("Head\nbody\nnote", Part("title", 0, 4), Part("body", 5, 9)), [])]
    assert roles == ["title", "body", "unread"]


def test_an_update_is_drawn_over_time() -> None:
    report = sample()
    versions = {version.id: version for version in report.versions}
    names = {version: version for version in versions}
    hurt = next(verdict for verdict in report.verdicts() if verdict.slot.id == "s-hurt")
    drawn = plot(hurt, versions, names)
    assert drawn is not None
    assert [dot.y for dot in drawn.dots] == sorted((dot.y for dot in drawn.dots), reverse=True)
    assert [dot.x for dot in drawn.dots] == sorted(dot.x for dot in drawn.dots)
    assert drawn.description == (
        "3 Mar 2025, 08:00: 3 crew member in morning; 3 Mar 2025, 12:00: 3 person in noon; "
        "3 Mar 2025, 19:30: 5 person in evening"
    )
    undated = {name: replace(version, published=None) for name, version in versions.items()}
    assert plot(hurt, undated, names) is None
    assert all(isinstance(fact.value, Quantity) for fact in hurt.slot.facts)


def conflicting(*days: tuple[str, str, str]) -> Verdict:
    """A contradiction of dates: for each of the versions morning, noon and evening its TIMEX3 value, start and end."""
    versions = {version.id: version for version in sample().versions}
    names = ("morning", "noon", "evening")
    facts = tuple(
        fact(versions[name], "the", When(timex, start, end, "day", "stated"), timex, "date")
        for name, (timex, start, end) in zip(names, days, strict=False)
    )
    slot = Slot("s-days", "ferry", "date", "Marigold", "day of the accident", facts)
    return Verdict(slot, "contradiction", "error", "FC201", groups=tuple((index,) for index in range(len(facts))))


def test_conflicting_dates_are_drawn_by_version() -> None:
    first, second = (
        ("2025-03-03", "2025-03-03T00:00:00", "2025-03-04T00:00:00"),
        ("2025-03", "2025-03-01", "2025-04-01"),
    )
    names = {name: name for name in TEXTS}
    drawn = plot(conflicting(first, second), {}, names)
    assert drawn is not None
    assert drawn.description == "morning: 3 Mar 2025; noon: Mar 2025"
    day, month = drawn.dots
    assert month.x < day.x < day.x2 < month.x2 <= 360
    assert {label.text for label in drawn.labels} == {"morning", "noon", "3 Mar 2025", "1 Mar 2025"}
    assert plot(conflicting(first, first), {}, names) is None
    unknown = ("XXXX-03-04", None, None)
    assert plot(conflicting(first, unknown), {}, names) is None  # type: ignore[arg-type]


def test_clock_times_of_one_day_are_drawn_by_their_clock() -> None:
    early = ("2025-03-03T08:00", "2025-03-03T08:00:00", "2025-03-03T08:01:00")
    late = ("2025-03-03T19:30", "2025-03-03T19:30:00", "2025-03-03T19:31:00")
    drawn = plot(conflicting(early, late), {}, {name: name for name in TEXTS})
    assert drawn is not None
    assert {label.text for label in drawn.labels if label.style == "when"} == {"08:00", "19:30"}


def test_the_whole_text_of_every_version_is_there() -> None:
    words = "".join("".join(check(render()).words).split())
    for name in ("morning", "noon", "evening", "blog"):
        assert "".join(TEXTS[name].split()) in words

"""The page of all sample stories, and a hostile one, in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.reporters import reporter
from factcheck.reporters.html import page as layout
from factcheck.reporters.look import Look
from factcheck.rulebook import load_rulebook
from tests.reporters.browser import chromium
from tests.reporters.sample_report import sample
from tests.reporters.test_hostile import hostile
from tests.reporters.test_html import SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.skipif(chromium.missing() is not None, reason=str(chromium.missing()))
ALL = chromium.ROOT / "reports" / "all-stories.html"
WIDTHS = (390, 1024, 1920)


@pytest.fixture(scope="module")
def driven() -> Iterator[Browser]:
    with chromium.browser() as started:
        yield started


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages that are opened: of all sample stories, of the hand-made report, of a hostile one, and what waits."""
    folder = tmp_path_factory.mktemp("pages")
    look = Look(rules=load_rulebook().comparisons)
    made = {"sample": reporter("html")(sample(), look)}
    made["hostile"] = reporter("html")(hostile(SCRIPT, SCRIPT, 0, len(SCRIPT)), look)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "AT_ONCE", 0)
        made["waiting"] = reporter("html")(sample(), look)
    found = {"all": ALL}
    for name, text in made.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text(text, encoding="utf-8")
    return found


class Opened:
    """A page with all that it asked for and said on the console."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.requests: list[str] = []
        self.said: list[str] = []
        self.page: Page = context.new_page()
        context.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.goto(address)

    def lit(self) -> list[str]:
        """The texts of all facts that are lit."""
        return self.page.locator(".version a.lit").all_inner_texts()

    def tops(self, selector: str) -> float:
        """How far below the top of the window an element begins."""
        box = self.page.locator(selector).bounding_box()
        assert box is not None
        return box["y"]


@pytest.fixture
def opened(driven: Browser, files: dict[str, Path]) -> Iterator[Any]:
    contexts = []

    def go(name: str = "all", fragment: str = "", **settings: Any) -> Opened:
        context = driven.new_context(viewport={"width": settings.pop("width", 1024), "height": 900}, **settings)
        contexts.append(context)
        return Opened(context, f"{files[name].as_uri()}{fragment}")

    yield go
    for context in contexts:
        context.close()


def test_it_opens_and_asks_for_nothing(opened: Any, files: dict[str, Path]) -> None:
    for name in ("all", "sample"):
        seen = opened(name)
        assert re.match(r"\d+ contradictions in ", seen.page.locator("h1").inner_text())
        seen.page.mouse.wheel(0, 4000)
        seen.page.locator(".finding").last.scroll_into_view_if_needed()
        assert seen.requests == [files[name].as_uri()]
        assert seen.said == []


def test_a_click_lights_every_fact_of_the_slot(opened: Any) -> None:
    seen = opened("sample")
    seen.page.locator("#story-ferry .texts summary").click()
    seen.page.locator(".version a", has_text="221 people").click()
    assert "|".join(seen.lit()) == "212 people|212| passengers and crew|221 people"  # 212 alone is a fact as well
    assert seen.page.locator("tr.lit th a").inner_text() == "Marigold: people aboard"
    assert seen.page.locator(".finding.lit h3").inner_text().startswith("People aboard the Marigold: 212")
    bar = seen.page.locator("#light")
    assert "3 places in morning, noon, evening" in bar.inner_text()
    bar.get_by_text("Next").click()
    assert seen.page.locator(".version a.here").inner_text() == "212 people"
    seen.page.keyboard.press("Escape")
    assert seen.lit() == []
    assert bar.is_hidden()


def test_another_click_lights_the_quote_around_a_fact(opened: Any) -> None:
    seen = opened()
    nested = seen.page.locator(".version a[data-s]").first
    seen.page.evaluate("document.querySelectorAll('details.texts').forEach((fold) => { fold.open = true; })")
    first, second = nested.get_attribute("href"), "#" + nested.get_attribute("data-s").split(" ")[0]
    for slot in (first, second):
        nested.click()
        assert seen.page.locator("tr.lit th a").get_attribute("href") == slot


def test_a_row_and_a_place_light_too(opened: Any) -> None:
    seen = opened("sample")
    seen.page.locator("#story-ferry summary", has_text="answered alike").click()
    seen.page.locator("tr", has_text="day of the accident").locator("td").first.click()
    assert seen.page.locator(".version a.lit").count() == 2
    seen.page.locator("#s-aboard .who a", has_text="evening.txt:2:25").click()
    assert seen.page.locator(".version a.here").inner_text() == "221 people"
    assert seen.page.locator(".version a.here").is_visible()


def test_filters_keep_what_fits_and_count_it(opened: Any) -> None:
    seen = opened()
    page = seen.page
    total = page.locator(".finding").count()
    shown = page.locator(".shown")
    assert shown.inner_text() == f"{total} shown"
    page.locator("[name=rule]").select_option("FC301")
    found = page.locator(".finding:not([hidden])")
    assert found.count() > 1
    assert {found.nth(index).get_attribute("data-rule") for index in range(found.count())} == {"FC301"}
    assert shown.inner_text() == f"{found.count()} of {total} shown"
    assert (
        page.locator("main > .story:not([hidden])").count()
        == page.locator(".front li[data-story]:not([hidden])").count()
    )
    page.get_by_role("button", name="Clear").click()
    page.wait_for_function("document.querySelectorAll('.finding[hidden]').length === 0")
    page.locator("[name=kind]").select_option("quote")
    assert {found.nth(index).get_attribute("data-kind") for index in range(found.count())} == {"quote"}
    page.get_by_role("button", name="Clear").click()
    page.locator("input[value=error]").uncheck()
    assert "error" not in {found.nth(index).get_attribute("class").split()[1] for index in range(found.count())}
    page.get_by_role("button", name="Clear").click()
    page.locator("[name=version]").fill("branscombe-obituary/v4")
    assert 0 < found.count() < 10
    assert page.locator("main > .story:not([hidden])").get_attribute("id") == "story-branscombe-obituary"
    page.locator("[name=version]").fill("no such version")
    assert shown.inner_text() == f"0 of {total} shown"


def test_a_permalink_leads_to_its_finding(opened: Any) -> None:
    target = json.loads((chromium.ROOT / "reports" / "zaritsk-bridge.json").read_text(encoding="utf-8"))
    assert target["stories"][0]["slots"]
    seen = opened()
    last = seen.page.locator(".finding").last.get_attribute("id")
    there = opened(fragment=f"#{last}")
    assert 0 <= there.tops(f"[id='{last}']") < 200
    assert there.page.evaluate("document.activeElement.id") == last
    for level in ("error", "warning", "note", "update"):
        for box in there.page.locator(f"input[value={level}]").all():  # the page offers the levels that it shows
            box.uncheck()
    assert there.page.locator(".finding:not([hidden])").count() == 0
    first = there.page.locator(".finding").first.get_attribute("id")
    there.page.evaluate(f"location.hash = '{first}'")
    there.page.wait_for_selector(f"[id='{first}']:not([hidden])")
    quiet = there.page.locator("tbody.agreement tr[id]").last.get_attribute("id")
    there.page.evaluate(f"location.hash = '{quiet}'")
    there.page.wait_for_selector(f"tr.lit[id='{quiet}']")


def test_what_waits_comes_when_it_is_asked_for(opened: Any) -> None:
    seen = opened("waiting", width=390)
    far = opened("waiting", fragment="#s-over", width=390)
    far.page.wait_for_selector("tr.lit[id='s-over']")
    seen.page.locator("#story-prices").scroll_into_view_if_needed()
    seen.page.wait_for_selector("#story-prices .texts")
    assert seen.said == far.said == []


def test_everything_can_be_done_with_the_keyboard(opened: Any) -> None:
    seen = opened()
    page = seen.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("j")
    ids = [page.locator(".finding").nth(index).get_attribute("id") for index in range(2)]
    assert page.evaluate("document.activeElement.id") == ids[1]
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == ids[0]
    spot = page.locator(f"[id='{ids[0]}'] .who a").first
    spot.focus()
    page.keyboard.press("Enter")
    assert page.locator(".version a.here").count() > 0
    assert page.evaluate("document.activeElement.matches('.version a.here')")
    page.keyboard.press("n")
    page.keyboard.press("p")
    page.keyboard.press("Escape")
    assert seen.lit() == []
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "version"
    page.keyboard.type("jk")
    assert page.locator("[name=version]").input_value() == "jk"


def test_single_keys_can_be_switched_off(opened: Any) -> None:
    page = opened().page
    page.locator("#keys").uncheck()
    page.locator("#stories").focus()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.finding')") is None


def luminance(color: str) -> float:
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", color)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_colours_of_the_system(opened: Any, scheme: str) -> None:
    page = opened(color_scheme=scheme).page
    style = page.evaluate_handle("getComputedStyle(document.body)")
    paper, ink = (style.get_property(name).json_value() for name in ("backgroundColor", "color"))
    assert (luminance(paper) > luminance(ink)) == (scheme == "light")


def test_it_prints_on_white_without_what_is_for_the_screen(opened: Any) -> None:
    page = opened(color_scheme="dark").page
    page.emulate_media(media="print")
    assert luminance(page.evaluate("getComputedStyle(document.body).backgroundColor")) == 1
    for selector in (".filters", ".keys", "#json"):
        assert page.locator(selector).is_hidden()
    assert page.locator(".finding h3").first.is_visible()
    assert len(page.pdf()) > 50_000


def test_it_is_whole_with_scripts_blocked(opened: Any) -> None:
    for name in ("sample", "waiting"):
        page = opened(name, java_script_enabled=False).page
        assert page.locator(".filters").is_hidden()
        assert page.locator(".keys").is_hidden()
        assert page.locator("#s-aboard blockquote").count() == 3
        page.locator("#story-ferry .texts summary").click()
        fact = page.locator(".version a", has_text="221 people")
        assert fact.is_visible()
        fact.click()
        assert page.url.endswith("#s-aboard")
        assert page.locator("#s-aboard").is_visible()
        with page.expect_download() as started:
            page.locator("#json").click()
        assert started.value.suggested_filename == "factcheck.json.gz"


def test_the_json_can_be_saved(opened: Any, tmp_path: Path) -> None:
    page = opened("sample").page
    with page.expect_download() as started:
        page.locator("#json").click()
    assert started.value.suggested_filename == "factcheck.json"
    started.value.save_as(tmp_path / "report.json")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == sample().to_dict()


def test_a_hostile_story_is_shown_as_text(opened: Any, files: dict[str, Path]) -> None:
    seen = opened("hostile")
    seen.page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert seen.page.locator("main img, main script, main iframe").count() == 0
    assert SCRIPT in seen.page.locator("main").inner_text()
    assert seen.page.title() != "taken"
    assert seen.requests == [files["hostile"].as_uri()]
    assert seen.said == []


def test_the_policy_stops_what_would_get_in(opened: Any) -> None:
    seen = opened("sample")
    seen.page.evaluate(
        """() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken'";
        document.body.append(script);
        const image = new Image();
        image.src = "https://example.org/pixel.png";
        document.body.append(image);
        document.body.setAttribute("style", "display: none");
    }"""
    )
    assert seen.page.title() != "taken"
    assert seen.page.locator("h1").is_visible()
    assert len([line for line in seen.said if "Content Security Policy" in line]) >= 3


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(opened: Any, width: int, tmp_path: Path) -> None:
    seen = opened(width=width)
    seen.page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    picture = tmp_path / "page.png"
    seen.page.screenshot(path=picture)
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20], "big") == width


AXE = """(story) => axe.run({ include: [[".masthead"], [".filters"], [story], ["footer"], ["#light"]] }, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: document.querySelector("#light").hidden } } })"""  # the bar hides some targets


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1920])
def test_axe_finds_nothing_serious(opened: Any, scheme: str, width: int) -> None:
    source = chromium.axe()
    if source is None:
        pytest.skip("axe-core can't be had: npm is missing, or its registry can't be reached")
    for name, story in (("all", "#story-sorvana-valley-quake"), ("sample", "#story-ferry")):
        page = opened(name, width=width, color_scheme=scheme).page
        page.locator(f"{story} .texts summary").click()
        # axe measures also what is not laid out yet, as if it lay over its neighbours
        page.evaluate("document.styleSheets[0].insertRule('.story { content-visibility: visible !important }')")
        page.evaluate(source)  # by the debugger, which the page's policy does not bind
        for lit in (False, True):
            if lit:
                page.locator(f"{story} tbody tr td").first.click()
            found = page.evaluate(AXE, story)
            assert len(found["passes"]) > 20
            assert [(item["id"], item["nodes"][0]["html"]) for item in found["violations"]] == []

"""The screenshot that the README shows: the beginning of one story of the page of all sample stories."""

from __future__ import annotations

from pathlib import Path

from tests.reporters.browser.chromium import browser

WIDTH, HEIGHT = 1024, 1100


def take(page_file: Path, target: Path, fragment: str) -> None:
    """Write a PNG of what a reader sees who follows a permalink into the page."""
    with browser() as chromium:
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(f"{page_file.as_uri()}#{fragment}")
        page.screenshot(path=target)

"""The system's Chromium, driven by Playwright; and axe-core, fetched from the npm registry at test time only.

`make browser` installs both where apt and root are there; without them the tests of the page in a browser are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[3]
AXE_VERSION = "4.14.1"
AXE = ROOT / ".venv" / "axe-core" / AXE_VERSION / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable() -> str | None:
    """The path of a Chromium: FACTCHECK_CHROMIUM, else the system's."""
    named = os.environ.get("FACTCHECK_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def missing() -> str | None:
    """Why no browser can be driven here; None where one can."""
    if find_spec("playwright") is None:
        return "needs Playwright's Python package: pip install '.[dev]'"
    if executable() is None:
        return "needs Chromium: `make browser` installs it as root on Debian, FACTCHECK_CHROMIUM names one"
    return None


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium with an empty profile, which is gone afterwards."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory(prefix="factcheck-chromium-") as home, sync_playwright() as playwright:
        environment: dict[str, str | float | bool] = {**os.environ, "HOME": home}
        started = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS), env=environment)
        try:
            yield started
        finally:
            started.close()


@cache
def axe() -> str | None:
    """The source of axe-core, from the cache or the npm registry; None where neither has it."""
    if not AXE.is_file():
        npm = shutil.which("npm")
        if npm is None:
            return None
        with tempfile.TemporaryDirectory() as folder:
            command = [npm, "pack", f"axe-core@{AXE_VERSION}", "--silent"]
            done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
            packed = Path(folder) / f"axe-core-{AXE_VERSION}.tgz"
            if done.returncode or not packed.is_file():
                return None
            with tarfile.open(packed) as archive:
                source = archive.extractfile("package/axe.min.js")
                if source is None:
                    return None
                AXE.parent.mkdir(parents=True, exist_ok=True)
                part = AXE.with_name(f"{AXE.name}.{os.getpid()}")
                part.write_bytes(source.read())
                part.replace(AXE)
    return AXE.read_text(encoding="utf-8")

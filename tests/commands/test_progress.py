"""A bar on stderr when the work lasts and somebody looks."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.commands.shell import ROOT

PROGRESS = """
import sys, time
sys.argv = ['factcheck', 'report', 'x', '--isolated', '--format', 'json']
from tests.stub_pipeline import StubPipeline
from factcheck.commands import progress
progress.PATIENCE = float({patience})
stub = StubPipeline()
def run(options, rulebook):
    for done in range(5):
        if options.progress:
            options.progress('reading [b]facts', done, 5)
        time.sleep(0.05)
    return stub.report
stub.run = run
sys.modules['factcheck.pipeline'] = stub
from factcheck.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("patience", "drawn"), [("0.01", True), ("60", False)])
def test_progress_stands_on_stderr_when_the_work_lasts(patience: str, drawn: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRESS.format(patience=patience)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, env=environment, check=False)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 4096):
            seen += chunk
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert json.loads(done.stdout)["schema_version"] == "1.0"
    assert (b"reading [b]facts" in seen) == drawn
    assert done.returncode == 1


def test_no_progress_where_nobody_looks() -> None:
    command = [sys.executable, "-c", PROGRESS.format(patience="0")]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""

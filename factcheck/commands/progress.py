"""A progress bar on stderr, for work that lasts longer than a second."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0  # seconds


class Bar:
    """A context manager that is called with stage, done and total; draws nothing in its first second."""

    def __init__(self, clock: type[float] | None = None) -> None:
        """Begin to wait."""
        self._began = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        """Nothing is drawn yet."""
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is; `total` 0 means that nobody knows."""
        if self._bar is None:
            if time.monotonic() - self._began < PATIENCE:
                return
            self._bar = self._drawn()
            self._task = self._bar.add_task(stage)
        if self._task is not None:
            self._bar.update(self._task, description=stage, completed=done, total=total or None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wipe the bar away."""
        if self._bar is not None:
            self._bar.stop()

    @staticmethod
    def _drawn() -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        bar = Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True)
        bar.start()
        return bar

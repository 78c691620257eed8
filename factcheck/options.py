"""What a run is told beside the paths' content: the same settings for the command line, the file and Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

Grouping = Literal["auto", "folder", "corpus"]
Scope = Literal["story", "corpus"]
Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much of it is done and how much there is (0 where unknown)."""


class Options(Struct, frozen=True, kw_only=True):
    """The settings of one run of the pipeline.

    `paths` are files, folders or "-" for stdin, as the user wrote them; `stdin_filename` is the path that facts
    from stdin are given. `by` says how versions become stories: by folder, all of the corpus by what they tell,
    or (auto) by folder where a folder says so and otherwise by what they tell. `scope` says whether facts are compared
    inside stories only, or lasting ones (a birth, the length of a tunnel) also between the stories of the corpus.
    `published` (ISO 8601 date or date-time) counts for versions that state no date, `language` (a code) for all
    versions. `jobs` is the number of processes, 0 for one a core. `explain` has slots tell all that was weighed.
    """

    paths: tuple[str, ...] = ()
    by: Grouping = "auto"
    scope: Scope = "corpus"
    published: str | None = None
    language: str | None = None
    jobs: int = 1
    stdin_filename: str | None = None
    explain: bool = False
    progress: Progress | None = None

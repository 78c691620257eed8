"""The options that several subcommands share, with their help."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.reporters import FORMATS

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files or folders; - reads from stdin.", show_default=False)
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="NAME", help=f"{', '.join(FORMATS)}. [default: terminal]", show_default=False
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FORMAT[:FILE]",
        help="A result in this format, into the file if one is named; may be given again.",
        show_default=False,
    ),
]
FailLevel = Annotated[
    str | None,
    typer.Option(
        metavar="none|note|warning|error",
        help="Exit with 1 when a contradiction has at least this level. [default: error]",
        show_default=False,
    ),
]
MinLevel = Annotated[
    str | None,
    typer.Option(
        metavar="note|warning|error",
        help="Show only contradictions of at least this level; the exit status stays. [default: note]",
        show_default=False,
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        metavar="auto|folder|corpus",
        help="What is one story: a folder, or what versions tell (corpus). Auto takes a folder that holds "
        "a story.toml as one story, and goes by what they tell otherwise. [default: auto]",
        show_default=False,
    ),
]
Scope = Annotated[
    str | None,
    typer.Option(
        metavar="story|corpus",
        help="Compare inside stories only, or what lasts (a birth, the length of a tunnel) also between the stories "
        "of the corpus. [default: corpus]",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="ISO 8601 date for versions that state none.", show_default=False),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Language of all versions (en, uk ...). [default: detected]", show_default=False),
]
Config = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Read settings from this file. [default: the nearest factcheck.toml, .factcheck.toml or pyproject.toml]",
        show_default=False,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
ShowSettings = Annotated[bool, typer.Option("--show-settings", help="Print the settings that hold, and stop.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", help="Number of processes; 0 is one a core. [default: 1]", show_default=False
    ),
]
Color = Annotated[
    str | None,
    typer.Option(metavar="auto|always|never", help="Colour in the result. [default: auto]", show_default=False),
]
Plain = Annotated[
    bool, typer.Option("--plain", help="Whole sentences without drawing, for screen readers and narrow terminals.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Also updates, compatible values and a table of slots by versions.")
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings by rule instead of listing them.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 also when there are findings.")]
StdinFilename = Annotated[
    str | None,
    typer.Option(metavar="PATH", help="The path that the text from stdin is reported under.", show_default=False),
]

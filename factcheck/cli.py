"""The command line: subcommands, their options and help, and how a call ends."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from factcheck import __version__
from factcheck.commands import parameters as given
from factcheck.commands.messages import complain
from factcheck.errors import FactcheckError

STATUSES = "Exit status: 0 nothing at or above the fail level, 1 something is, 2 it could not be done."
app = typer.Typer(
    name="factcheck",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Compares every telling of a story, and flags the numbers, dates, quotes, names and roles that can't all be "
    "right.\n\n\b\nExamples:\n  factcheck report stories/\n  factcheck check draft.txt --against wire/ archive/\n"
    f"  factcheck rule FC101\n\n{STATUSES}",
)


class DraftCommand(TyperCommand):
    """A command whose option --against takes every path up to the next option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeat the option before each further path, which is how the parser wants it."""
        spread: list[str] = []
        paths = taken = False
        for index, word in enumerate(args):
            if word == "--":
                spread += args[index:]
                break
            if word.startswith("-") and word != "-":
                paths, taken = word == "--against" or word.startswith("--against="), word != "--against"
            elif paths and taken:
                spread.append("--against")
            else:
                taken = True
            spread.append(word)
        return super().parse_args(ctx, spread)


def call(arguments: list[str]) -> int:
    """Run the command line on arguments; returns the exit status and raises only what is a fault of the program."""
    try:
        result = app(arguments or ["--help"], prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        complain(str(error))
        return 2
    except SystemExit as end:  # a reader of the help that went away
        return 0 if end.code == 1 else 2
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except Exception as error:
        usage = getattr(error, "format_message", None)
        if usage is None or os.environ.get("FACTCHECK_DEBUG"):
            raise
        complain(_usage(error, str(usage())))
        return 2
    return result if isinstance(result, int) else 0


def _usage(error: Exception, message: str) -> str:
    """A fault of the call in one line: what, the nearest that exists, and where to read on."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "factcheck"
    close = getattr(error, "possibilities", None)
    if close:
        message = f"{message.partition('(')[0].strip()}; did you mean {' or '.join(close)}?"
    return f"{message.strip().rstrip('.')} (see '{path} --help')"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version, and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command(
    epilog="\b\nExamples:\n  factcheck report stories/\n  factcheck report a.txt b.txt c.txt --by folder -v\n"
    "  factcheck report stories/ --output terminal --output json:report.json\n"
    "  factcheck report stories/ --format json --fail-level warning > report.json\n\n" + STATUSES
)
def report(
    ctx: typer.Context,
    paths: given.Paths,
    format_: given.Format = None,
    output: given.Output = None,
    fail_level: given.FailLevel = None,
    min_level: given.MinLevel = None,
    by: given.By = None,
    scope: given.Scope = None,
    published: given.Published = None,
    language: given.Language = None,
    jobs: given.Jobs = None,
    explain: Annotated[
        str | None,
        typer.Option(metavar="SLOT_ID", help="Tell how the facts of one slot met.", show_default=False),
    ] = None,
    statistics: given.Statistics = False,
    plain: given.Plain = False,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
    color: given.Color = None,
    exit_zero: given.ExitZero = False,
    stdin_filename: given.StdinFilename = None,
    config: given.Config = None,
    isolated: given.Isolated = False,
    show_settings: given.ShowSettings = False,
) -> int:
    """Compare all versions under the paths; show the conflicts."""
    from factcheck.commands import compare

    return compare.report(ctx.params)


@app.command(
    cls=DraftCommand,
    epilog="\b\nExamples:\n  factcheck check draft.txt --against wire/ archive/2025/\n"
    "  factcheck check - --stdin-filename draft.txt --against wire/ < draft.txt\n\n" + STATUSES,
)
def check(
    ctx: typer.Context,
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help="The file to check; - reads from stdin.", show_default=False)
    ],
    against: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH...", help="Sources or archive: files or folders, one or more.", show_default=False),
    ] = None,
    format_: given.Format = None,
    output: given.Output = None,
    fail_level: given.FailLevel = None,
    min_level: given.MinLevel = None,
    by: given.By = None,
    scope: given.Scope = None,
    published: given.Published = None,
    language: given.Language = None,
    jobs: given.Jobs = None,
    statistics: given.Statistics = False,
    plain: given.Plain = False,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
    color: given.Color = None,
    exit_zero: given.ExitZero = False,
    stdin_filename: given.StdinFilename = None,
    config: given.Config = None,
    isolated: given.Isolated = False,
    show_settings: given.ShowSettings = False,
) -> int:
    """Check one draft against its sources or archive.

    Only what the draft takes part in is shown, from its side; conflicts among the sources are left out.
    """
    from factcheck.commands import compare

    return compare.check(ctx.params)


@app.command(
    epilog="\b\nExamples:\n  factcheck matrix stories/ferry/ --by folder\n  COLUMNS=160 factcheck matrix stories/"
)
def matrix(
    ctx: typer.Context,
    paths: given.Paths,
    min_level: given.MinLevel = None,
    by: given.By = None,
    scope: given.Scope = None,
    published: given.Published = None,
    language: given.Language = None,
    jobs: given.Jobs = None,
    color: given.Color = None,
    stdin_filename: given.StdinFilename = None,
    config: given.Config = None,
    isolated: given.Isolated = False,
) -> int:
    """Show each story as a table of slots by versions."""
    from factcheck.commands import compare

    return compare.matrix(ctx.params)


@app.command(
    epilog="\b\nExamples:\n  factcheck extract story.txt\n  factcheck extract stories/ --kind date --kind time\n"
    "  factcheck extract - --published 2025-01-17 --format json-lines < story.txt"
)
def extract(
    ctx: typer.Context,
    paths: given.Paths,
    shape: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="table|json|json-lines", help="[default: table]", show_default=False),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Only facts of this kind; may be given again.", show_default=False),
    ] = None,
    published: given.Published = None,
    language: given.Language = None,
    jobs: given.Jobs = None,
    quiet: given.Quiet = False,
    color: given.Color = None,
    stdin_filename: given.StdinFilename = None,
    config: given.Config = None,
    isolated: given.Isolated = False,
) -> int:
    """List the normalised facts."""
    from factcheck.commands import inspect

    return inspect.extract(ctx.params)


@app.command(epilog="\b\nExamples:\n  factcheck rule\n  factcheck rule FC101")
def rule(
    ctx: typer.Context,
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="Code of a rule.", show_default=False)] = None,
    shape: Annotated[
        str | None, typer.Option("--format", "-f", metavar="text|json", help="[default: text]", show_default=False)
    ] = None,
    color: given.Color = None,
) -> int:
    """Explain one rule, or list all."""
    from factcheck.commands import inspect

    return inspect.rule(ctx.params)


@app.command()
def schema(ctx: typer.Context) -> int:
    """Print the JSON Schema of `--format json`."""
    from factcheck.commands import inspect

    return inspect.schema(ctx.params)

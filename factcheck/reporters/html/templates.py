"""The templates, style and script of the page; what a template prints is escaped unless it is markup already."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from factcheck.reporters.html.views import Row
from factcheck.reporters.totals import count


def asset(name: str) -> str:
    """A file that belongs to the page, with plain line ends, as a browser reads it."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def sealed(content: str) -> str:
    """The source expression under which a Content-Security-Policy lets exactly this content in."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@cache
def environment() -> Environment:
    """The template engine, which escapes by default and knows the files of this package alone."""
    made = Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters["count"] = count
    made.filters["groupby_outcome"] = lambda rows: [(name, list(own)) for name, own in groupby(rows, _outcome)]
    return made


def render(template: str, /, **values: object) -> Markup:
    """A template filled with values, as markup that another template may hold."""
    return Markup(environment().get_template(template).render(values))


def _outcome(row: Row) -> str:
    return row.outcome

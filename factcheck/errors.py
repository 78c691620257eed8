"""The errors that factcheck raises on purpose; the command line turns each into one line and exit status 2."""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of all errors with a message meant for the user."""


class InputError(FactcheckError):
    """A path, file or text that can't be read or compared; says what, where and how to mend it."""


class ConfigError(FactcheckError):
    """A wrong option, option value or configuration file."""


class RuleError(FactcheckError):
    """A fault in the rule data."""

    def __init__(self, file: str, key: str, line: int | None, problem: str) -> None:
        """Take the rule file, the dotted key in it, the line (from 1) where known, and what is wrong."""
        self.file, self.key, self.line, self.problem = file, key, line, problem
        place = file if line is None else f"{file}:{line}"
        super().__init__(f"{place}: {key}: {problem}" if key else f"{place}: {problem}")

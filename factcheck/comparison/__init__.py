"""Judgement: from a slot to its verdict, by the rules of `rules/comparisons/`."""

from factcheck.comparison.judge import Judge

__all__ = ["Judge"]

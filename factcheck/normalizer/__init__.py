"""The normalizer: a version in, its facts out, each with its place, its value in one form and its context."""

from factcheck.normalizer.normalize import normalize

__all__ = ["normalize"]

"""Facts whose value is a word out of a few that exclude each other: "the left arm", "with a pistol"."""

from factcheck.normalizer.categories.find import Told, find_categories

__all__ = ["Told", "find_categories"]

"""Facts whose value is a word out of a few that exclude each other: "the left arm", "with a pistol"."""

from factcheck.normalizer.categories.find import find_categories
from factcheck.normalizer.categories.scene import Told

__all__ = ["Told", "find_categories"]

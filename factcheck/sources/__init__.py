"""From paths, folders and streams to versions: decoding, story formats, headers, dates and languages."""

from factcheck.sources.paths import is_story_folder
from factcheck.sources.read import Sources, read_versions, version_from_text

__all__ = ["Sources", "is_story_folder", "read_versions", "version_from_text"]

"""Which versions tell the same event: blocking by rare features, then average linkage of tf-idf vectors.

Features are the names of the version (folded, so that they meet across alphabets and spellings), its content words
and its longer numbers; the headline counts more than the body, the first paragraphs more than the rest.
"""

from __future__ import annotations

import hashlib
import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from factcheck.adapters.lemmas import find_lemma
from factcheck.model import Fact, Mention, Story, Version
from factcheck.rulebook.load import Rulebook
from factcheck.rulebook.transliteration import fold_name

_WORD = re.compile(r"[^\W\d_]{3,}|\d{3,}")
LEAD = 700  # code points of the body that count as its lead
BLOCK = 60  # versions that may share a feature for it to bring pairs together


def group_by_folder(versions: Sequence[Version]) -> list[Story]:
    """One story for each folder that holds versions; a file that holds several articles is a folder of its own."""
    folders: dict[str, list[Version]] = {}
    per_file = Counter(v.path for v in versions)
    for version in versions:
        path = version.path or ""
        folder = path if per_file[version.path] > 1 else str(PurePosixPath(path).parent)
        folders.setdefault(folder, []).append(version)
    names = Counter(PurePosixPath(folder).name for folder in folders)
    return [
        _make_story(members, name=folder if names[PurePosixPath(folder).name] > 1 else PurePosixPath(folder).name)
        for folder, members in folders.items()
    ]


def group_as_one(versions: Sequence[Version]) -> Story:
    """All versions as one story."""
    return _make_story(list(versions), name="all")


def group_by_content(
    versions: Sequence[Version], facts: Mapping[str, Sequence[Fact]], rulebook: Rulebook
) -> list[Story]:
    """Versions grouped by what they tell; every version is in exactly one story.

    Versions of one language are compared by all features, those of two by what crosses languages alone: names,
    numbers and concepts. These are fewer, and weigh the more where several names and numbers are the same.
    """
    weights = rulebook.alignment.stories
    counts = [_features(v, facts.get(v.id, ()), rulebook) for v in versions]
    full = _vectors([{k: n for k, n in c.items() if k[:1] != "="} for c in counts], weights.least)
    crossing = _vectors([{k: n for k, n in c.items() if ":" not in k} for c in counts], weights.least)
    languages = [v.language for v in versions]
    pairs = {p: s for p, s in _similar_pairs(full).items() if languages[p[0]] == languages[p[1]]}
    if len(set(languages)) > 1:
        across = _similar_pairs(crossing)
        for (i, j), likeness in across.items():
            if languages[i] != languages[j]:
                bound = _count_bonds(crossing[i], crossing[j]) >= weights.bonds
                pairs[i, j] = likeness * (weights.crossing if bound else 1.0)
    pairs = {p: s for p, s in pairs.items() if s >= weights.floor * 0.5}
    return [_make_story([versions[i] for i in group]) for group in _link(len(versions), pairs, weights.floor)]


def _make_story(members: list[Version], name: str | None = None) -> Story:
    first = members[0]
    key = name or hashlib.sha256((first.title + "\x1f" + first.id).encode()).hexdigest()[:10]
    return Story(key, first.title or name or first.id, tuple(v.id for v in members))


def _vectors(counts: Sequence[Mapping[str, float]], least: int) -> list[dict[str, float]]:
    """Unit vectors: damped term frequency times rarity over the corpus; what one version alone has is left out.

    A corpus counts as `least` versions, or what all tellings of a lone story share would weigh nothing.
    """
    spread: Counter[str] = Counter()
    for features in counts:
        spread.update(features.keys())
    total = max(len(counts), least)
    vectors = []
    for features in counts:
        vector = {
            k: (1 + math.log(max(n, 1.0))) * math.log((1 + total) / spread[k])
            for k, n in features.items()
            if spread[k] > 1
        }
        norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
        vectors.append({k: w / norm for k, w in sorted(vector.items())})
    return vectors


def _features(version: Version, facts: Sequence[Fact], rulebook: Rulebook) -> dict[str, float]:
    stop = rulebook.language(version.language).words.stop
    found: defaultdict[str, float] = defaultdict(float)
    parts = [p for p in version.parts if p.role != "meta"]
    for part in parts:
        body = 0
        for match in _WORD.finditer(version.text, part.start, part.end):
            word = match.group().lower()
            if word in stop:
                continue
            body = match.start() - part.start
            weight = 2.0 if part.role == "title" else 1.0 if body < LEAD else 0.5
            if version.language == "en" and word.isalpha():
                word = find_lemma(word, "en")
            found[word if word.isdigit() else f"{version.language}:{word}"] += weight
    for fact in facts:
        if fact.kind == "name" and isinstance(fact.value, Mention):
            for word in fold_name(fact.value.entity).split():
                if len(word) > 2:
                    found["@" + word] += 1.5
        for key, weight in fact.context.terms if fact.kind not in ("name", "category") else ():
            if weight > 0.3 and key in rulebook.lexicon.concepts:
                found["=" + key] += 0.5
    return dict(found)


def _similar_pairs(vectors: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    """Cosines of the pairs that share a rare enough feature."""
    places: dict[str, list[tuple[int, float]]] = {}
    for index, vector in enumerate(vectors):
        for key, weight in vector.items():
            places.setdefault(key, []).append((index, weight))
    limit = max(BLOCK, len(vectors) // 20)
    products: dict[tuple[int, int], float] = {}
    for entries in places.values():
        if len(entries) < 2 or len(entries) > limit:
            continue
        for x, (i, left) in enumerate(entries):
            for j, right in entries[x + 1 :]:
                products[i, j] = products.get((i, j), 0.0) + left * right
    return products


def _count_bonds(one: Mapping[str, float], other: Mapping[str, float]) -> int:
    """How many names and numbers two versions have in common; concepts ("=visit") bind little."""
    return sum(key in other for key in one if key[0] != "=")


def _link(count: int, pairs: Mapping[tuple[int, int], float], floor: float) -> list[list[int]]:
    """Average linkage: groups join while the mean cosine across them is at least `floor`."""
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    sums: dict[int, dict[int, float]] = {i: {} for i in members}
    for (i, j), score in pairs.items():
        sums[i][j] = sums[j][i] = score
    heap = [(-score, i, j) for (i, j), score in pairs.items() if score >= floor]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in members or b not in members or b not in sums[a]:
            continue
        now = sums[a][b] / (len(members[a]) * len(members[b]))
        if abs(now + negative) > 1e-12:
            continue
        members[a] = sorted(members[a] + members.pop(b))
        joined = sums.pop(b)
        for other, score in joined.items():
            if other == a:
                continue
            sums[a][other] = sums[a].get(other, 0.0) + score
            sums[other].pop(b, None)
        sums[a].pop(b, None)
        for other in sorted(sums[a]):
            sums[other][a] = sums[a][other]
            mean = sums[a][other] / (len(members[a]) * len(members[other]))
            if mean >= floor:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(members.values(), key=lambda group: group[0])

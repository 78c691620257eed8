"""String distances by rapidfuzz: the only place that imports it for single pairs of strings."""

from __future__ import annotations

from rapidfuzz.distance import OSA


def edit_distance(first: str, second: str, limit: int = 3) -> int:
    """Letters to insert, delete, change or swap to get from one string to the other; `limit` + 1 for any more."""
    return int(OSA.distance(first, second, score_cutoff=limit))


def align_words(first: tuple[str, ...], second: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """The stretches in which two word sequences differ, as (start, end) in the first and in the second."""
    from rapidfuzz.distance import Indel

    stretches: list[list[int]] = []
    for op in Indel.opcodes(first, second):
        if op.tag == "equal":
            continue
        if stretches and stretches[-1][1] == op.src_start and stretches[-1][3] == op.dest_start:
            stretches[-1][1], stretches[-1][3] = op.src_end, op.dest_end
        else:
            stretches.append([op.src_start, op.src_end, op.dest_start, op.dest_end])
    return [(a, b, c, d) for a, b, c, d in stretches]


def shared_words(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """The length of the longest common subsequence of two word sequences."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(first, second))


def longest_run(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """The length of the longest run of words that stands in both sequences."""
    from rapidfuzz.distance import LCSseq

    best = run = 0
    end_a = end_b = -1
    for block in LCSseq.opcodes(first, second):
        if block.tag != "equal":
            continue
        size = block.src_end - block.src_start
        run = run + size if (block.src_start, block.dest_start) == (end_a, end_b) else size
        end_a, end_b = block.src_end, block.dest_end
        best = max(best, run)
    return best

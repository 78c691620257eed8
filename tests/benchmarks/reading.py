"""Facts drawn at random from a corpus, printed for someone who reads them and judges each.

    python -m tests.benchmarks.reading [CORPUS] [--facts 200] [--seed 20251122] [--kinds money date ...]

Every fact has the same chance, whatever its kind or version; names are left out unless `--kinds` asks for them. The
facts are sorted by place before they are drawn, so the same corpus and seed give the same facts as long as the same
facts are found. Each block shows what was read (text, value, unit, what is counted or anchored, whose value it is)
above the sentence with the span between ⟦ and ⟧. To be judged, each on its own:

- span: the words that carry the value, none missing and none too many;
- kind: an age is no duration, a rank no number;
- value and unit: what a careful reader takes from the sentence, hedge and date included; of a quotation its words;
- holder: wrong only where one is given and the value is another's; of a quotation its speaker.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import get_args

from factcheck.model import Fact, Kind, Mention, Quantity, Quote, Version, When, plain_decimal
from factcheck.options import Options
from factcheck.pipeline import extract_paths
from factcheck.rulebook import load_rulebook

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
SEED = 20251122
FACTS = 200


def place_of(fact: Fact) -> tuple[str, int, int, str, str]:
    """What facts are sorted by: a total order that does not depend on how they were found."""
    return fact.span.path or "", fact.span.start, fact.span.end, fact.kind, fact.normalized


def draw(facts: Collection[Fact], kinds: Collection[str], number: int, seed: int) -> list[Fact]:
    """So many of the facts of these kinds, in the order of their places; all of them where there are no more."""
    pool = sorted((fact for fact in facts if fact.kind in kinds), key=place_of)
    return sorted(random.Random(seed).sample(pool, min(number, len(pool))), key=place_of)


def marked_sentence(fact: Fact) -> str:
    """The sentence on one line, with the span marked; a quotation may go on past its sentence."""
    start = fact.span.start - fact.sentence_start
    end = start + fact.span.end - fact.span.start
    before, after = fact.sentence[: max(0, start)], fact.sentence[end:]
    return " ".join(f"{before}⟦{fact.text}⟧{after}".split())


def tell_value(fact: Fact) -> list[str]:
    """What was read, by the kind of the value."""
    value = fact.value
    if isinstance(value, Quantity):
        bounds = " to ".join(dict.fromkeys((plain_decimal(value.low), plain_decimal(value.high))))
        whole = f" of {plain_decimal(value.of)}" if value.of is not None else ""
        counted = " ".join((*value.modifiers, value.counted or "-"))
        return [f"{value.hedge} {bounds}{whole}, unit {value.unit or '-'} ({value.dimension}), counted {counted}"]
    if isinstance(value, When):
        return [
            f"{value.timex} = {value.start} to {value.end}, grain {value.grain}, {value.anchor}, {value.mod or '-'}"
        ]
    if isinstance(value, Quote):
        return [
            f"{value.form} words {value.words!r}",
            f"speaker {value.speaker!r} ({value.speaker_text!r}: {value.cue!r})",
        ]
    assert isinstance(value, Mention)
    return [f"{value.entity!r}, {value.type}, role {value.role!r}"]


def block(number: int, fact: Fact, version: Version) -> str:
    """All that a reader needs to judge one fact."""
    lines = [
        f"#{number} {fact.kind} {' '.join(fact.text.split())!r} = {fact.normalized}",
        *tell_value(fact),
        f"holders {' | '.join(fact.context.holders) or '-'}; aspect {' '.join(fact.context.aspect) or '-'}",
        f"[{version.language}, published {version.published or '-'}] {marked_sentence(fact)}",
        f"{fact.version}:{fact.span.line}",
    ]
    return "\n    ".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    # What a category is said of is compared, but it is no fact that anyone is shown.
    kinds = [kind for kind in get_args(Kind) if kind != "category"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=SEEDS)
    parser.add_argument("--facts", type=int, default=FACTS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kinds", nargs="+", choices=kinds, default=[kind for kind in kinds if kind != "name"])
    args = parser.parse_args(arguments)
    if not args.corpus.exists():
        print(f"the corpus is missing: {args.corpus}")
        return
    versions, found, _ = extract_paths(Options(paths=(str(args.corpus),)), load_rulebook())
    by_id = {version.id: version for version in versions}
    drawn = draw(found, args.kinds, args.facts, args.seed)
    for number, fact in enumerate(drawn, 1):
        print(block(number, fact, by_id[fact.version]), end="\n\n")
    print(f"{len(drawn)} facts of {sum(fact.kind in args.kinds for fact in found)}:", end=" ")
    print(", ".join(f"{kind} {count}" for kind, count in sorted(Counter(fact.kind for fact in drawn).items())))


if __name__ == "__main__":
    main()

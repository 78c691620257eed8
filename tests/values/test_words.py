"""The words of quotations and where two of them part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.words import compare_quotations, find_differences, split_words

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["we", "can't", "cannot", "won't", "…", "...", "[the mayor]", "[", "]", "not", "sell", "14", "%", "isn’t",
             "порт", "не", "n't", "forty-two", "€", "l'accord", "«", "“", "it's", "-"]
        ),
        max_size=14,
    ).map(" ".join),
)  # fmt: skip

SPLITS = [
    ("We can't sell it.", ("we", "can", "not", "sell", "it")),
    ("We cannot sell it!", ("we", "can", "not", "sell", "it")),
    ("It isn’t safe", ("it", "is", "not", "safe")),
    ("They won't", ("they", "will", "not")),
    ("[The mayor] knew", ("[]", "knew")),
    ("never … again", ("never", "…", "again")),
    ("never ... again", ("never", "…", "again")),
    ("Ми не продамо", ("ми", "не", "продамо")),
    ("", ()),
]


@pytest.mark.parametrize(("text", "words"), SPLITS)
def test_split_words(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We can't sell it", "We cannot sell it"),
        ("It is not safe", "It isn't safe"),
        ("“We won’t go”", "We will not go"),
        ("nine per cent", "nine percent"),
        ("I'm tired", "I am tired"),
        ("WE SELL", "We sell."),
    ],
)
def test_the_same_words_in_other_spelling(one: str, two: str) -> None:
    assert find_differences(split_words(one), split_words(two)) == []


# Two quotations; whether they part only where one was cut or marked; the words each alone has.
PARTINGS = [
    ("we will not sell", "we will sell", False, ("not",), ()),
    ("we lost thirty ships", "we lost thirteen ships", False, ("thirty",), ("thirteen",)),
    ("we will sell it now or later", "we will sell it", True, ("now", "or", "later"), ()),
    ("frankly we will sell it", "we will sell it", True, ("frankly",), ()),
    ("it was not dear but it was not cheap", "it was not cheap", True, ("dear", "but", "it", "was", "not"), ()),
    ("we will never whatever comes sell it", "we will never … sell it", True, ("whatever", "comes"), ()),
    ("he told us", "[The mayor] told us", True, ("he",), ()),
    ("they must all go", "they should all go", False, ("must",), ("should",)),
    ("we must all stay", "we must all go", False, ("stay",), ("go",)),
]


@pytest.mark.parametrize(("one", "two", "edge", "first", "second"), PARTINGS)
def test_find_differences(one: str, two: str, edge: bool, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    (found,) = find_differences(split_words(one), split_words(two))
    assert (found.edge, found.first, found.second) == (edge, first, second)
    (back,) = find_differences(split_words(two), split_words(one))
    assert (back.edge, back.first, back.second) == (edge, second, first)


@given(TEXTS, TEXTS)
def test_differences_never_raise_and_rebuild_the_second(one: str, two: str) -> None:
    first, second = split_words(one), split_words(two)
    found = find_differences(first, second)
    assert (found == []) == (first == second)
    marks = ("…", "[]")
    surplus = sum(len(d.second) - len(d.first) for d in found)
    plain = [sum(word not in marks for word in words) for words in (first, second)]
    if not {*marks} & {*first, *second}:
        assert plain[1] - plain[0] == surplus


@given(TEXTS)
def test_equal_quotes_do_not_differ(text: str) -> None:
    words = split_words(text)
    assert find_differences(words, words) == []
    assert all(word == word.lower() and word for word in words)


@given(st.lists(st.sampled_from(["we", "sell", "port", "not", "ship"]), min_size=2, max_size=10), st.data())
def test_a_cut_is_no_change(words: list[str], data: st.DataObject) -> None:
    """What was cut off one end is never taken for a changed word."""
    unique = tuple(f"{word}{number}" for number, word in enumerate(words))
    keep = data.draw(st.integers(1, len(unique)))
    assert all(d.edge for d in find_differences(unique, unique[:keep]))
    assert all(d.edge for d in find_differences(unique, unique[-keep:]))


@pytest.mark.parametrize(
    ("first", "second", "changed"),
    [
        ("They drank the parish's wine", "They drank the wine of the parish", False),
        ("We lost the children's home", "We lost the home of the children", False),
        ("It was Norland's finest hour", "It was the finest hour of Norland", True),  # more than one word is owned
        ("the harbour's lights went out", "The lights of the harbour went out", False),
        ("It was Norland's fault", "It was the fault of Norland", False),
        ("a captain's duty is to stay", "the duty of a captain is to stay", False),
        ("the town's keys are lost", "the keys of the town are found", True),
        ("the boat's owner wept", "the owner of the ship wept", True),
    ],
)
def test_what_is_owned_may_stand_first(first: str, second: str, changed: bool) -> None:
    assert any(not difference.edge for difference in compare_quotations(first, second)) is changed

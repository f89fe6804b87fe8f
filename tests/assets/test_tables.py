"""The curated tables agree with the drawings they speak of."""

from __future__ import annotations

import pytest

from limner.assets import ConceptLibrary, Pack
from limner.assets.builder.sources import table
from limner.assets.builder.words import LOCALES, supplement


@pytest.fixture(scope="module")
def concepts() -> ConceptLibrary:
    return ConceptLibrary(Pack.open())


def test_every_concept_named_in_a_table_exists(concepts: ConceptLibrary) -> None:
    heights = [name for names in table("heights")["height"].values() for name in names]
    named = [*heights, *table("concepts")["fact"], *table("concepts")["heads"]["ids"], *supplement()]
    assert [name for name in named if name not in concepts] == []


def test_no_concept_has_two_heights() -> None:
    heights = [name for names in table("heights")["height"].values() for name in names]
    assert len(heights) == len(set(heights))


def test_the_word_table_speaks_only_locales_that_have_a_list() -> None:
    assert {locale for cells in supplement().values() for locale in cells} <= set(LOCALES)


def test_no_word_of_a_locale_is_claimed_by_two_things() -> None:
    claims: dict[tuple[str, str], set[str]] = {}
    for concept, cells in supplement().items():
        for locale, words in cells.items():
            for word in words:
                claims.setdefault((locale, word), set()).add(concept)
    assert {claim: names for claim, names in claims.items() if len(names) > 1} == {}

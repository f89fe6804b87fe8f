"""Leaves: the values of a tree that a brief is written as, each with the keys that lead to it and where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Leaf(NamedTuple):
    """A value: the keys above it (outermost first, "" for a place in a list), its inside [start, end), the whole with its
    marks [outer_start, outer_end), where its own key begins, and the stretch of the mapping that holds it.

    ``literal`` is true of a value in quotation marks; ``number`` of a figure, true, false or null; ``list_`` of a member
    of a list.
    """

    keys: tuple[str, ...]
    start: int
    end: int
    outer_start: int
    outer_end: int
    key_start: int
    holder: tuple[int, int]
    literal: bool = False
    number: bool = False
    member: bool = False


class Key(NamedTuple):
    """A key as it stands in the brief: the stretch of its words."""

    start: int
    end: int
    words: str


class Tree(NamedTuple):
    """The leaves of a stretch of the brief, in order, and its keys.

    ``syntax`` are the stretches that are neither; ``rows`` the marks that end a member of a mapping.
    """

    start: int
    end: int
    leaves: tuple[Leaf, ...]
    keys: tuple[Key, ...] = ()
    syntax: tuple[tuple[int, int], ...] = ()
    rows: tuple[int, ...] = ()

"""Unicode's emoji data in, one record per emoji out: its English slug, subgroup and skin-tone parent."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from limner.assets.builder.archives import opened
from limner.assets.builder.fetch import archive
from limner.assets.builder.sources import Package

EMOJI_DATA = "npm:emojibase-data"
_VARIATION = "\ufe0f"


class Emoji(NamedTuple):
    """One emoji: the characters without variation selectors, English name, slug of it, and Unicode subgroup."""

    text: str
    label: str
    slug: str
    subgroup: str


def slug(name: str) -> str:
    """Return ``name`` as an id: ASCII letters and digits with single hyphens.

    >>> slug("Jack-o’-lantern"), slug("piñata")
    ('jack-o-lantern', 'pinata')
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", plain)).strip("-")


def bare(text: str) -> str:
    """Return an emoji's characters without variation selectors."""
    return text.replace(_VARIATION, "")


def emoji(folder: Path, package: Package) -> tuple[Emoji, ...]:
    """Return every emoji of the data package under ``folder``, in Unicode's order; skin tones are left out."""
    with opened(archive(folder, package)) as content:
        groups = json.loads(content.read("package/meta/groups.json"))["subgroups"]
        rows = json.loads(content.read("package/en/data.json"))
    return tuple(
        Emoji(bare(row["emoji"]), row["label"], slug(row["label"]), groups[str(row["subgroup"])])
        for row in rows
        if "subgroup" in row
    )

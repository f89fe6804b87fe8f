"""Icon sets, emoji data and the curated tables in, concept entries of the pack out.

A concept's id is the slug of its emoji's English name, or its name in ``tables/concepts.toml``. A drawing of the same
thing from a later set is a variant of it (``cat-flat``), and so is a skin tone (``artist-dark``). Drawings lie in
blocks of a few hundred kilobytes, compressed together because they share so much, small enough to open at once.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from limner.assets.builder.emoji import EMOJI_DATA, Emoji, emoji
from limner.assets.builder.fetch import Progress, archive
from limner.assets.builder.icons import Icon, IconSet, icon_set
from limner.assets.builder.measure import Measured
from limner.assets.builder.measuring import measure_all
from limner.assets.builder.own import NAME as OWN
from limner.assets.builder.own import TONES, own_facts, own_set
from limner.assets.builder.sources import packages, table

_BLOCK = 300_000
_HEADS = "fluent-emoji"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{}">{}</svg>'


class ConceptPart(NamedTuple):
    """The concept entries of the pack, the concept rows by id, the id of each emoji, and what could not be found."""

    entries: dict[str, bytes]
    rows: dict[str, dict[str, Any]]
    by_emoji: dict[str, str]
    lacks: list[str]


class _Drawing(NamedTuple):
    """One chosen drawing on its way into the pack."""

    set: str
    icon: Icon
    label: str
    subgroup: str
    parent: str


def wanted_packages() -> set[str]:
    """Return the keys of the packages the concepts need, all from npm."""
    return {EMOJI_DATA, *(f"npm:{row['npm']}" for row in table("concept_sets")["set"].values())}


def build_concepts(folder: Path, progress: Progress) -> ConceptPart:
    """Return the concepts of the pack from the archives under ``folder``."""
    known = packages()
    sets = table("concept_sets")["set"]
    loaded = {name: icon_set(archive(folder, known[f"npm:{row['npm']}"])) for name, row in sets.items()}
    loaded[OWN] = own_set(loaded[_HEADS].icons)
    sets = {**sets, OWN: {"color": "full", "take": "own"}}
    signs = emoji(folder, known[EMOJI_DATA])
    drawings, missing = _chosen(loaded, sets, signs)
    svgs = {name: _SVG.format(" ".join(f"{v:g}" for v in d.icon.view), d.icon.body) for name, d in drawings.items()}
    views = {name: drawing.icon.view for name, drawing in drawings.items()}
    measured = measure_all(svgs, views, folder / "measured", progress)
    kept = {name: drawing for name, drawing in drawings.items() if measured[name] is not None}
    blocks, places = _blocks(kept)
    rows = {name: _row(name, kept[name], measured[name], places[name], sets, loaded) for name in sorted(kept)}
    _link_variants(rows, kept)
    index = {
        "concepts": rows,
        "sets": {
            name: {"view": loaded[name].view, "licence": loaded[name].licence, "title": loaded[name].title}
            for name in sets
        },
    }
    entries = {"concepts/index": _dump(index), **blocks}
    by_emoji = {sign.text: name for sign in signs if (name := sign.slug) in rows}
    lacks = [f"no drawing {where} for the listed concept {name}" for name, where in missing.items()]
    return ConceptPart(entries, rows, by_emoji, lacks)


def _chosen(
    loaded: Mapping[str, IconSet], sets: Mapping[str, Any], signs: tuple[Emoji, ...]
) -> tuple[dict[str, _Drawing], dict[str, str]]:
    """Return the drawing of each concept id, and the listed concepts whose drawing a set lacks."""
    renamed = table("emoji_groups")["renamed"]
    by_text = {sign.text: sign for sign in signs}
    by_slug = {sign.slug: sign for sign in signs}
    names = {**by_slug, **{name: by_text[text] for name, text in renamed.items() if text in by_text}}
    drawings: dict[str, _Drawing] = {}
    for set_name, row in sets.items():
        if row["take"] == "listed":
            continue
        for icon_name, icon in sorted(loaded[set_name].icons.items()):
            base, tone = _split_tone(icon_name, names)
            sign = names.get(base)
            if sign is None or (tone and tone not in row.get("tones", ())):
                continue
            name = f"{sign.slug}-{tone}" if tone else sign.slug
            parent = sign.slug if tone else ""
            if name in drawings:
                if "suffix" not in row:
                    continue
                name, parent = name + row["suffix"], sign.slug
            label = f"{sign.label}: {tone.replace('-', ' ')} skin tone" if tone else sign.label
            drawings.setdefault(name, _Drawing(set_name, icon, label, sign.subgroup, parent))
    missing: dict[str, str] = {}
    for name, listed in table("concepts").get("listed", {}).items():
        set_name, _, icon_name = listed["icon"].partition(":")
        found = loaded[set_name].icons.get(icon_name)
        if found is None:
            missing[name] = listed["icon"]
        elif name not in drawings:
            drawings[name] = _Drawing(set_name, found, listed.get("name", name.replace("-", " ")), "", "")
    _add_own(drawings, loaded[OWN])
    return drawings, missing


def _add_own(drawings: dict[str, _Drawing], own: IconSet) -> None:
    """Add our drawings; one that shows whole what a set drew as a head takes its id, and the head becomes ``-face``."""
    for name, icon in sorted(own.icons.items()):
        base, tone = _split_tone(name, own.icons, toned=True)
        known = drawings.get(name)
        label = known.label if known else base.replace("-", " ")
        parent = base if tone else ""
        if known is not None and _is_head(base):
            face = f"{base}-face-{tone}" if tone else f"{base}-face"
            drawings[face] = known._replace(label=f"{label} face", parent=f"{base}-face" if tone else "")
        drawings[name] = _Drawing(OWN, icon, label, known.subgroup if known else "", parent)


def _is_head(name: str) -> bool:
    tables = table("drawings")
    return name in tables["seated"] or name in tables["standing"] or name == "robot"


def _split_tone(name: str, known: Collection[str], *, toned: bool = False) -> tuple[str, str]:
    """Return a drawing's base name and skin tone; a name that is ``known`` itself (``police-car-light``) has no tone.

    With ``toned`` the toned names are known too, so the base being known decides.
    """
    if name in known and not toned:
        return name, ""
    for tone in sorted(TONES, key=len, reverse=True):
        if tone and name.endswith(f"-{tone}") and name[: -len(tone) - 1] in known:
            return name[: -len(tone) - 1], tone
    return name, ""


def _row(
    name: str,
    drawing: _Drawing,
    measured: Measured | None,
    place: list[int],
    sets: Mapping[str, Any],
    loaded: Mapping[str, IconSet],
) -> dict[str, Any]:
    assert measured is not None  # the caller kept only drawings that paint something
    facts = _facts(drawing.parent or name, drawing)
    row = {
        "name": drawing.label,
        "set": drawing.set,
        "color": facts.get("color", sets[drawing.set]["color"]),
        "group": facts["group"],
        "bbox": measured.bbox,
        "colors": measured.colors,
        "whole": facts.get("whole", True),
        "stands": facts.get("stands", False),
        "at": place,
    }
    if drawing.icon.view != loaded[drawing.set].view:
        row["view"] = drawing.icon.view
    if facts.get("height"):
        row["height"] = facts["height"]
    if drawing.parent:
        row["of"] = drawing.parent
    return row


def _facts(name: str, drawing: _Drawing) -> dict[str, Any]:
    """Return what the tables say of a concept: its own line over its subgroup's."""
    tables = table("concepts")
    general = table("emoji_groups")["subgroup"].get(drawing.subgroup, {"group": "object", "stands": True})
    facts = {**general, **tables.get("listed", {}).get(name, {}), **tables["fact"].get(name, {})}
    if drawing.set == OWN:
        facts = {**facts, "whole": True, "stands": True, **own_facts(name)}
    elif name in tables["heads"]["ids"] or re.search(r"-face$", name):
        facts["whole"] = False
    heights = table("heights")
    height = _heights().get(name, heights["group"].get(facts["group"]))
    if facts["group"] == "person" and not facts.get("whole", True):
        height = heights["group"]["bust"]
    return {**facts, "height": facts.get("height", height)}


@functools.cache
def _heights() -> dict[str, float]:
    return {item: float(height) for height, items in table("heights")["height"].items() for item in items}


def _link_variants(rows: dict[str, dict[str, Any]], drawings: Mapping[str, _Drawing]) -> None:
    for name, drawing in drawings.items():
        if drawing.parent in rows:
            rows[drawing.parent].setdefault("variants", []).append(name)
    for row in rows.values():
        if "variants" in row:
            row["variants"].sort()


def _blocks(drawings: Mapping[str, _Drawing]) -> tuple[dict[str, bytes], dict[str, list[int]]]:
    """Return the block entries and where each drawing lies: [block, place]. Sets are kept together."""
    entries: dict[str, bytes] = {}
    places: dict[str, list[int]] = {}
    current: list[str] = []
    size = 0
    for name in sorted(drawings, key=lambda n: (drawings[n].set, n)):
        body = drawings[name].icon.body
        if current and size + len(body) > _BLOCK:
            entries[f"concepts/block/{len(entries):03d}"] = _dump(current)
            current, size = [], 0
        places[name] = [len(entries), len(current)]
        current.append(body)
        size += len(body)
    entries[f"concepts/block/{len(entries):03d}"] = _dump(current)
    return entries, places


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()

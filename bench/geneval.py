"""Facts: of prompts that ask for objects, counts, colours and positions, how many have them all in the extracted facts.

    python bench/geneval.py PROMPTS.jsonl [--failures]

A line of the file is {"tag", "include": [{"class", "count", "color"?, "position"?: [relation, index]}], "prompt"}.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from limner.document.scene import Entity
from limner.reason.entities import Found, extract
from limner.resources import open_resources

POSITIONS = {
    "left of": ("left-of", "right-of"), "right of": ("right-of", "left-of"),
    "above": ("above", "below"), "below": ("below", "above"),
}  # fmt: skip
DRAWN_AS = {
    "tv": ("television",), "couch": ("sofa",), "donut": ("doughnut",), "car": ("automobile",), "apple": ("red-apple", "green-apple"),
    "orange": ("tangerine",), "boat": ("sailboat", "motor-boat"), "cup": ("mug",), "knife": ("table-knife", "kitchen-knife"),
    "cell phone": ("mobile-phone",), "frisbee": ("flying-disc",), "hair drier": ("hair-dryer",), "sheep": ("ewe", "ram"),
    "sink": ("kitchen-sink",), "sports ball": ("soccer-ball",), "suitcase": ("luggage",), "tie": ("necktie",),
    "truck": ("delivery-truck", "articulated-lorry", "pickup-truck"), "tv remote": ("remote-control",), "clock": ("wall-clock",),
    "cake": ("birthday-cake", "shortcake"), "person": ("person-standing", "person"), "computer keyboard": ("keyboard",),
    "book": ("closed-book", "book", "blue-book"),
}  # fmt: skip
"""Where a class is drawn by a concept of another name."""


def is_class(entity: Entity, name: str) -> bool:
    """Tell whether an entity shows an object class, with a drawing of it."""
    return entity.concept in (*DRAWN_AS.get(name, ()), name.replace(" ", "-"))


def missing(found: Found, include: list[dict[str, Any]]) -> list[str]:
    """Return what of the asked facts the extracted ones lack."""
    faults: list[str] = []
    taken: list[Entity | None] = []
    for wanted in include:
        free = [e for e in found.entities if is_class(e, wanted["class"]) and e not in taken]
        entity = free[0] if free else None
        taken.append(entity)
        if entity is None:
            faults.append(f"no {wanted['class']}")
        elif entity.count != wanted["count"]:
            faults.append(f"{entity.count} {wanted['class']}, not {wanted['count']}")
        elif "color" in wanted and entity.attributes.color_name != wanted["color"]:
            faults.append(f"{wanted['class']} is {entity.attributes.color_name or 'no colour'}, not {wanted['color']}")
    if len(found.entities) > len(include):
        faults.append("more things than asked for")
    facts = {(r.subject, r.predicate, r.object) for r in found.relations}
    for wanted, entity in zip(include, taken, strict=True):
        if "position" in wanted and entity is not None:
            relation, index = wanted["position"]
            other = taken[index]
            straight, inverse = POSITIONS[relation]
            if other is None or not {(entity.id, straight, other.id), (other.id, inverse, entity.id)} & facts:
                faults.append(f"{wanted['class']} is not {relation}")
    return faults


def main() -> None:
    """Print the table for a file of prompts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path)
    parser.add_argument("--failures", action="store_true", help="list every prompt that lacks a fact")
    given = parser.parse_args()
    lexicon = open_resources().lexicon
    rows = [json.loads(line) for line in given.prompts.read_text("utf-8").splitlines() if line.strip()]
    extract(rows[0]["prompt"], (), "en", lexicon)
    done: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    times: list[float] = []
    for row in rows:
        begun = time.perf_counter()
        found = extract(row["prompt"], (), "en", lexicon)
        times.append(time.perf_counter() - begun)
        faults = missing(found, row["include"])
        total[row["tag"]] += 1
        done[row["tag"]] += not faults
        if faults and given.failures:
            print(f"{row['prompt']}: {'; '.join(faults)}")
    for tag in total:
        print(f"{tag:16} {done[tag]:4} / {total[tag]:4}  {100 * done[tag] / total[tag]:6.1f} %")
    print(f"{'all':16} {sum(done.values()):4} / {len(rows):4}  {100 * sum(done.values()) / len(rows):6.1f} %")
    print(f"time a prompt: mean {1000 * sum(times) / len(times):.2f} ms, worst {1000 * max(times):.2f} ms")


if __name__ == "__main__":
    main()

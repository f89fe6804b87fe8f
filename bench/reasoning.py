"""Understanding: precision and recall of each field of the plans made for labelled briefs.

    python bench/reasoning.py [--faults FIELD] [--language TAG]

Labels are in tests/reason: ``labelled/*.jsonl`` (what is shown), ``briefs.jsonl`` (copy and its looks), ``entities/facts.jsonl``.
A row's label of a field is compared as a set of values; a field that a row does not label is not scored there. A concept may
be labelled with alternatives ("mug/hot-beverage"); a count, a colour and a relation are scored on the concepts that were found.

The word lists were extended on these very briefs, and some labels were completed after seeing plans: the figures guard against
loss, they do not estimate how well unseen briefs are understood. The 173 rows of ``labelled/own.jsonl`` read first were, at that
first reading (precision/recall): copy 100/100, medium 94, language 91, concept 86/82, count 93, colour 100/97, relation 67/57 (of
seven), setting 87, time 100 %.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from limner.document.plan import Plan
from limner.document.request import make_request
from limner.document.scene import Entity
from limner.reason import reason
from limner.resources import Resources, open_resources

LABELS = Path(__file__).parent.parent / "tests" / "reason"
FIELDS = (
    *("copy", "medium", "language", "role", "carrier", "place of copy", "style", "palette", "leave out", "ratio"),
    *("concept", "count", "colour", "relation", "setting", "time"),
)


class Score(NamedTuple):
    """Of one field: how many values were right, found and labelled."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    def plus(self, other: Score) -> Score:
        """Return the sum of two scores."""
        return Score(self.right + other.right, self.found + other.found, self.labelled + other.labelled)

    @property
    def precision(self) -> float:
        """The share of the found values that is right, 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the labelled values that was found, 1 where none is labelled."""
        return self.right / self.labelled if self.labelled else 1.0


def rows() -> Iterator[dict[str, Any]]:
    """Return every labelled brief, the three forms of file brought to one."""
    for path in (*sorted((LABELS / "labelled").glob("*.jsonl")), LABELS / "briefs.jsonl"):
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    for line in (LABELS / "entities" / "facts.jsonl").read_text("utf-8").splitlines():
        fact = json.loads(line)
        row = {"p": fact["prompt"], "e": fact["entities"], "rel": fact.get("relations", [])}
        yield row | ({"place": fact["place"]} if "place" in fact else {})


def compare(row: dict[str, Any], plan: Plan) -> dict[str, Score]:
    """Return the score of each field that a row labels."""
    copies = plan.copy_
    plain: dict[str, tuple[str, Iterable[Any]]] = {
        "t": ("copy", [item.text for item in copies]),
        "m": ("medium", [plan.medium]),
        "l": ("language", [plan.language]),
        "r": ("role", [(n, item.role) for n, item in enumerate(copies)]),
        "c": ("carrier", [(n, item.carrier) for n, item in enumerate(copies) if item.carrier]),
        "pl": ("place of copy", [(n, item.place) for n, item in enumerate(copies) if item.place]),
        "styles": ("style", plan.styles),
        "dom": ("palette", plan.palette.dominant),
        "bg": ("palette", [plan.palette.background]),
        "neg": ("leave out", plan.negatives),
        "ratio": ("ratio", [plan.canvas.ratio]),
        "place": ("setting", [plan.setting.place]),
        "time": ("time", [plan.setting.time]),
    }
    scores: dict[str, Score] = {}
    for key, (field, found) in plain.items():
        if key in row:
            label = row[key] if isinstance(row[key], list) else [row[key]]
            if key in ("r", "c", "pl"):
                label = [(n, value) for n, value in enumerate(label) if value]
            scores[field] = scores.get(field, Score()).plus(_sets(label, found))
    if isinstance(row.get("e"), list) and "mark" not in row and (not row["e"] or len(row["e"][0]) == 3):
        scores |= _shown(row, plan)
    return scores


def _sets(label: Iterable[Any], found: Iterable[Any]) -> Score:
    wanted, seen = Counter(label), Counter(found)
    return Score((wanted & seen).total(), seen.total(), wanted.total())


def _shown(row: dict[str, Any], plan: Plan) -> dict[str, Score]:
    free = list(plan.entities)
    matched: list[Entity | None] = []
    for _, concepts, color in row["e"]:
        fits = [one for one in free if _is(one, concepts)]
        fits.sort(key=lambda one: one.attributes.color_name != color)
        matched.append(fits[0] if fits else None)
        if fits:
            free.remove(fits[0])
    pairs = [(label, one) for label, one in zip(row["e"], matched, strict=True) if one is not None]
    counts = sum(label[0] == one.count for label, one in pairs)
    tints = sum(bool(label[2]) and label[2] == one.attributes.color_name for label, one in pairs)
    scores = {
        "concept": Score(len(pairs), len(plan.entities), len(row["e"])),
        "count": Score(counts, len(pairs), len(pairs)),
        "colour": Score(
            tints, sum(bool(one.attributes.color_name) for _, one in pairs), sum(bool(label[2]) for label, _ in pairs)
        ),
    }
    if "rel" in row:
        ids = [one.id if one else "" for one in matched]
        wanted = [(ids[a], predicate, ids[b]) for a, predicate, b in row["rel"]]
        scores["relation"] = _sets(wanted, [(r.subject, r.predicate, r.object) for r in plan.relations])
    return scores


def _is(entity: Entity, concepts: str) -> bool:
    return any(
        entity.concept.endswith(name[1:]) if name.startswith("*") else entity.concept == name
        for name in concepts.split("/")
    )


def score(resources: Resources, language: str = "") -> tuple[dict[str, Score], list[tuple[str, str, Plan, Any]]]:
    """Return the score of every field over all labelled briefs (of one language), and the rows with faults by field."""
    total = {field: Score() for field in FIELDS}
    faults: list[tuple[str, str, Plan, Any]] = []
    for row in rows():
        if language and row.get("l") != language:
            continue
        plan = reason(make_request(row["p"]), resources)
        for field, one in compare(row, plan).items():
            total[field] = total[field].plus(one)
            if one.right < max(one.found, one.labelled):
                faults.append((field, row["p"], plan, row))
    return total, faults


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", default="", help="list the briefs with a fault in this field")
    parser.add_argument("--language", default="", help="only briefs labelled with this language")
    given = parser.parse_args()
    resources = open_resources()
    begun = time.perf_counter()
    total, faults = score(resources, given.language)
    print(
        f"{len(list(rows()))} labelled briefs, {1000 * (time.perf_counter() - begun) / len(list(rows())):.1f} ms a brief"
    )
    print(f"{'field':16} {'right':>6} {'found':>6} {'labelled':>9} {'precision':>10} {'recall':>8}")
    for field, one in total.items():
        print(
            f"{field:16} {one.right:6} {one.found:6} {one.labelled:9} {100 * one.precision:8.1f} % {100 * one.recall:6.1f} %"
        )
    for field, prompt, plan, row in faults:
        if field == given.faults:
            shown = "; ".join(
                f"{e.count} {e.concept or '?' + e.label} {e.attributes.color_name}" for e in plan.entities
            )
            labelled = {key: value for key, value in row.items() if key not in ("p", "t")}
            print(f"- {prompt}\n    {labelled}\n    {shown} | {plan.medium} {plan.setting.place} {plan.setting.time}")
            ids = {e.id: e.concept for e in plan.entities}
            print("    ", [(ids[r.subject], r.predicate, ids[r.object]) for r in plan.relations])


if __name__ == "__main__":
    main()

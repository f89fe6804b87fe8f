"""A table of briefs in many languages and media, each with what must be understood of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources

_ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "briefs.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("row", _ROWS, ids=[str(n) for n in range(len(_ROWS))])
def test_a_brief_is_understood(row: dict[str, Any], resources: Resources) -> None:
    plan = reason(make_request(row["p"]), resources)
    copies = plan.copy_
    assert [item.text for item in copies] == row["t"]
    seen: dict[str, Any] = {
        "m": plan.medium,
        "l": plan.language,
        "r": [item.role for item in copies],
        "c": [item.carrier for item in copies],
        "pl": [item.place for item in copies],
        "col": [item.style.color for item in copies],
        "sz": [item.style.size for item in copies],
        "font": [item.style.font for item in copies],
        "fx": [item.style.effect for item in copies],
        "cc": [item.carrier_color for item in copies],
        "dom": list(plan.palette.dominant),
        "bg": plan.palette.background,
        "moods": list(plan.palette.moods),
        "styles": list(plan.styles),
        "occ": list(plan.occasions),
        "pic": plan.picture_style,
        "ratio": plan.canvas.ratio,
        "vertical": plan.vertical,
        "neg": list(plan.negatives),
        "panels": len(plan.panels),
        "mark": plan.chart.mark if plan.chart else None,
        "v": list(plan.chart.series[0].values) if plan.chart else None,
        "letters": [[part.start, part.color] for item in copies for part in item.style.letter_colors],
    }
    ids = [item.id for item in copies]
    seen["e"] = [[ids.index(e.source), ids.index(e.target)] + (["dashed"] if e.dashed else []) for e in plan.edges]
    wanted = {key: value for key, value in row.items() if key not in ("p", "t")}
    assert {key: seen[key] for key in wanted} == wanted


@pytest.mark.parametrize("row", _ROWS[:20], ids=[str(n) for n in range(20)])
def test_every_string_points_at_its_words(row: dict[str, Any], resources: Resources) -> None:
    plan = reason(make_request(row["p"]), resources)
    for item in plan.copy_:
        assert item.span is not None
        assert row["p"][item.span.start : item.span.end] == item.span.text
        assert any(d.what == "copy" and d.value == item.text for d in plan.trace)

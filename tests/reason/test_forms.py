"""Briefs written as trees, lines of keys and values, Markdown, templates and running text: exactly their copy is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources

_ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "forms.jsonl").read_text("utf-8").splitlines() if line.strip()
]


@pytest.mark.parametrize("row", _ROWS, ids=[str(n) for n in range(len(_ROWS))])
def test_exactly_the_copy_of_a_brief_is_set_whatever_form_it_is_written_in(
    row: dict[str, Any], resources: Resources
) -> None:
    plan = reason(make_request(row["p"]), resources)
    assert [item.text for item in plan.copy_] == row["t"]
    if "r" in row:
        assert [item.role for item in plan.copy_] == row["r"]
    for item in plan.copy_:
        assert item.span is not None
        assert row["p"][item.span.start : item.span.end] == item.span.text

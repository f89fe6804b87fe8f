"""An infographic or a slide that gives nothing to explain is a picture of its subject under its title, never an error."""

from __future__ import annotations

import pytest

from limner.pipeline import Limner


@pytest.mark.parametrize(
    "prompt",
    [
        'Infographic "A day of a nurse"',
        "An infographic about bees",
        "信息图“一天”",
        "انفوجرافيك عن النحل",
        "infographic",
    ],
)
def test_a_sheet_without_strings_is_made(prompt: str) -> None:
    picture = Limner(ocr=False).generate(prompt, size="512x768", seed=1)[0]
    assert picture.report.ok

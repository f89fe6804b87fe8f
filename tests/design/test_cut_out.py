"""What is asked for on a transparent ground stands on nothing, whatever it is a picture of."""

from __future__ import annotations

import numpy as np
import pytest

from limner.pipeline import Limner


@pytest.mark.parametrize(
    ("brief", "background"),
    [("a cat on a bicycle, transparent background", "auto"), ("a lighthouse at night", "transparent")],
)
def test_a_picture_on_nothing_is_clear_about_its_things(limner: Limner, brief: str, background: str) -> None:
    picture = limner.generate(brief, size="256x256", background=background)[0]
    alpha = np.asarray(picture.image.convert("RGBA"))[..., 3]
    assert not alpha[[0, 0, -1, -1], [0, -1, 0, -1]].any()
    assert 0.1 < (alpha > 128).mean() < 0.8

"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

FontDirs = Annotated[
    list[Path] | None,
    typer.Option("--font-dir", help="A folder of your own fonts; may be given again. Default: $LIMNER_FONTS."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

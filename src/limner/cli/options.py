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
Reasoner = Annotated[
    str,
    typer.Option("--reasoner", help="Who reads the brief: auto (a language model if one is set), embedded or model."),
]
OnFailure = Annotated[
    str, typer.Option("--on-failure", help="Where the language model fails: fallback (embedded, with a note) or fail.")
]
LlmUrl = Annotated[
    str, typer.Option("--llm-url", help="OpenAI-compatible endpoint, up to /v1. Default: $LIMNER_LLM_BASE_URL.")
]
LlmModel = Annotated[str, typer.Option("--llm-model", help="The model's name there. Default: $LIMNER_LLM_MODEL.")]
Complexity = Annotated[
    str | None,
    typer.Option(
        "--complexity", help="low, medium or high: one layout, three compared, or three finished; default: the quality."
    ),
]
Sizes = Annotated[
    list[str] | None,
    typer.Option("--size", help="WIDTHxHEIGHT (64 to 4096 px an edge), 1K, 2K, 4K or auto; several make a campaign."),
]
Series = Annotated[
    Path | None, typer.Option("--series", help="A picture Limner made: keep its characters, colours and faces.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Tell why the picture is as it is, while it is made.")]
Languages = Annotated[
    list[str] | None,
    typer.Option("--language", help="A language (ar, hi, zh-Hant …) the language model translates the copy into."),
]
CopyDecks = Annotated[
    list[Path] | None,
    typer.Option("--copy", help="Strings in other languages (JSON or CSV): the same design in each of them."),
]

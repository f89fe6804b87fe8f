"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from limner.cli.arguments import Option

FontDirs = Annotated[
    list[Path] | None,
    Option("--font-dir", help="A folder of your own fonts; may be given again. Default: $LIMNER_FONTS."),
]
AsJson = Annotated[bool, Option("--json", help="Print JSON instead of text.")]
Reasoner = Annotated[
    str,
    Option("--reasoner", help="Who reads the brief: auto (a language model if one is set), embedded or model."),
]
OnFailure = Annotated[
    str, Option("--on-failure", help="Where the language model fails: fallback (embedded, with a note) or fail.")
]
LlmUrl = Annotated[
    str, Option("--llm-url", help="OpenAI-compatible endpoint, up to /v1. Default: $LIMNER_LLM_BASE_URL.")
]
LlmModel = Annotated[str, Option("--llm-model", help="The model's name there. Default: $LIMNER_LLM_MODEL.")]
Complexity = Annotated[
    str | None,
    Option(
        "--complexity", help="low, medium or high: one layout, three compared, or three finished; default: the quality."
    ),
]
Sizes = Annotated[
    list[str] | None,
    Option("--size", help="WIDTHxHEIGHT (64 to 4096 px an edge), 1K, 2K, 4K or auto; several make a campaign."),
]
Series = Annotated[
    Path | None, Option("--series", help="A picture Limner made: keep its characters, colours and faces.")
]
Explain = Annotated[bool, Option("--explain", help="Tell why the picture is as it is, while it is made.")]
Languages = Annotated[
    list[str] | None,
    Option("--language", help="A language (ar, hi, zh-Hant …) the language model translates the copy into."),
]
CopyDecks = Annotated[
    list[Path] | None,
    Option("--copy", help="Strings in other languages (JSON or CSV): the same design in each of them."),
]

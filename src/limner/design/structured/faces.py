"""Faces for the parts of a structured layout: the design's own type system, and faces of a purpose (hand, comic, screen, sign)."""

from __future__ import annotations

from limner.design.context import Context
from limner.design.scripts import CJK, INDIC, script_of
from limner.design.typography import font, leading
from limner.document.plan import Copy, CopyStyle
from limner.document.text import FontSpec

_PURPOSE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "hand": (("handwriting", "script", "brush", "calligraphic"), ("letter", "note")),
    "chalk": (("handwriting", "display", "rounded"), ("chalk", "menu", "handmade")),
    "comic": (("handwriting", "rounded", "display"), ("comic", "handmade", "kids")),
    "shout": (("display", "heavy", "comic"), ("comic", "pop")),
    "mono": (("mono", "text"), ("tech",)),
    "sans": (("sans", "text", "neutral"), ("ui", "neutral")),
    "sign": (("sans", "text", "grotesk"), ("signage", "transport", "ui")),
    "serif": (("serif", "text"), ("editorial", "book")),
}
_CHOSEN: dict[str, dict[str, tuple[str, ...]]] = {
    "hand": {"Latn": ("Caveat", "Marck Script", "Zeyada"), "Cyrl": ("Caveat", "Marck Script")},
    "chalk": {"Latn": ("Amatic SC", "Patrick Hand", "Yanone Kaffeesatz", "Caveat")},
    "comic": {
        "Latn": ("Patrick Hand", "Kalam"),
        "Jpan": ("Zen Maru Gothic", "Noto Sans JP"),
        "Hans": ("Noto Sans SC",),
        "Hant": ("Noto Sans TC",),
        "Kore": ("Jua", "Gaegu"),
        "Deva": ("Baloo 2", "Kalam"),
        "Beng": ("Baloo Da 2", "Atma"),
        "Arab": ("Lemonada", "Cairo"),
        "Cyrl": ("Comfortaa", "Nunito"),
    },
    "shout": {
        "Latn": ("Bangers", "Luckiest Guy"),
        "Jpan": ("Reggae One", "Dela Gothic One"),
        "Hans": ("ZCOOL KuaiLe", "Noto Sans SC"),
        "Hant": ("Noto Sans TC",),
        "Kore": ("Black Han Sans", "Do Hyeon"),
        "Deva": ("Modak", "Baloo 2"),
        "Beng": ("Galada", "Baloo Da 2"),
        "Arab": ("Lalezar", "Rakkas"),
        "Cyrl": ("Russo One",),
    },
    "sans": {"Latn": ("Inter",), "Cyrl": ("Inter",), "Grek": ("Inter",)},
    "sign": {"Latn": ("Inter", "Barlow"), "Cyrl": ("Inter",), "Grek": ("Inter",)},
}
PARTS = ("display", "heading", "text", *_PURPOSE)
LOOSE = {"hand": 1.3, "chalk": 1.12, "comic": 1.12, "shout": 1.0, "display": 1.0, "heading": 1.18}


def script_in(text: str, ctx: Context) -> str:
    """Return the script a string is set in (ISO 15924), ideographs by the plan's language."""
    return script_of(text, ctx.plan.script)


def face(ctx: Context, part: str, text: str, weight: int, italic: bool = False, named: str = "") -> FontSpec:
    """Return the face of a part for the script of a string; ``named`` is a class the brief asks for (sans, script …)."""
    script = script_in(text, ctx)
    if named:
        spec = ctx.type.of(
            Copy(id="face", text=text or "x", style=CopyStyle.model_validate({"font": named})), "display", script
        )
    elif part == "display":
        spec = ctx.type.display(script)
    elif part == "heading":
        spec = ctx.type.display(script) if not ctx.type.cursive else ctx.type.accent(script, weight)
    elif part == "text":
        spec = ctx.type.text(script, weight)
    else:
        spec = _purpose(ctx, part, script, weight)
    if part in ("display", "heading") and not named and text.isupper() and len(text) > 3:
        spec = _printed(ctx, spec)
    return spec.model_copy(update={"italic": True}) if italic else spec


def _printed(ctx: Context, spec: FontSpec) -> FontSpec:
    """Return a face without its families of joined writing: their capitals are made to begin words, not to stand together."""
    kept = tuple(
        name for name in spec.families if not any("script" in face.classes for face in ctx.resources.fonts.family(name))
    )
    return spec.model_copy(update={"families": kept}) if kept else spec


def _purpose(ctx: Context, part: str, script: str, weight: int) -> FontSpec:
    classes, moods = _PURPOSE[part]
    chosen = _CHOSEN.get(part, {}).get(script)
    if not chosen:
        return font(ctx.resources, script, classes, moods, weight)
    if part == "hand":
        turn = ctx.rng("hand").randrange(len(chosen))
        chosen = chosen[turn:] + chosen[:turn]
    return FontSpec(families=(*chosen, *(f for f in ("Inter", "Noto Sans") if f not in chosen)), weight=weight)


def base_line_height(ctx: Context, part: str, script: str) -> float:
    """Return the line height (em) of a part in a script: tight for display, open for reading."""
    if part in {"display", "shout"}:
        return leading(script, True, max(0.98, ctx.type.display_leading))
    if part == "heading":
        return max(1.12, leading(script, True, 1.12))
    text = leading(script, False)
    if part in {"text", "mono", "serif", "hand"}:
        return text if part != "hand" or script in CJK or script in INDIC else 1.35
    return min(text, 1.3) if script not in INDIC and script != "Arab" else text * 0.9

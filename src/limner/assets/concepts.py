"""The pack's concepts: drawings of things by id, with what a designer must know to place them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from limner.assets.pack import Pack
from limner.errors import AssetError

Box = tuple[float, float, float, float]


class Concept(BaseModel):
    """One drawing. ``bbox`` and ``view_box`` are (x, y, width, height) in the drawing's own units, ``bbox`` tight.

    ``aspect`` is the bbox's width / height. ``colors`` are up to three ``#rrggbb`` with their share of the painted area.
    ``color`` is "full" (gradients or many colours), "flat" (a few flat colours) or "mono" (one outline drawn in
    ``currentColor``). ``whole`` is False for a face, a head or a sign that stands for the thing. ``stands`` says that
    its lowest edge rests on the ground. ``height_m`` is the thing's usual height in metres, when it has one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str
    name: str
    set: str
    color: Literal["full", "flat", "mono"]
    group: str
    bbox: Box
    view_box: Box
    aspect: float
    colors: tuple[tuple[str, float], ...]
    height_m: float | None
    whole: bool
    stands: bool
    licence: str
    variants: tuple[str, ...]


class ConceptLibrary:
    """Every concept of a pack by id (``cat``, ``cat-face``, ``park-bench``)."""

    def __init__(self, pack: Pack) -> None:
        index = pack.json("concepts/index")
        self._pack = pack
        self._rows: dict[str, dict[str, Any]] = index["concepts"]
        self._sets: dict[str, dict[str, Any]] = index["sets"]

    def __contains__(self, name: object) -> bool:
        """Return whether there is a concept with this id."""
        return name in self._rows

    def ids(self) -> tuple[str, ...]:
        """Return every id, sorted; variants included."""
        return tuple(self._rows)

    def get(self, name: str) -> Concept:
        """Return the concept with this id. Raises AssetError with the nearest id when there is none."""
        row = self._row(name)
        aspect = row["bbox"][2] / row["bbox"][3]
        fields = {key: row[key] for key in ("name", "color", "group", "bbox", "colors", "whole", "stands", "set")}
        drawn = self._sets[row["set"]]
        return Concept(
            id=name,
            view_box=row.get("view", drawn["view"]),
            aspect=aspect,
            height_m=row.get("height"),
            licence=drawn["licence"],
            variants=tuple(row.get("variants", ())),
            **fields,
        )

    def svg(self, name: str) -> str:
        """Return the drawing as a complete SVG document. Raises AssetError when there is no such concept."""
        row = self._row(name)
        block, place = row["at"]
        body = self._pack.json(f"concepts/block/{block:03d}")[place]
        x, y, width, height = row.get("view", self._sets[row["set"]]["view"])
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="{x:g} {y:g} {width:g} {height:g}" width="{width:g}" height="{height:g}">{body}</svg>'
        )

    def _row(self, name: str) -> dict[str, Any]:
        found = self._rows.get(name)
        if found is None:
            import difflib  # loaded for an error only

            near = difflib.get_close_matches(name, self._rows, n=1, cutoff=0.5)
            raise AssetError(
                "no such concept",
                value=name,
                valid=f"one of {len(self._rows)} ids",
                hint=f"did you mean {near[0]!r}?" if near else "",
            )
        return found

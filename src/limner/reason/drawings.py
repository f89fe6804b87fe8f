"""From data and diagrams as read to the Plan: the roles of their strings, edges and structures by copy ids."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.layers import ChartData
from limner.document.plan import Edge, NodeGroup, Structure, Task
from limner.reason.brief import Brief
from limner.reason.nodes import Drawn
from limner.reason.pasted import pasted_table
from limner.reason.quotes import Quoted
from limner.reason.strings import Slot


def cast_parts(drawn: Drawn, fields: Sequence[dict[str, object]]) -> None:
    """Give quoted parts of a diagram their roles, and the first string that is none of them the title's."""
    if not drawn.parts:
        return
    roles = {name.text: role for name, role in reversed(drawn.parts) if name.quoted}
    others = []
    for values in fields:
        role = roles.get(str(values["text"]))
        if role is not None:
            values["role"] = role
        elif values["role"] in ("node", "label", "step", "item"):
            others.append(values)
    if others and not any(values["role"] in ("title", "brand") for values in fields):
        others[0]["role"] = "title"
        others = others[1:]
    for values in others:
        values["role"] = "caption"


def ids_of(drawn: Drawn, mentions: Sequence[Slot], ids: dict[tuple[str, int], str]) -> list[str]:
    """Return the copy id of each part, in order."""
    at = {mention.inner.start: mention.same for mention in mentions}
    out, fresh = [], 0
    for name, _ in drawn.parts:
        if name.quoted:
            out.append(ids.get(("slot", at.get(name.start, -1)), ""))
        else:
            out.append(ids["name", fresh])
            fresh += 1
    return out


def edges_of(drawn: Drawn, part: Sequence[str]) -> tuple[Edge, ...]:
    """Return the joins of a diagram as edges."""
    return tuple(
        Edge(
            source=part[j.source],
            target=part[j.target],
            dashed=j.dashed,
            label=part[j.label] if j.label is not None else "",
        )
        for j in drawn.joins
        if part[j.source] and part[j.target]
    )


def built(drawn: Drawn, part: Sequence[str]) -> Structure:
    """Return the structure of a diagram; of one that only names its kind, that kind."""
    return Structure.model_validate(
        {
            "kind": drawn.kind,
            "nodes": tuple(part[i] for i, (_, role) in enumerate(drawn.parts) if role == "node" and part[i]),
            "groups": tuple(
                NodeGroup(
                    name=part[name] if name is not None else "", members=tuple(part[m] for m in members if part[m])
                )
                for name, members in drawn.groups
            ),
            "tasks": tuple(
                Task(name=part[n], start=a, end=b, written=written) for n, a, b, written in drawn.tasks if part[n]
            ),
            "ticks": tuple(drawn.ticks),
        }
    )


def unquoted_data(brief: Brief) -> Brief:
    """Return the brief without the quotation marks of a table pasted into it: its cells are data, not strings to be set."""
    figures = {one.quoted for one in brief.told if not one.quoted.mark and _figure_at(brief, one.quoted)}
    if figures and brief.hits.of("mark"):
        kept = tuple(one for one in brief.told if one.quoted not in figures)
        brief = Brief(brief.text, (), (), kept).with_quotes([q for q in brief.quotes if q not in figures])
    if not any(q.mark == '"' for q in brief.quotes) or not ("{" in brief.text or "[" in brief.text):
        return brief
    table = pasted_table(brief.text)
    if table is None or not (brief.hits.of("mark") or any(h.value == "chart" for h in brief.hits.of("medium"))):
        return brief
    kept = tuple(one for one in brief.told if not table.start <= one.quoted.start < table.end)
    outside = [q for q in brief.quotes if not table.start <= q.start < table.end]
    return Brief(brief.text, (), (), kept).with_quotes(outside)


def cast_data(chart: ChartData | None, drawn: Drawn | None, medium: str, fields: Sequence[dict[str, object]]) -> None:
    """Make the strings that name a chart's data its labels, and its first other string its title where none is one."""
    if drawn is not None:
        cast_parts(drawn, fields)
    if chart is None or medium != "chart":
        return
    names = {*chart.categories, *(series.name for series in chart.series)}
    for values in fields:
        if values["text"] in names:
            values["role"] = "label"
    others = [values for values in fields if values["role"] != "label" or values["text"] not in names]
    if others and not any(values["role"] in ("title", "brand") for values in others):
        others[0]["role"] = "title"


def without_figures(brief: Brief, bare: list[Quoted]) -> list[Quoted]:
    """Return unquoted strings without those that are a chart's figures: "Price: 5, 8" names a row where a chart is asked for."""
    if not bare or not brief.hits.of("mark"):
        return bare
    return [one for one in bare if not _figure_at(brief, one)]


def _figure_at(brief: Brief, quoted: Quoted) -> bool:
    return brief.text[quoted.inner_start : quoted.inner_start + 1].isdigit()

"""Which candidates were weighed, what each scored, and where the best and the weakest of them lie apart."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.document import Document
from limner.document.results import Report
from limner.story.words import listed, plain, some


def weighed(documents: Sequence[Document], reports: Sequence[Report], chosen: int, finished: bool) -> tuple[str, ...]:
    """Return sentences on a comparison of layouts (or, finished, of pictures); none where there was nothing to compare."""
    if len(reports) < 2:
        return ()
    names = [
        f"{plain(d.meta.archetype)} ({plain(d.meta.style)}) {r.score:.3f}"
        for d, r in zip(documents, reports, strict=True)
    ]
    what = "finished picture" if finished else "layout"
    said = [
        f"{some(len(reports), what).capitalize()} compared: {listed(names)}; kept: {plain(documents[chosen].meta.archetype)}."
    ]
    reason = _reason(reports, chosen)
    return (*said, reason) if reason else tuple(said)


def _reason(reports: Sequence[Report], chosen: int) -> str:
    best = reports[chosen]
    others = [report for k, report in enumerate(reports) if k != chosen]
    rival = max(others, key=lambda report: report.score)
    faults = sum(not check.ok for check in rival.checks) - sum(not check.ok for check in best.checks)
    gains, losses = [], []
    for mine, theirs in zip(best.terms, rival.terms, strict=False):
        step = (mine.value - theirs.value) * mine.weight
        if step > 0.02:
            gains.append((step, f"{mine.name} ({mine.value:.2f} to {theirs.value:.2f})"))
        elif step < -0.02:
            losses.append((-step, f"{mine.name} ({mine.value:.2f} to {theirs.value:.2f})"))
    parts = []
    if faults > 0:
        parts.append(f"it has {some(faults, 'fault')} fewer")
    if gains:
        parts.append(f"it is better in {listed([text for _, text in sorted(gains, reverse=True)[:3]])}")
    if not parts:
        return ""
    less = f", though behind in {listed([text for _, text in sorted(losses, reverse=True)[:2]])}" if losses else ""
    return f"Against the next best {listed(parts)}{less}."

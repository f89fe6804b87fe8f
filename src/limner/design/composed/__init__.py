"""Composed media: sheets of much text whose archetypes are layout trees (slides, boards, resumes, calendars, lists, pages)."""

from __future__ import annotations

from limner.design.composed.bento import BENTOS
from limner.design.composed.calendars import CALENDARS
from limner.design.composed.checklists import CHECKLISTS
from limner.design.composed.evidence import EVIDENCE
from limner.design.composed.explainers import INFOGRAPHICS
from limner.design.composed.keynotes import KEYNOTES
from limner.design.composed.newspapers import NEWSPAPERS
from limner.design.composed.notebooks import NOTEBOOKS
from limner.design.composed.resumes import RESUMES
from limner.design.composed.slides import SLIDES
from limner.design.composed.timelines import TIMELINES
from limner.design.composed.timetables import TIMETABLES
from limner.design.composed.worksheets import WORKSHEETS
from limner.design.context import Archetype, Suits

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "bento": BENTOS,
    "calendar": CALENDARS,
    "checklist": CHECKLISTS,
    "infographic": (*INFOGRAPHICS, *TIMELINES),
    "newspaper": NEWSPAPERS,
    "notebook": NOTEBOOKS,
    "resume": RESUMES,
    "slide": (*SLIDES, *EVIDENCE, *KEYNOTES),
    "timetable": TIMETABLES,
    "worksheet": WORKSHEETS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context (0 = not at all)."""

__all__ = ["ARCHETYPES"]

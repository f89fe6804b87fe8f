"""Printed objects: tickets, coupons, certificates, tags, cards, labels, cartons, sheets of a brand or a figure, told books."""

from __future__ import annotations

from limner.design.context import Archetype, Suits
from limner.design.printed.certificates import CERTIFICATES
from limner.design.printed.coupons import COUPONS
from limner.design.printed.tickets import TICKETS

ARCHETYPES: dict[str, tuple[tuple[str, Archetype, Suits], ...]] = {
    "certificate": CERTIFICATES,
    "coupon": COUPONS,
    "ticket": TICKETS,
}
"""For each medium its designs: a name, the archetype, and how well it suits a context (0 = not at all)."""

__all__ = ["ARCHETYPES"]

"""How a chart writes its numbers: as the brief does, with its currency, scale, unit, decimal sign and digits.

>>> notation_of(ChartData(categories=("a",), series=(Series(values=(3.2e6,), written=("$3.2M",)),))).write(5e6)
'$5M'
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from limner.design.structured.scales import decimals_of, write_number
from limner.document.layers import ChartData, Series

_CORE = re.compile(r"\d+(?:[.,٫٬’'\u00a0\u202f ]\d+)*")
_EASTERN = re.compile(r"\d+([億亿억])\s?\d+[万萬만](\w*)")
_FACTORS = (1.0, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12)
_COMMA = frozenset({"de", "fr", "es", "pt", "it", "ru", "pl", "tr", "id", "vi", "nl"})
_SPACED = frozenset({"fr", "ru", "pl"})
_ZEROS = {ord(c): zero for zero in "٠۰०০๐０" for c in (chr(ord(zero) + n) for n in range(10))}


class Notation(NamedTuple):
    """What stands before and after a number, what it is divided by, its decimal and group signs, its zero."""

    before: str = ""
    after: str = ""
    factor: float = 1.0
    decimal: str = "."
    group: str = ","
    zero: str = "0"

    def write(self, value: float, places: int | None = None) -> str:
        """Return a value as the brief would write it; ``places`` are decimals, as many as it needs when None."""
        scaled = value / self.factor
        text = write_number(abs(scaled), decimals_of(scaled) if places is None else places)
        text = text.translate({ord(","): self.group, ord("."): self.decimal})
        if self.zero != "0":
            text = "".join(chr(ord(self.zero) + int(c)) if c.isascii() and c.isdigit() else c for c in text)
        sign = "−" if value < 0 and any(c not in "0.,٠०০" for c in text) else ""
        return f"{sign}{self.before}{text}{self.after}"


def notation_of(data: ChartData, language: str = "en") -> Notation:
    """Return the notation most of a chart's numbers are written in; the language's own where they are written plainly."""
    decimal = "," if language in _COMMA else "."
    group = "\u202f" if language in _SPACED else "." if decimal == "," else ","
    found: dict[tuple[str, str, float], int] = {}
    zero = "0"
    eastern = next((m for s in data.series for w in s.written if (m := _EASTERN.match(w))), None)
    if eastern is not None:
        return Notation("", f"{eastern[1]}{eastern[2]}", 1e8)
    for series in data.series:
        for value, written in zip(series.values, series.written, strict=False):
            match = _CORE.search(written)
            if match is None:
                continue
            number, sign = _value(match[0], value)
            if number is None:
                continue
            decimal = sign or decimal
            group = "," if sign == "." else group if sign != "," or group != "," else "."
            zero = _ZEROS.get(ord(match[0][0]), "0")
            before = written[: match.start()].strip(" +-−–~≈(")
            key = (before, written[match.end() :].rstrip(" )"), abs(value) / number if number else 1.0)
            found[key] = found.get(key, 0) + (1 if value else 0)
    if not found:
        return Notation("", "" if len(data.unit) > 3 else data.unit, 1.0, decimal, group, zero)
    before, after, factor = max(found, key=lambda key: (found[key], key[2]))
    return Notation(before, after, factor, decimal, group, zero)


def _value(digits: str, value: float) -> tuple[float | None, str]:
    """Return the number that digits stand for, so that the value is a round multiple of it, and its decimal sign."""
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in digits)
    plain = re.sub(r"[\u00a0\u202f ’'٬]", "", plain).replace("٫", ".")
    last = max(plain.rfind("."), plain.rfind(","))
    sign = plain[last] if last >= 0 else ""
    grouped = (re.sub(r"[.,]", "", plain), "")
    parted = (f"{re.sub(r'[.,]', '', plain[:last])}.{plain[last + 1 :]}", sign) if sign else grouped
    tries = [grouped, parted] if len(plain) - last == 4 and plain.count(sign) > 0 else [parted, grouped]
    for text, sign in tries:
        try:
            number = float(text)
        except ValueError:
            continue
        if number and any(abs(abs(value) / number / factor - 1) < 1e-6 for factor in _FACTORS) or number == value == 0:
            return number, sign
    return None, ""


def label_of(series: Series, index: int, notation: Notation) -> str:
    """Return a value as the brief writes it (a true minus for a hyphen), "" where it gives none, else in the notation."""
    if not series.written:
        return notation.write(series.values[index])
    text = series.written[index]
    return f"−{text[1:]}" if text[:1] in "-–" and len(text) > 1 else text

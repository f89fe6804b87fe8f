"""Numbers as they are written anywhere: a text in, figures out with their value, unit and place.

Digits of every script are read; points and commas part thousands or decimals as the language has it. What is written is
kept, so that a chart can show "٤٥٪" or "$3.2M" as the brief does.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from limner.reason.tables import load_table

_BEFORE = r"(?:US\$|R\$|A\$|C\$|HK\$|NT\$|[$€£¥￥₹₩৳₺₽₫₴₪฿]|(?:CHF|EUR|USD|GBP|Rp\.?|Rs\.?)\s?)"
_DIGITS = r"\d+(?:(?:[.,٫٬’'·]\d+)+|(?:[ \u00a0\u202f]\d{3}(?!\d))+(?:[.,٫]\d+)?)?"
_FIGURE = re.compile(
    rf"(?P<open>\((?=\s?{_BEFORE}?\s?\d[\d.,]*\)))?(?P<sign>(?<![\w\d])[-−–+＋]|(?<=[ ~≈])[~≈])?\s?(?P<before>{_BEFORE})?\s?"
    rf"(?P<digits>(?<![A-Za-zÀ-ÿ\d]){_DIGITS}|(?<=[A-Za-zÀ-ÿ]){_DIGITS}(?!\d))"
)
_RUN = re.compile(r"\d+")
_COMMA = frozenset({"de", "fr", "es", "pt", "it", "ru", "nl", "pl", "tr", "id", "vi"})
"""Languages whose decimals follow a comma."""
_EASTERN = ("億", "亿", "억", "万", "萬", "만", "兆", "조")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")


class Figure(NamedTuple):
    """A number of a text: [start, end) is all that is written of it, [digits, past) its digits alone."""

    value: float
    start: int
    end: int
    digits: int
    past: int
    unit: str
    written: str
    marked: bool
    """Whether it has a sign, a currency, a unit or a fraction: it is then no year and no ordinal."""


def figures_in(text: str, language: str) -> list[Figure]:
    """Return the numbers of a text from left to right; digits inside a word ("Q1", "H2O", "COVID-19") are none of them."""
    found: list[Figure] = []
    at = 0
    while (match := _FIGURE.search(text, at)) is not None:
        at = max(match.end(), match.start() + 1)
        if _in_word(text, match.start("digits")):
            run = _RUN.match(text, match.start("digits"))
            at = run.end() if run else at  # "Q1 120": the figure after a name that ends in a digit is its own
            continue
        value = read_number(match["digits"], language)
        if value is None:
            found += _apart(match)
            continue
        before = (match["before"] or "").strip()
        end, factor, unit = _unit_after(text, match.end("digits"), bool(before))
        start = match.start("before") if before else match.start("digits")
        if match["sign"] in ("-", "−", "–") and _is_sign(text, match.start("sign")):
            value, start = -value, match.start("sign")
        elif match["sign"] in ("+", "＋"):
            start = match.start("sign")
        if match["open"] and text[end : end + 1] == ")":
            value, start, end = -abs(value), match.start("open"), end + 1
        marked = bool(before or unit or factor != 1.0 or start < match.start("digits") or value != int(value))
        found.append(
            Figure(value * factor, start, end, match.start("digits"), match.end("digits"), unit or before,
                   text[start:end].strip(), marked)
        )  # fmt: skip
    return _compound(text, found)


def _compound(text: str, figures: list[Figure]) -> list[Figure]:
    """Join what is one number in the East: "1億2693万人" is one hundred and twenty-six million."""
    out: list[Figure] = []
    for figure in figures:
        last = out[-1] if out else None
        goes_on = last is not None and last.end == figure.start and text[last.past : last.end] in _EASTERN
        if last is not None and goes_on and last.value > figure.value >= 0:
            out[-1] = last._replace(
                value=last.value + figure.value, end=figure.end, past=figure.past, unit=figure.unit,
                written=text[last.start : figure.end], marked=True,
            )  # fmt: skip
            continue
        out.append(figure)
    return out


def _apart(match: re.Match[str]) -> list[Figure]:
    """Return the numbers of a list without spaces: "3,4,5"."""
    parts = list(re.finditer(r"\d+(?:\.\d+)?", match["digits"]))
    at = match.start("digits")
    spans = [(at + part.start(), at + part.end(), part[0]) for part in parts]
    return [Figure(float(text), a, b, a, b, "", text, "." in text) for a, b, text in spans]


def is_year(figure: Figure) -> bool:
    """Tell whether a figure may be a year: four plain digits of the centuries people speak of."""
    return not figure.marked and figure.value == int(figure.value) and bool(_YEAR.fullmatch(str(int(figure.value))))


def read_number(text: str, language: str) -> float | None:
    """Return the value of digits with points, commas, spaces and apostrophes among them; None where they make no number."""
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)
    plain = re.sub(r"[ \u00a0\u202f’'٬·]", "", plain).replace("٫", ".")
    if "," in plain and "." in plain:
        comma = plain.rfind(",") > plain.rfind(".")
        plain = plain.replace(".", "").replace(",", ".") if comma else plain.replace(",", "")
    elif plain.count(",") == 1 and (not re.search(r",\d{3}$", plain) or plain.startswith("0,") or language in _COMMA):
        plain = plain.replace(",", ".")
    elif "," in plain:
        if not re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}", plain):
            return None
        plain = plain.replace(",", "")
    elif plain.count(".") > 1 or (language in _COMMA and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain)):
        if not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", plain):
            return None
        plain = plain.replace(".", "")
    try:
        return float(plain)
    except ValueError:
        return None


def _in_word(text: str, at: int) -> bool:
    """Tell whether digits belong to a word before them: Latin and Cyrillic letters touch no number that counts."""
    before = text[at - 1 : at]
    return bool(before) and (before.isalpha() and ord(before) < 0x530 or before in "_#")


def _is_sign(text: str, at: int) -> bool:
    """Tell whether a dash is a minus: the digits follow at once, and it does not join two numbers or words."""
    return not text[at + 1 : at + 2].isspace() and not (at and (text[at - 1].isalnum()))


@functools.cache
def _units() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, float]]:
    table = load_table("figures")
    scales: dict[str, float] = table["scale"]
    words = sorted(scales, key=len, reverse=True)
    scale = re.compile("|".join(re.escape(w) + (r"(?![^\W\d_])" if _spaced(w) else "") for w in words), re.IGNORECASE)
    marks = sorted(table["unit"].split("|"), key=len, reverse=True)
    unit = re.compile("|".join(re.escape(w) + (r"(?![^\W\d_])" if _spaced(w) else "") for w in marks))
    return scale, unit, scales


def _spaced(word: str) -> bool:
    return word[-1].isalpha() and ord(word[-1]) < 0x2E80


def _unit_after(text: str, at: int, money: bool) -> tuple[int, float, str]:
    """Return (end, factor, unit) of what stands after digits: "3.2 million €", "万円", "%"."""
    scale, unit, scales = _units()
    end, factor, found = at, 1.0, ""
    match = scale.match(text, _gap(text, at))
    if match is not None and match[0] == "m" and not money:
        match = None
    while match is not None and factor < 1e13:
        name = match[0]
        factor *= scales.get(name, scales.get(name.lower(), 1e6 if money and name == "m" else 1.0))
        end = match.end()
        match = scale.match(text, _gap(text, end))
    match = unit.match(text, _gap(text, end))
    if match is not None:
        end, found = match.end(), match[0]
    return end, factor, found


def _gap(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (" ", "\u00a0", "\u202f", "-") and text[at + 1 : at + 2].strip() else at

"""Numbers as lists are numbered in the world's scripts: a counter style and a number in, its marker out.

The names follow CSS Counter Styles 3 and the W3C's Ready-made Counter Styles where these have one.
"""

from __future__ import annotations

from typing import Literal

from limner.errors import DocumentError

Numerals = Literal[
    "decimal", "lower-latin", "upper-latin", "lower-roman", "upper-roman", "lower-greek", "lower-russian",
    "cjk-ideographic", "hiragana", "katakana", "hangul", "arabic-indic", "arabic-abjad", "devanagari",
    "devanagari-letters", "bengali", "bengali-letters", "thai",
]  # fmt: skip

_DIGITS: dict[str, str] = {
    "decimal": "0123456789",
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
}
_LETTERS: dict[str, tuple[str, ...]] = {
    "lower-latin": tuple("abcdefghijklmnopqrstuvwxyz"),
    "upper-latin": tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lower-greek": tuple("αβγδεζηθικλμνξοπρστυφχψω"),
    "lower-russian": tuple("абвгдежзиклмнопрстуфхцчшщэюя"),
    "hiragana": tuple("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"),
    "katakana": tuple("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
    "hangul": tuple("가나다라마바사아자차카타파하"),
    "arabic-abjad": (*"أبجد", "هـ", *"وزحطيكلمنسعفصقرشتثخذضظغ"),
    "devanagari-letters": tuple("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"),
    "bengali-letters": tuple("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"),
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HAN = "〇一二三四五六七八九"
_MOST = 999_999


def numeral(number: int, style: Numerals = "decimal") -> str:
    """Return a number of 1 to 999,999 in a counter style, without any full stop.

    Letters go on with two of them past the last one (z, aa). Roman numerals end at 3,999 and are decimal from there, Chinese
    numbers are written place by place from 100. Raises DocumentError for a number out of range.
    """
    if not 1 <= number <= _MOST:
        raise DocumentError("a list cannot be numbered so", where="number", value=number, valid=f"1 to {_MOST}")
    if style in _DIGITS:
        return "".join(_DIGITS[style][int(digit)] for digit in str(number))
    if style in _LETTERS:
        return _letters(number, _LETTERS[style])
    if style == "cjk-ideographic":
        return _han(number)
    if number > 3999:
        return str(number)
    found = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        found += sign * times
    return found.upper() if style == "upper-roman" else found


def _letters(number: int, letters: tuple[str, ...]) -> str:
    found = ""
    while number:
        number, place = divmod(number - 1, len(letters))
        found = letters[place] + found
    return found


def _han(number: int) -> str:
    if number >= 100:
        return "".join(_HAN[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    lead = "" if not tens else "十" if tens == 1 else _HAN[tens] + "十"
    return lead + (_HAN[ones] if ones else "")

"""Menu lines: where the name of a dish ends and its price begins, in every script and currency.

>>> split_price("Espresso $3.00")
PriceLine(name_end=8, price_start=9)
>>> split_price("招牌牛肉面 28元")
PriceLine(name_end=5, price_start=6)
>>> split_price("Montag 10–18 Uhr")
PriceLine(name_end=6, price_start=7)
>>> split_price("Table 4") is None
True
"""

from __future__ import annotations

import re
from typing import NamedTuple


class PriceLine(NamedTuple):
    """Offsets in a menu line: the name is [0, name_end), white space [name_end, price_start), the price the rest."""

    name_end: int
    price_start: int


_SIGN = (
    r"(?:[$€£¥₩₹৳₽₺₫₪฿₱￥＄￡]|US\$|A\$|C\$|HK\$|NT\$|R\$|S\$|Rs\.?|रु\.?|Tk\.?|kr\.?|zł|Kč|Ft|lei|CHF|EUR|USD|GBP|JPY|"
    r"CNY|RMB|KRW|INR|BDT|SAR|AED|QAR|KWD|EGP|RUB|SEK|NOK|DKK|PLN|SR|元|圆|圓|块|塊|円|원|руб\.?|р\.|रुपये|रुपए|रुपया|टका|টাকা|"
    r"ریال|ريالات|ريال|درهم|دراهم|جنيه|دينار|ليرة|دولار|د\.إ|د\.أ|د\.ب|د\.ل|د\.ع|د\.ت|ر\.ق|ر\.ع|د\.ك|ر\.س|ج\.م|ل\.ل|د\.م|د\.ج|đ|Ð|pt|p|"
    r"บาท|هزار تومان|تومان|روپے|روپیہ|روپیے|₪|ש\"ח|שקל(?:ים)?|"
    r"грн\.?|₴|лв\.?|дин\.?|₸|₾|₼|₦|KSh|Rp|RM|đồng|ரூ\.?|රු\.?|రూ\.?|ریال سعودی|دلار|دراہم|درہم)"
)
_DIGITS = r"[0-9०-९০-৯٠-٩۰-۹０-９〇零一二三四五六七八九十百千万]"
_NUMBER = rf"{_DIGITS}(?:[{_DIGITS[1:-1]}.,٫٬·'’ \u00a0\u202f]*{_DIGITS})?(?:[.,]?[–—-]{{1,2}})?"
_PRICE = re.compile(
    rf"(?P<gap>[\s\u3000]*(?:[.…·]{{3,}}[\s\u3000]*|[–—:-][\s\u3000]+)?)(?P<price>(?:{_SIGN}\s?{_NUMBER}(?:\s?{_SIGN})?|{_NUMBER}\s?{_SIGN})"
    rf"(?:\s?/\s?\S{{1,12}}|\s?[（(][^（()）]{{1,12}}[）)])?)[\s.]*$"
)
_PLAIN = re.compile(r"(?P<gap>[\s\u3000]+)(?P<price>[0-9٠-٩०-९০-৯]{1,4}[.,٫][0-9٠-٩०-९০-৯]{2})\s*$")


_HOUR = r"[0-9]{1,2}(?:[:.h][0-9]{2})?\s?(?:Uhr|h|[AaPp]\.?[Mm]\.?|時|时|点|點|시)?"
_TIMES = re.compile(
    rf"(?P<gap>[\s\u3000]+)(?P<price>{_HOUR}\s?[–—~〜～至-]\s?{_HOUR}|(?i:closed|geschlossen|fermée?|cerrado|chiuso|fechado|закрыто|"
    r"выходной|休み|定休日|休業|休息|휴무|बंद|বন্ধ|مغلق))\s*$"
)
"""Opening hours: a list of days is set as a price list is."""

_BARE = re.compile(rf"(?P<gap>[\s\u3000]+)(?P<price>{_DIGITS}{{1,5}}(?:[.,٫]{_DIGITS}{{1,2}})?)\s*$")


def split_price(text: str, *, bare: bool = False) -> PriceLine | None:
    """Return where name and price part, or None when the line does not end in a price after white space.

    ``bare``: a number alone is a price too, as the other lines of the list say (see ``bare_priced``).
    """
    match = _PRICE.search(text) or _PLAIN.search(text) or (_BARE.search(text) if bare else None) or _TIMES.search(text)
    if match is None or match.start() == 0:
        return None
    start = match.start("price")
    gap = text[match.start("gap") : start]
    name_end = match.start("gap")
    if not gap.strip() and gap:
        return PriceLine(name_end, start)
    # A dash, colon or row of dots between name and price belongs to the copy: it stays with the name.
    kept = len(gap.rstrip())
    return PriceLine(name_end + kept, start) if kept < len(gap) else None


_ALONE = re.compile(
    rf"\s*(?:{_SIGN}\s?{_NUMBER}(?:\s?{_SIGN})?|{_NUMBER}\s?{_SIGN}|{_DIGITS[:-1]}.,٫٬–/-]{{1,9}})(?:\s?/\s?\S{{1,12}})?\s*"
)


def price_alone(text: str) -> bool:
    """Tell whether a string is a price and nothing else: a sum in a currency, or a short number.

    >>> [price_alone(text) for text in ("26", "€ 9.50", "18 ر.س", "7/9", "Table 4", "7 Up")]
    [True, True, True, True, False, False]
    """
    return _ALONE.fullmatch(text) is not None and any(c.isdigit() or c in "一二三四五六七八九十百千" for c in text)


def all_priced(lines: tuple[str, ...]) -> bool:
    """Tell whether most of the lines (at least half, and two or all) end in a price."""
    priced = sum(split_price(line) is not None for line in lines)
    return priced > 0 and priced * 2 >= len(lines)


def bare_priced(lines: tuple[str, ...]) -> bool:
    """Tell whether a list gives its prices as numbers alone: most lines end in one, not all in the same, none in a currency.

    >>> bare_priced(("Haircut 25", "Beard trim 15", "Hot towel shave 30"))
    True
    >>> bare_priced(("Combo 1", "Combo 2"))
    False
    """
    ends = [match["price"] for line in lines if (match := _BARE.search(line))]
    heads = {line[: match.start()] for line in lines if (match := _BARE.search(line))}
    if any(split_price(line) for line in lines) or len(ends) < 2 or len(heads) < 2:
        return False
    return len(ends) * 2 > len(lines) and ends != [str(k) for k in range(1, len(ends) + 1)]

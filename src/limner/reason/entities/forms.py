"""Dictionary forms: an inflected word in, the words it may be a form of out, likeliest first."""

from __future__ import annotations

import functools

_STRIP: dict[str, tuple[str, ...]] = {
    "de": ("en", "er", "es", "em", "e", "n", "s", "innen"),
    "ru": (
        "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ах", "ях", "ов", "ев", "ей", "ом", "ем", "ём", "ой",
        "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ых", "их", "ою", "а", "я", "у", "ю", "ы", "и", "е", "о",
    ),
    "fr": ("s", "x", "es", "e"),
    "es": ("es", "s"),
    "hi": ("ियों", "ियाँ", "ियां", "ाओं", "ाएँ", "ाएं", "ओं", "ों", "ें", "े", "ी", "ा", "ो"),
    "bn": (
        "গুলোর", "গুলির", "গুলো", "গুলি", "টিকে", "টির", "টাকে", "টার", "টিতে", "টি", "টা", "দের", "েরা", "রা", "কে", "তে",
        "েতে", "ের", "য়ের", "র", "ে", "য়",
    ),
    "ar": ("وان", "وين", "تان", "تين", "ان", "ين", "ون", "ات", "ة", "ه", "اً", "ا", "ي"),
    "ko": ("들이", "들은", "들을", "들과", "들의", "들"),
    "pl": (
        "iami", "ami", "iach", "ach", "owie", "owi", "ów", "om", "iem", "em", "ią", "ą", "ię", "ę", "iego", "ego", "ymi", "imi",
        "ych", "ich", "ie", "y", "i", "a", "u", "e", "o",
    ),
    "tr": (
        "larının", "lerinin", "lara", "lere", "larında", "lerinde", "larıyla", "leriyle", "lardan", "lerden", "larda", "lerde", "ların",
        "lerin", "larla", "lerle", "ları", "leri", "lar", "ler", "sının", "sinin", "sunun", "sünün", "sında", "sinde",
        "sıyla", "siyle", "ının", "inin", "unun", "ünün", "ında", "inde", "unda", "ünde", "ıyla", "iyle", "uyla", "üyle",
        "nın", "nin", "nun", "nün", "ndan", "nden", "dan", "den", "tan", "ten", "yla", "yle", "nda", "nde", "da", "de", "ta",
        "te", "la", "le", "lı", "li", "lu", "lü", "ya", "ye", "na", "ne", "sı", "si", "su", "sü", "yı", "yi", "yu", "yü",
        "ın", "in", "un", "ün", "ı", "i", "u", "ü", "a", "e",
    ),
    "id": ("nya",),
}  # fmt: skip
_SWAP: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "ru": (("ок", ("ка",)), ("ек", ("ка", "ька", "йка"))),
    "pt": (
        ("ões", ("ão",)), ("ães", ("ão",)), ("ãos", ("ão",)), ("ais", ("al",)), ("éis", ("el",)), ("óis", ("ol",)),
        ("eis", ("el",)), ("ns", ("m",)), ("inhos", ("o", "")), ("inhas", ("a", "")), ("inho", ("o", "")),
        ("inha", ("a", "")), ("es", ("", "e")), ("s", ("",)),
    ),
    "it": (
        ("chi", ("co",)), ("ghi", ("go",)), ("che", ("ca",)), ("ghe", ("ga",)), ("ini", ("o", "a", "ino")),
        ("ino", ("o", "a", "e")), ("ina", ("a", "e")), ("etti", ("o", "etto")), ("etto", ("o",)), ("i", ("o", "e", "a", "io")),
        ("e", ("a",)),
    ),
}  # fmt: skip
_SOFT = {"ğ": "k", "b": "p", "c": "ç", "d": "t"}
_RESTORE: dict[str, tuple[str, ...]] = {
    "de": ("", "e", "en"),
    "ru": ("", "а", "я", "ь", "й", "о", "е", "ка", "ок", "ец", "ый", "ий", "ой"),
    "fr": ("", "e"),
    "es": ("", "o"),
    "hi": ("", "ा", "ी", "ि"),
    "bn": ("",),
    "ar": ("", "ة", "ه", "ء"),
    "ko": ("",),
    "pl": ("", "a", "o", "e", "ek", "ka", "iec", "ec"),
    "tr": ("",),
    "id": ("",),
}
_PLURALS: dict[str, tuple[str, ...]] = {
    "ar": ("ات", "ون"), "ko": ("들",), "pt": ("s",), "pl": ("ów", "ami", "ach", "y", "i"),
    "tr": ("lar", "ler", "lara", "lere", "ları", "leri", "larla", "lerle", "ların", "lerin", "larda", "lerde", "larında", "lerinde"),
}  # fmt: skip
_AR_PREFIXES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف")
_UMLAUT = str.maketrans("äöü", "aou")


@functools.lru_cache(maxsize=16384)
def forms(word: str, language: str) -> tuple[str, ...]:
    """Return what a word (lower case) may be a form of, without the word itself; English is left to the lexicon.

    >>> forms("кошки", "ru")[:2]
    ('кошк', 'кошка')
    """
    if language == "en":
        return _english(word)
    heads = [word]
    if language == "ar":
        heads += [word[len(p) :] for p in _AR_PREFIXES if word.startswith(p) and len(word) - len(p) >= 2]
    found = list(heads)
    for head in heads:
        for ending in _STRIP.get(language, ()):
            if head.endswith(ending) and len(head) - len(ending) >= 2:
                stem = head[: -len(ending)]
                found += [stem + back for back in _RESTORE[language]]
    found += _swapped(word, language)
    if language == "tr":
        found += [form[:-1] + _SOFT[form[-1]] for form in found[1:] if form[-1:] in _SOFT]
    if language == "pl":
        found += [f"{form[:-1]}e{form[-1]}" for form in found if len(form) > 3 and form[-1] in "kc"]
    if language == "de":
        found += [form.translate(_UMLAUT) for form in found if form != form.translate(_UMLAUT)]
    if language == "es":
        found += [f"{form[:-1]}z" for form in found if form.endswith("c")]
    if language == "fr" and word.endswith("aux"):
        found.append(f"{word[:-3]}al")
    return tuple(form for form in dict.fromkeys(found) if form != word and form)


def _swapped(word: str, language: str) -> list[str]:
    return [
        word[: -len(ending)] + back
        for ending, backs in _SWAP.get(language, ())
        if word.endswith(ending) and len(word) - len(ending) >= 2
        for back in backs
    ]


def _english(word: str) -> tuple[str, ...]:
    if word.endswith("'s"):
        return (word[:-2],)
    return ()


def is_plural(word: str, singular: str, language: str) -> bool:
    """Tell whether a word as written is a plural of its dictionary form, where the language shows it in the ending."""
    if word == singular:
        return False
    if language == "en":
        return not word.endswith("'s")
    if language in ("fr", "es", "pt"):
        return word.endswith(("s", "x"))
    if language == "de":
        return word.endswith(("n", "e", "er", "s")) or any(c in "äöü" for c in word) != any(
            c in "äöü" for c in singular
        )
    if language == "ru":
        return word.endswith(("ы", "и", "ов", "ами", "ями", "ах", "ях", "ей", "ок", "ек")) and not singular.endswith(
            "ь"
        )
    if language == "hi":
        return word.endswith(("ियाँ", "ियां", "ों", "ाएँ", "ें"))
    if language == "bn":
        return "গুল" in word
    if language == "it":
        return word.endswith("i") or (word.endswith("e") and singular.endswith("a"))
    return word.endswith(_PLURALS.get(language, "\0"))


def is_dual(word: str, singular: str, language: str) -> bool:
    """Tell whether an Arabic word is the dual of its dictionary form."""
    if language != "ar" or word == singular or len(word) <= 3:
        return False
    led = word[1:] == singular and word[0] in "وف"  # "وفنجان" is "فنجان" (a cup) with "and" before it
    return word.endswith(("تان", "تين", "ان", "ين")) and not led

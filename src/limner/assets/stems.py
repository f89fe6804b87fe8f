"""An inflected word in, the form a word list may know out: English singulars and light stems of other languages.

A light stem only has to be the same for the forms of one word; it is never shown. Too short a rest gives no stem, so
that little words do not collide.
"""

from __future__ import annotations

_PLURALS = (
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zes", "z"),
    ("oes", "o"),
    ("s", ""),
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "oxen": "ox",
    "knives": "knife",
    "wives": "wife",
    "leaves": "leaf",
    "cacti": "cactus",
    "octopi": "octopus",
    "fungi": "fungus",
    "buses": "bus",
    "dice": "die",
}
_PREFIXES = {"ar": ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل")}
_ENDINGS = {
    "ru": (
        *("иями", "ями", "ами", "ией", "иям", "иях", "ов", "ев", "ей", "ой", "ью", "ом", "ем", "ам", "ям", "ах", "ях"),
        *("ия", "ии", "ию", "ие", "ая", "яя", "ый", "ий", "ое", "ее", "а", "я", "ы", "и", "у", "ю", "о", "е", "ь", "й"),
    ),
    "de": ("ern", "en", "er", "es", "em", "e", "n", "s"),
    "fr": ("aux", "es", "x", "s", "e"),
    "es": ("es", "s"),
    "pt": ("es", "s"),
    "it": ("i", "e", "o", "a"),
    "pl": ("ami", "ach", "ów", "om", "em", "ą", "ę", "y", "i", "a", "e", "u", "o"),
    "tr": ("ları", "leri", "lar", "ler", "ın", "in", "un", "ün", "da", "de", "ı", "i", "u", "ü"),
    "hi": ("ियाँ", "ियां", "ियों", "ओं", "ों", "ें", "े", "ी", "ा", "ि", "ो"),
    "bn": ("গুলোর", "গুলো", "গুলি", "দের", "টির", "টার", "টি", "টা", "খানা", "য়ের", "ের", "কে", "তে", "রা", "র", "ে", "য়"),
    "ar": ("ات", "ين", "ان", "ون", "تان", "ها", "ة", "ه", "ا"),
    "ko": (
        *(
            "에서는",
            "에서",
            "에게",
            "으로",
            "처럼",
            "까지",
            "부터",
            "이나",
            "이랑",
            "이와",
            "하고",
            "들이",
            "들은",
            "들을",
        ),
        *("들의", "들", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "랑"),
    ),
}
_LEAST = {"ko": 1, "ar": 2, "hi": 2, "bn": 2}


def singulars(phrase: str) -> tuple[str, ...]:
    """Return what an English plural may be the plural of, likeliest first; the last word of a phrase is changed.

    >>> singulars("hot dogs"), singulars("knives")[0]
    (('hot dog',), 'knife')
    """
    if not phrase[-1:].isascii():  # no plural of these ends so
        return ()
    head, _, last = phrase.rpartition(" ")
    lead = f"{head} " if head else ""
    forms = [_IRREGULAR[last]] if last in _IRREGULAR else []
    forms += [
        last[: len(last) - len(ending)] + singular
        for ending, singular in _PLURALS
        if last.endswith(ending) and len(last) > len(ending) + 1 and not last.endswith("ss")
    ]
    return tuple(dict.fromkeys(lead + form for form in forms))


def without_particle(word: str, locale: str) -> tuple[str, ...]:
    """Return ``word`` without each particle it may end in, least cut first; only for Korean.

    >>> without_particle("고양이와", "ko")
    ('고양이', '고양')
    """
    if locale != "ko":
        return ()
    cut = [word[: -len(ending)] for ending in _ENDINGS["ko"] if word.endswith(ending) and len(word) > len(ending)]
    return tuple(sorted(cut, key=len, reverse=True))


def stem(phrase: str, locale: str) -> str:
    """Return ``phrase`` with the last word cut to a light stem, "" where the language or the word has none.

    >>> stem("кошку", "ru") == stem("кошка", "ru"), stem("القطة", "ar") == stem("قطة", "ar")
    (True, True)
    """
    language = locale.split("-", 1)[0]
    endings = _ENDINGS.get(language)
    if endings is None:
        return ""
    least = _LEAST.get(language, 3)
    head, _, last = phrase.rpartition(" ")
    for prefix in _PREFIXES.get(language, ()):
        if last.startswith(prefix) and len(last) - len(prefix) >= max(least, 2):
            last = last[len(prefix) :]
            break
    ending = next((e for e in endings if last.endswith(e) and len(last) - len(e) >= least), "")
    root = last[: len(last) - len(ending)]
    return f"{head} {root}" if head else root

"""Placeholder paragraphs for body columns whose words the brief leaves open: the custom of each language's printers.

They claim nothing. A layer set in them has the role "placeholder", so that whoever edits the document finds and replaces them.
"""

from __future__ import annotations

_LATIN = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. "
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure "
    "dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat cupidatat non "
    "proident, sunt in culpa qui officia deserunt mollit anim id est laborum."
)
TEXTS: dict[str, str] = {
    "Latn": _LATIN,
    "Hans": "此处为正文占位文字,用于显示版面中文字的大小、行距与疏密。排定文稿之后,请以正式内容替换本段。段落的长短可以随栏宽自由调整,标点与行首行尾的处理也会随之变化。",
    "Hant": "此處為正文佔位文字,用於顯示版面中文字的大小、行距與疏密。排定文稿之後,請以正式內容替換本段。段落的長短可以隨欄寬自由調整,標點與行首行尾的處理也會隨之變化。",
    "Jpan": "この文章はダミーです。文字の大きさ、量、字間、行間等を確認するために入れています。この文章はダミーです。実際の原稿が整いましたら、こちらの文章と差し替えてください。",
    "Kore": "이 글은 본문의 자리를 보여 주기 위한 예시 문장입니다. 글자의 크기와 행간, 글의 양을 살펴보는 데 쓰입니다. 원고가 준비되면 이 문단을 실제 내용으로 바꾸어 주십시오.",
    "Deva": "यह केवल स्थान दिखाने के लिए रखा गया नमूना पाठ है। इससे अक्षरों का आकार, पंक्तियों की दूरी और पाठ की मात्रा देखी जा सकती है। लेख तैयार होने पर इस अनुच्छेद को मूल सामग्री से बदल दें।",
    "Beng": "এটি কেবল জায়গা দেখানোর জন্য রাখা নমুনা লেখা। এর সাহায্যে হরফের মাপ, লাইনের ফাঁক ও লেখার পরিমাণ দেখা যায়। লেখা প্রস্তুত হলে এই অনুচ্ছেদটি মূল লেখা দিয়ে বদলে দিন।",
    "Arab": "هذا النص هو مثال لنص يمكن أن يستبدل في نفس المساحة، وقد وضع هنا لبيان حجم الحروف والمسافات بين الأسطر وكمية النص في الصفحة. عند اكتمال المقال يرجى استبدال هذه الفقرة بالنص الأصلي.",
    "Cyrl": "Этот текст стоит здесь вместо статьи и показывает размер шрифта, расстояние между строками и объём набора. Когда рукопись будет готова, замените этот абзац настоящим текстом.",
    "Grek": "Το κείμενο αυτό κρατά τη θέση του άρθρου και δείχνει το μέγεθος των γραμμάτων, το διάστιχο και την έκταση. Όταν το άρθρο είναι έτοιμο, αντικαταστήστε την παράγραφο.",
}
WANTED = (
    "body", "column", "article", "drop cap", "drop-cap", "paragraph", "text block", "fließtext", "spalte", "colonne", "columna", "正文", "栏",
    "欄", "本文", "段組", "본문", "칼럼", "단락", "लेख", "कॉलम", "কলাম", "প্রবন্ধ", "مقال", "عمود", "نص", "колонк", "стать",
)  # fmt: skip
"""Words of a brief that ask for running text."""


def placeholder(script: str) -> str:
    """Return a placeholder paragraph in a script (Latin where the table has none), ideographic punctuation full width."""
    text = TEXTS.get(script, _LATIN)
    return text.replace(",", "，") if script in {"Hans", "Hant"} else text

"""Which language a text is in, told by its script and its commonest words; pure.

A question has five to fifteen words. Of those, articles, prepositions and question words give its
language away; a statistical model of letters needs more text than that to be as sure.
"""

import re
from collections.abc import Mapping
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019](?=\w))?")
_ENOUGH: Final = 0.3  # of all letters, that are of one script
_LONGEST: Final = 4000  # characters that are looked at

_SCRIPTS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("Japanese", re.compile(r"[\u3040-\u30ff]")),
    ("Korean", re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")),
    ("Chinese", re.compile(r"[\u3400-\u9fff]")),
    ("Ukrainian", re.compile(r"[іїєґІЇЄҐ]")),
    ("Russian", re.compile(r"[\u0400-\u04ff]")),
    ("Greek", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Arabic", re.compile(r"[\u0600-\u06ff]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")),
    ("Hindi", re.compile(r"[\u0900-\u097f]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
)
_OWN_SHARE: Final[Mapping[str, float]] = {"Japanese": 0.1, "Ukrainian": 0.03}

_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "English": "the of and to in is was what who which how why when where did does do are for "
        "on by with that this it as at from be his her their he she has had were many much",
        "German": "der die das und ist in zu den dem des ein eine einer einem wer was wie wo wann "
        "warum welche welcher welches von mit für auf war wurde hat sich nicht es er sie im an "
        "aus bei nach viele wurden gibt um als auch wessen wem über",
        "French": "le la les l' de du des d' et est un une qui que qu' quoi quel quelle quels "
        "quelles où comment pourquoi quand combien dans en pour par sur au aux il elle ce cette "
        "son sa ses a été sont avec ne pas se s' c' n'",
        "Spanish": "el la los las de del y es un una qué quién quiénes cuál cuáles cómo dónde "
        "cuándo cuánto cuántos cuántas por para en con al se su sus que no lo fue era ha como "
        "son está a entre",
        "Italian": "il lo la gli le di del della dei delle che chi cosa come dove quando perché "
        "quale quali quanto quanti e è un una in per con al alla si nel nella sono era ha non da",
        "Portuguese": "o a os as de do da dos das e é um uma que quem qual quais como onde quando "
        "quanto quantos por porque para em no na nos nas com ao à se foi são não seu sua pelo",
        "Dutch": "de het een van en is in wat wie welke waar wanneer waarom hoe op te dat die voor "
        "met zijn werd door niet aan er ook naar heeft hij zij veel hoeveel wordt",
        "Swedish": "och är det en ett som vad vem vilken vilka hur var när varför på av för med "
        "till i den de inte har om sin många från",
        "Polish": "i w na z do jest co kto jak gdzie kiedy dlaczego który która które ile się nie "
        "od po przez był była o jaki jaka jakie dla",
        "Romanian": "de și în la cu pe din ce cine care cum unde când cât câte câți este a fost "
        "o un pentru nu se sunt al ale lui au mai prin către",
        "Turkish": "ve bir bu ne kim hangi nasıl nerede zaman kaç için ile mi mı mu ile olarak en "
        "neden kadar olan daha nedir hangisi ne",
        "Vietnamese": "là của và các những một trong cho với được có không đã gì ai nào ở khi "
        "người tại về bao nhiêu như thế đâu vào từ",
    }.items()
}


def language_of(text: str) -> str:
    """The English name of the language, "" where it cannot be told."""
    text = text[:_LONGEST]
    letters = sum(letter.isalpha() for letter in text)
    for language, script in _SCRIPTS:
        if len(script.findall(text)) > letters * _OWN_SHARE.get(language, _ENOUGH):
            return language
    words = _WORD.findall(text.casefold().replace("\u2019", "'"))
    points = {language: _points(words, known) for language, known in _WORDS.items()}
    best = max(points, key=points.__getitem__)
    second = max(count for language, count in points.items() if language != best)
    return best if points[best] > second else ""


def _points(words: list[str], known: frozenset[str]) -> float:
    """How much speaks for a language: a word that few others have speaks louder."""
    return sum(
        1 / sum(word in others for others in _WORDS.values()) for word in words if word in known
    )

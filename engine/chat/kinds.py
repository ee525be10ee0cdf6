"""Which questions are put to a whole document: a small set of plain rules, in several languages.

A question that no rule knows is answered from passages; the reader can choose otherwise.
"""

# ruff: noqa: RUF001 - Russian is written in Cyrillic letters

import re
from typing import Final

from engine.retrieval.lexical import terms
from engine.scopes import WholeKind

_SUMMARY: Final = re.compile(
    r"\bsummar(?:y|ies|i[sz]e|i[sz]ing)\b|\bsum(?:s)? up\b|\bsynopsis\b|\btl;?dr\b|\bgist\b"
    r"|\b(?:main|key|central|most important) (?:points?|ideas?|topics?|themes?|arguments?|findings?"
    r"|takeaways?|messages?)\b|\boverview of\b"
    r"|\bwhat is (?:it|this|(?:this|the) \w+) (?:all )?about\b"
    r"|\bzusammenfass\w*|\bfass\w* .*zusammen\b|\bworum geht\b|\b(?:ü|ue)berblick\b"
    r"|\br[ée]sum(?:e[rz]?|é[es]?|ez)?\b|\bde quoi (?:parle|s'agit)\b|\bsynth[èe]se\b"
    r"|\bresum(?:e|en|ir|ime|o|a|es)\b|\bde qu[ée] trata\b|\bdo que trata\b"
    r"|\briassu(?:mi|nto|mere|nti)\b|\bdi cosa parla\b"
    r"|\bsamenvat\w*|\bvat .*samen\b|\bwaar gaat .* over\b"
    r"|\bsammanfatta\w*|\bstre(?:ść|szcz)\w*|\b[öo]zetle\w*|\bрезюм\w*|\bкратк\w+ содержани\w+"
    r"|\bо ч[её]м (?:эта|этот|это)\b|\bперескаж\w*"
    r"|总结|總結|概括|概要|摘要|要約|まとめ|あらすじ|요약|لخص|ملخص",
    re.IGNORECASE,
)
_LIST: Final = re.compile(
    r"^\W*(?:please )?(?:list|enumerate|collect|gather)\b"
    r"|^\W*(?:please )?(?:name|find|give|show)(?: me)? (?:all|every)\b"
    r"|\b(?:all|every) (?:the )?(?:\w+ ){0,2}(?:requirements?|mentions?|occurrences?|references?"
    r"|rules?|steps|places where)\b"
    r"|^\W*(?:bitte )?(?:liste|z[äa]hle?|nenne alle)\b|^\W*(?:listez?|[ée]num[èe]re[zr]?)\b"
    r"|^\W*(?:enumera|elenca|lista|listar?)\b|列出|列举|列舉|挙げ",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\bwhat (?:happens|happened|becomes|became) (?:to|of|with)\b|\bthe fate of\b"
    r"|\bhow (?:does|do|did) .+ (?:change|develop|evolve|end)\b"
    r"|\b(?:throughout|across|over the course of|in the whole|in all of)\b"
    r"|\beverything (?:about|on|that)\b|\btrace (?:the|how)\b"
    r"|\bwas (?:passiert|geschieht) mit\b|\bwas wird aus\b|\bque devient\b"
    r"|\bqu[ée] (?:le )?(?:pasa|ocurre|sucede) (?:con|a)\b|\bcosa succede a\b|发生了什么",
    re.IGNORECASE,
)
# What a summary is asked of; a question that names anything else is about that.
_GENERIC_TEXT: Final = (
    "summary summaries summarise summarize summarising summarizing sum sums up synopsis tldr tl dr "
    "gist main key central important point points idea ideas topic topics theme themes argument "
    "arguments finding findings takeaway takeaways message messages overview whole entire full "
    "complete short brief briefly please paper article novel story work text file pdf report essay "
    "contents content give write make words sentences sentence paragraph paragraphs few one two "
    "three five ten chapters sections section"
)
_GENERIC: Final = frozenset(_GENERIC_TEXT.split())


def kind_of(question: str) -> WholeKind | None:
    """What a question wants of a whole document; None if it does not sound like one."""
    if _LIST.search(question):
        return "list"
    if _ABOUT.search(question):
        return "about"
    if _SUMMARY.search(question):
        return "summary" if _is_of_everything(question) else "about"
    return None


def kind_in_whole(question: str) -> WholeKind:
    """The same for a question that is put to the whole document on purpose."""
    return kind_of(question) or "about"


def _is_of_everything(question: str) -> bool:
    """Whether a summary is asked of all, and not of one thing in it.

    Only English tells: for other languages the stop words are not known.
    """
    if not re.search(r"\b(?:summar|sum up|overview|points|ideas|gist)", question, re.IGNORECASE):
        return True
    named = [word for word in terms(question) if word not in _GENERIC and not word.isdigit()]
    return not named

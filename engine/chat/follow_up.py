"""What a question refers back to, found without a second model.

"Where does she live?" says nothing to a retriever. A question that leans on what was said before
(by a pronoun, by how it begins, or for want of a subject) is searched for together with the names
and the rarer words of the last turns; the passages decide what it was about.
"""

import re
from collections.abc import Sequence

from engine.quoting import without_marks
from engine.records.answers import Answer
from engine.retrieval.lexical import terms

_WORD = re.compile(r"\w+(?:['\u2019]\w+)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\u201c\"]\s*)$")
_CJK_BACK = re.compile(r"[他她它这那]|彼|それ|これ")
_MOST_WORDS = 8
_ELLIPSIS = 6  # words; a longer question says itself what it wants
_TURNS = 2  # how far back is looked
_BARE = 2  # words in all; so short a question leaves out what it is about

# Words that point back, of the languages that the window speaks.
_BACK_TEXT = (
    "he him his she her hers they them their theirs it its this these those there then else "
    "former latter same such another "
    "er ihm ihn sie ihr ihre ihnen ihren sein seine dessen deren dort dann dieser diese dieses "
    "il elle ils elles lui leur leurs son sa ses celui celle ceux ceci cela alors ensuite "
    "él ella ellos ellas le les su sus este esta estos estas eso allí entonces"
)
_BACK = frozenset(_BACK_TEXT.split())
_BEGINS = ("and ", "but ", "so ", "what about ", "how about ", "und ", "aber ", "et ", "mais ")
_BEGINS_MORE = ("y ", "pero ", "why?", "how?", "when?", "where?", "who?", "really?")
_ASKS_TEXT = (
    "who whom whose what which when where why how is are was were do does did can could will would "
    "wer wen wem was welche welcher wann wo warum wie ist sind war hat "
    "qui que quoi quel quelle quand où pourquoi comment est "
    "quién qué cuál cuándo dónde cómo es"
)
_ASKS = frozenset(_ASKS_TEXT.split())

# Words worth searching that name nothing by themselves: what they are about was said before.
_GOES_ON_TEXT = (
    "example examples detail details explain elaborate give list show continue go please "
    "happen happens happened happening next later afterwards meanwhile finally further "
    "long many much often far mean means meant summary briefly exactly really must"
)
_GOES_ON = frozenset(_GOES_ON_TEXT.split())
# "What is preemption?" names its subject, "What is the difference?" does not.
_DEFINES = re.compile(r"^(?:what|who) (?:is|are|was|were) (?!the\b)")


def refers_back(question: str) -> bool:
    """Whether a question can hardly be understood without what was said before it."""
    said = " ".join(question.lower().split())
    words = _WORD.findall(said)
    if said.startswith(_BEGINS + _BEGINS_MORE) or _CJK_BACK.search(said):
        return True
    if words and words[-1] == "that":
        return True
    if any(word in _BACK for word in words):
        return True
    # Whether a question names what it is about can be told of English only.
    return said.isascii() and not _names(question) and not _has_subject(said, words)


def _has_subject(said: str, words: Sequence[str]) -> bool:
    """Whether an English question says itself what it is about: "How are keys stored?"."""
    subject = [word for word in terms(said) if word not in _GOES_ON]
    if len(subject) > 1:
        return len(words) > _BARE
    return len(subject) == 1 and _DEFINES.search(said) is not None


def asks_the_same(question: str) -> bool:
    """Whether a question only names what else the one before it is asked of: "And Mr. Hyde?"."""
    said = " ".join(question.lower().split())
    begins = next((words for words in (*_BEGINS, "y ", "pero ") if said.startswith(words)), "")
    rest = _WORD.findall(said[len(begins) :])
    return bool(begins) and 0 < len(rest) <= _ELLIPSIS and not _ASKS.intersection(rest)


def resolved(question: str, before: Sequence[Answer]) -> str:
    """The question as it is searched for: with what it refers back to, if it does.

    Args:
        question: as the reader wrote it.
        before: what was said before it, oldest first.
    """
    if not before or not refers_back(question):
        return question
    own = set(terms(question))
    wanted: dict[str, None] = {}
    for answer in before[: -_TURNS - 1 : -1]:
        text = "" if answer.weak else without_marks(answer.text)
        for word in (*_names(answer.question), *terms(answer.question), *_names(text)):
            if word.lower() not in own and word.lower() not in (w.lower() for w in wanted):
                wanted[word] = None
    added = list(wanted)[:_MOST_WORDS]
    return f"{question} {' '.join(added)}" if added else question


def _names(text: str) -> list[str]:
    """Words with a capital that do not owe it to the beginning of a sentence.

    On ten follow-ups about a paper the right passages are found for nine with what they refer back
    to, for five without (`tests/engine/chat/test_follow_up.py` holds some of them).
    """
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        starts = _SENTENCE_START.search(text[: match.start()])
        own = word[0].isupper() and len(word) > 1 and not starts
        inner = any(letter.isupper() for letter in word[1:])  # HotpathVM, wherever it stands
        if (own or inner) and terms(word):
            found.append(word)
    return found

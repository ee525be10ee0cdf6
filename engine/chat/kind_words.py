"""How summaries, lists and fates are asked for: the words that `kinds` goes by, by language.

Everything is written as `fold` leaves it: small letters, no accents. `{book}` stands for the words
for a book. Where words have no spaces between them, `beside` is a pattern instead.
"""

# ruff: noqa: RUF001 - Chinese has signs that look like others

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Wording:
    """One language's.

    Attributes:
        book: what a document is called.
        beside: words that may, like these, stand around the one that asks and name nothing.
        condense: a summary is wanted, of all or of one thing; only such words stand before it.
        gist: the whole of a question what a book is about.
        listing: all that is so is wanted; only words of `beside` stand before it.
        over_all: something is asked of all of a book, in so many words.
        fate: the whole of a question what becomes of somebody: of any `who`, or of a `name`.
    """

    book: str
    beside: str
    condense: str
    gist: str = ""
    listing: str = ""
    over_all: str = ""
    fate: str = ""


_ENGLISH: Final = Wording(
    book="book|novel|story|tale|text|document|paper|article|report|play|essay|thesis|work|file|pdf",
    beside=(
        "please can could would will you i we me us to like want need give write make show tell do "
        "provide a an the this that these it its of in for with and all by as "
        "whole entire full complete short brief quick concise detailed briefly shortly quickly "
        "contents content words word sentences sentence paragraph paragraphs page pages few one "
        "two three four five six seven eight nine ten bullet bullets points point chapter chapters "
        "section sections part parts main key central most important plot author authors argument "
        "arguments finding findings idea ideas topic topics theme themes summary summaries"
    ),
    condense=r"summar(?:y|ies|i[sz]e|i[sz]ing)|sum up|synopsis|tl;?dr|gist|overview",
    gist=(
        r"what (?:is|are|were) (?:the )?(?:main|key|central|most important) (?:points?|ideas?"
        r"|topics?|themes?|arguments?|findings?|takeaways?|messages?)"
        r"(?: (?:of|in) (?:this|the) (?:{book}))?"
        r"|what(?: is|'s) (?:the|its) (?:plot|story|gist|summary)(?: of (?:this|the) (?:{book}))?"
        r"|what(?: is|'s) (?:it|this|(?:this|the) (?:\w+ )?(?:{book})) (?:all )?about"
        r"|what happens in (?:the|this) (?:{book})|how does (?:the|this) (?:{book}) end"
    ),
    listing=(
        r"(?:list|enumerate)\b(?! of\b| (?:any )?(?:one|two|three|four|five|six|ten|some|\d+)\b)"
        r"|list of (?:all|every)|(?:name|find|give|show|collect|gather)(?: me)? (?:all|every)"
        r"|(?:what|which) are all (?:of )?(?:the )?\w+(?: \w+)?"
        r"(?: (?:about|for|on|of|in|that|with)\b|$)"
    ),
    over_all=(
        r"throughout(?: (?:the|this)(?: whole| entire)? (?:{book})\b|$)"
        r"|(?:over the course of|in all of|across) (?:the|this) (?:whole |entire )?(?:{book})\b"
        r"|(?:in|over|through) (?:the|this) (?:whole|entire) (?:{book})\b"
        r"|^(?:please )?trace (?:the|how)\b"
        r"|^(?:please )?(?:(?:tell|show|give) me|find|collect|gather) everything\b"
    ),
    fate=(
        r"what happens to (?P<name>.+?)(?: in the end| in (?:the|this) (?:{book}))?"
        r"|in the end,? what happens to (?P<name_2>.+)|what becomes of (?P<who>.+?)(?: in the end)?"
        r"|how does (?P<name_3>.+?) (?:change|develop|evolve)|what is the fate of (?P<who_2>.+)"
    ),
)

_GERMAN: Final = Wording(
    book=r"buch\w*|roman\w*|geschichte|erzahlung|text\w*|dokument\w*|artikels?|berichts?|werke?s?",
    beside=(
        "bitte kannst konntest konnen konnten du sie ich wir mir uns gib geben schreib schreibe "
        "schreiben mach mache machen erstelle erstellen eine einen ein einer kurz kurze kurzen das "
        "den dem der die des diese dieses diesen diesem dieser ganze ganzen gesamte gesamten "
        "inhalt in im von vom zu uber es mal einmal hier "
        "wichtigsten wesentlichen punkte aussagen zusammen satzen satz worten wenigen zwei drei "
        "funf was ist sind und kapitel"
    ),
    condense=r"zusammenfass(?:en|ung)|zusammenzufassen|fass(?:e|en|t)?(?=.*\bzusammen\b)|uberblick",
    gist=(
        r"worum geht(?: e?s|'?s)?(?: hier| (?:im|in (?:dem|der|diesem|dieser)) (?:{book}))?"
        r"|wovon handelt (?:das|der|die|dieses|dieser|diese) (?:{book})"
        r"|was (?:passiert|geschieht) (?:im|in (?:dem|der|diesem|dieser)) (?:{book})"
        r"|was sind die (?:wichtigsten|wesentlichen) (?:punkte|aussagen|themen|ideen|ergebnisse)"
        r"|wie (?:endet|geht) (?:das|der|die|dieses|dieser|diese) (?:{book})(?: aus)?"
    ),
    listing=(
        r"(?:liste|zahle?|nenne?|finde|zeige?|suche?)(?: mir| uns| sie)? (?:alle[nrs]?|samtliche)"
        r"|liste\b(?! (?:ein|zwei|drei|vier|funf|\d|der|von))|liste (?:aller|samtlicher)"
        r"|was sind alle|welche sind alle"
    ),
    over_all=(
        r"(?:im|in der) (?:ganzen|gesamten|verlauf (?:des|der)) (?:{book})\b"
        r"|(?:uber|durch) (?:das|den|die) (?:ganzen?|gesamten?) (?:{book})\b"
        r"|^(?:sag mir )?alles uber\b"
    ),
    fate=(
        r"was (?:passiert|geschieht) (?:am ende )?mit (?P<name>.+?)(?: am ende| am schluss)?"
        r"|was wird (?:am ende )?aus (?P<who>.+?)(?: am ende)?"
        r"|wie (?:verandert|entwickelt) sich (?P<name_2>.+)"
    ),
)

_FRENCH: Final = Wording(
    book="livre|roman|texte|document|recit|conte|rapport|histoire|article|ouvrage|œuvre|piece",
    beside=(
        "peux pouvez pourrais pourriez tu vous je me moi nous donne donnez fais faites ecris "
        "ecrivez fournis un une bref breve court courte brievement le la les l ce cet cette de du "
        "d des en entier entiere tout toute ensemble contenu plait plais s il te quelques phrases "
        "phrase mots deux trois cinq principaux principales idees points quel quelle est sont qu "
        "et chapitre chapitres veux voudrais faire donner"
    ),
    condense=r"resume[rz]?|resumes|synthese|apercu",
    gist=(
        r"de quoi (?:parle|traite) (?:(?:ce|cette|cet|le|la) |l')(?:{book})"
        r"|de quoi s'agit-il(?: dans (?:(?:ce|cette|cet|le|la) |l')(?:{book}))?"
        r"|que se passe-t-il dans (?:(?:ce|cette|cet|le|la) |l')(?:{book})"
        r"|comment (?:finit|se termine) (?:(?:ce|cette|cet|le|la) |l')(?:{book})"
        r"|quel(?:le)?s sont les (?:idees|points|themes|conclusions) (?:principales|principaux)"
    ),
    listing=(
        r"(?:liste[rz]?|enumere[rz]?|dresse[rz]?)\b(?! (?:une?|deux|trois|quatre|cinq|\d+)\b)"
        r"|(?:nomme|cite|trouve|donne|montre)[rz]?(?:[- ]moi)? tou(?:te)?s|liste de tou(?:te)?s"
    ),
    over_all=(
        r"(?:tout au long|au fil|au cours) (?:(?:du|de la|de ce|de cette) |de l')(?:{book})\b"
        r"|dans (?:tout le|toute la|l'ensemble du) (?:{book})\b|^dis-moi tout sur\b"
    ),
    fate=(
        r"que devient (?P<who>.+?)(?: a la fin)?|qu'arrive-t-il a (?P<name>.+?)(?: a la fin)?"
        r"|que se passe-t-il (?:avec|pour) (?P<name_2>.+)|comment (?P<name_3>.+) evolue(?:-t-\w+)?"
        r"|comment evolue (?P<name_4>.+)|quel est le (?:sort|destin) de (?P<who_2>.+)"
    ),
)

_SPANISH: Final = Wording(
    book="libro|novela|texto|documento|relato|cuento|informe|historia|articulo|obra",
    beside=(
        "por favor puedes podrias puede podria tu usted me nos da dar dame haz hacer hacerme "
        "darme hazme escribe escribir un una breve brevemente corto corta el los las la lo del al "
        "de en este esta esto contenido entero entera completo completa todo toda unas unos pocas "
        "frases frase palabras dos tres cinco principales ideas puntos que cual cuales es son y "
        "capitulo capitulos mi necesito quiero resumen"
    ),
    condense=r"resum(?:e|en|ir|ime|a|eme|as|es)|sintesis|vision general",
    gist=(
        r"(?:de|sobre) que (?:trata|va)(?: (?:el|la|este|esta) (?:{book}))?"
        r"|que (?:pasa|ocurre|sucede) en (?:el|la|este|esta) (?:{book})"
        r"|como (?:termina|acaba) (?:el|la|este|esta) (?:{book})"
        r"|cuales son (?:las|los) (?:ideas|puntos|temas|conclusiones) principales"
    ),
    listing=(
        r"(?:enumera|lista|listar|enumerar)\b(?! (?:de|una?|dos|tres|cuatro|cinco|\d+)\b)"
        r"|(?:nombra|cita|encuentra|dame|muestra)(?:me)? tod[oa]s|lista de tod[oa]s"
    ),
    over_all=(
        r"a lo largo (?:del|de la|de este|de esta|de todo el|de toda la) (?:{book})\b"
        r"|en tod[oa] (?:el|la) (?:{book})\b|^dime todo sobre\b"
    ),
    fate=(
        r"que (?:le |les )?(?:pasa|ocurre|sucede) (?:con|a) (?P<name>.+?)(?: al final)?"
        r"|que es de (?P<who>.+)|como (?:cambia|evoluciona) (?P<name_2>.+)"
        r"|cual es el destino de (?P<who_2>.+)"
    ),
)

_CHINESE: Final = Wording(
    book="书|小说|故事|文章|论文|文档|报告|作品|文件",
    beside=(
        r"请|您|你|我们|我|能否|能|可以|帮忙|帮|给|为|用|一下|下|一个|一份|一段|写|做出?|简要|简单|简短|简洁|地|的"
        r"|得|把|将|对|本|这|那|整|个|全|部|篇|份|章|节|内容|主要|[几一二两三四五十百\d]+(?:句话?|个?字|段话?)"
        r"|来|吧|吗|进行|以内|出|书|小说|故事|文章|论文|文档|报告|作品|文件|是什么|\W"
    ),
    condense=r"总结|總結|概括|归纳|概述|(?:概要|摘要|梗概|大意)(?=(?:是什么)?$)",
    gist=(
        r"(?:这|本|全)(?:本|篇|份|个|部)?(?:{book})(?:主要)?(?:讲|说|写)(?:了|的是|述了)(?:些)?什么"
        r"|(?:这|本|全)?(?:本|篇|份|个|部)?(?:{book})的?主要(?:内容|观点|思想|情节)(?:是什么|有哪些)"
        r"|(?:这|本)(?:本|篇|个|部)?(?:{book})(?:里|中)?发生了(?:什么|哪些事)"
    ),
    listing=r"(?:列出|列举|列舉|找出|举出)(?!.*[一两二三四五]\s?[个種种条项点])",
    over_all=r"(?:整[本个篇部]|全|通篇)(?:{book})",
    fate=(
        r"(?P<who>\w{1,8}?)(?:的(?:最终)?(?:结局|命运|下场)(?:是什么|如何|怎样|怎么样)"
        r"|(?:的结局|最后|最终|后来)(?:怎么样|怎样|如何)了?)"
    ),
)

_OTHERS: Final = Wording(
    book=(
        "libro|livro|romanzo|romance|testo|boek|boken|ksiazke|kitabi|книг[ауи]|текст"
        "|الكتاب|النص|القصه"
    ),
    beside=(
        "il lo la un una questo questa di del e in breve per favore o um uma este do da por het "
        "een dit kort den har te bu эту этой эта этот мне напиши кратко пожалуйста "
        "هذا هذه من فضلك لي في"
    ),
    condense=(
        r"riassu(?:mi|nto|mere)|samenvat\w*|vat(?=.*\bsamen\b)|sammanfatta\w*|stresc\w*|streszcz\w*"
        r"|ozetle\w*|резюм\w*|кратк\w+ содержани\w+|перескаж\w*|لخص|ملخص|resuma"
    ),
    gist=(
        r"di cosa (?:parla|tratta) (?:il|la|questo|questa) \w+|do que (?:se )?trata (?:o|este) \w+"
        r"|waar gaat (?:dit|het|de) \w+ over|о чем (?:эта|этот|это) \w+"
    ),
)

_JAPANESE: Final = Wording(
    book="本|論文|文章|物語|小説",
    beside=(
        r"この|その|本|論文|文章|物語|小説|書類|全体|内容|を|の|は|で|に|して|下さい|ください|教えて|簡潔|短く|何|です|か|\W"
        r"|이|책|글|문서|논문|소설|을|를|해|줘|주세요|간단히"
    ),
    condense=r"要約|まとめて?|あらすじ|概要|요약",
    listing=r"挙げて|列挙",
)

WORDINGS: Final = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _OTHERS)
UNSPACED: Final = (_CHINESE, _JAPANESE)

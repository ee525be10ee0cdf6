"""A conversation as one page: what an HTML export holds, and what PDF and printer are made from."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from engine.quoting import quoted
from engine.records.answers import Answer, Citation
from memlong_desktop.item_models.answer_remarks import exported_place, quotes_heading, remarks
from memlong_desktop.item_models.answer_words import runs_right_to_left
from memlong_desktop.views.answer_parser import as_html

_STYLE: Final = """
body { font-family: serif; line-height: 1.45; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
p.source { font-size: 0.9em; margin: 0.3em 0 0.3em 1.5em; }
p.note { font-size: 0.9em; font-style: italic; }
pre { white-space: pre-wrap; } table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }
"""
_FONT_POINTS: Final = 10.5
_DPI: Final = 300


def conversation_html(name: str, answers: Sequence[Answer]) -> str:
    """The page; nothing in it is loaded from anywhere.

    Args:
        name: of the conversation.
        answers: in the order in which they are shown.
    """
    turns = "".join(_turn(answer) for answer in answers)
    title = escape(" ".join(name.split()))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1{_turned(name)}>{title}</h1>{turns}</body></html>"
    )


def conversation_document(name: str, answers: Sequence[Answer]) -> QTextDocument:
    """The same page, ready to be laid out on paper."""
    document = QTextDocument()
    font = QFont("serif")
    font.setPointSizeF(_FONT_POINTS)
    document.setDefaultFont(font)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, name)
    document.setHtml(conversation_html(name, answers))
    return document


def conversation_pdf(name: str, answers: Sequence[Answer]) -> bytes:
    """The same page as a PDF with pages that are numbered."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(name)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    conversation_document(name, answers).print_(writer)
    del writer  # the end of the file is written with it
    return bytes(buffer.data().data())


def _turn(answer: Answer) -> str:
    question = escape(answer.question).replace("\n", "<br>")
    said = [words for words in (*remarks(answer), quotes_heading(answer)) if words]
    notes = "".join(f'<p class="note">{escape(words)}</p>' for words in said)
    sources = "".join(_source(citation) for citation in answer.citations)
    body = f"<div{_turned(answer.text)}>{as_html(answer.text)}</div>"
    return f"<h2{_turned(answer.question)}>{question}</h2>{body}{notes}{sources}"


def _source(citation: Citation) -> str:
    quote, title = escape(quoted(citation.quote)), escape(" ".join(citation.title.split()))
    return (
        f'<p class="source"{_turned(citation.quote)}>[{citation.number}] {quote} — '
        f"<i>{title}</i>, {escape(exported_place(citation))}</p>"
    )


def _turned(text: str) -> str:
    return ' dir="rtl"' if runs_right_to_left(text) else ""

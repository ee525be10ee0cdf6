"""The chat's own style sheet: reading type, quiet buttons, the box for questions."""

from memlong_desktop import theme
from memlong_desktop.theme import Theme


def chat_style(chosen: Theme) -> str:
    """Rules for the chat's widgets in a theme's colours."""
    sizes = (theme.FONT_SMALL, theme.FONT_BASE, theme.FONT_READING, theme.FONT_TITLE)
    small, base, reading, title = map(chosen.px, sizes)
    return f"""
    ChatView, #conversation, #conversationPort {{ background: {chosen.surface.name()}; }}
    QScrollArea {{ border: none; }}
    AnswerText {{
        background: transparent; border: none; padding: 0;
        font-size: {reading}px; color: {chosen.text.name()};
        selection-background-color: {chosen.accent.name()};
        selection-color: {chosen.on_accent.name()};
    }}
    QLabel {{ background: transparent; color: {chosen.text.name()}; }}
    QLabel[role="warning"] {{ color: {chosen.warning.name()}; }}
    QLabel#question {{ font-size: {reading}px; font-weight: 600; }}
    QLabel#chatTitle {{ font-size: {title}px; font-weight: 600; }}
    QLabel#note, QLabel#chatIntro, QLabel#factName {{
        font-size: {base}px; color: {chosen.secondary.name()};
    }}
    QLabel#chatName {{ font-size: {base}px; color: {chosen.secondary.name()}; }}
    QPushButton#offer {{
        background: {chosen.raised.name()}; border: 1px solid {chosen.line.name()};
        border-radius: {theme.RADIUS}px; color: {chosen.text.name()}; font-size: {base}px;
        padding: 6px 10px; text-align: left;
    }}
    QPushButton#offer:hover {{ background: {chosen.hover.name()}; }}
    QPushButton#offer:focus {{ border-color: {chosen.accent.name()}; }}
    QLabel#fact {{ font-size: {base}px; }}
    QLabel#askNote {{ font-size: {small}px; color: {chosen.secondary.name()}; }}
    QLabel#askNote[state="error"], QLabel#failure {{ color: {chosen.error.name()}; }}
    QLabel#failure {{ font-size: {reading}px; }}
    QPushButton#quiet {{
        background: transparent; border: 1px solid transparent; border-radius: {theme.RADIUS}px;
        color: {chosen.secondary.name()}; font-size: {base}px;
        padding: 3px 6px; min-height: 18px; text-align: left;
    }}
    QPushButton#quiet[inline="true"] {{ padding-left: 0; }}
    QPushButton#quiet:hover {{ color: {chosen.text.name()}; background: {chosen.hover.name()}; }}
    QPushButton#quiet:focus {{ border-color: {chosen.accent.name()}; }}
    QToolButton {{
        background: transparent; border: 1px solid transparent; border-radius: {theme.RADIUS}px;
        padding: 3px;
    }}
    QToolButton:hover {{ background: {chosen.hover.name()}; }}
    QToolButton:focus {{ border-color: {chosen.accent.name()}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton#sendButton[state="primary"] {{ background: {chosen.accent.name()}; }}
    QToolButton#sendButton[state="primary"]:focus {{ border-color: {chosen.text.name()}; }}
    QFrame#askFrame {{
        background: {chosen.raised.name()}; border: 1px solid {chosen.control_line.name()};
        border-radius: {theme.RADIUS}px;
    }}
    QFrame#askFrame[state="focused"] {{ border-color: {chosen.accent.name()}; }}
    QPlainTextEdit#questionEdit {{
        background: transparent; border: none; padding: 0;
        font-size: {reading}px; color: {chosen.text.name()};
        selection-background-color: {chosen.accent.name()};
        selection-color: {chosen.on_accent.name()};
    }}
    """

"""The program's icon in the formats of each system, drawn from its one SVG.

Windows' .ico and macOS' .icns may hold PNG files as they are: both are written here as a table of
PNGs (ICO: Microsoft's ICONDIR, PNG entries since Windows Vista; ICNS: Apple's `ic07` to `ic14`).
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_LINUX = (16, 32, 64, 128, 256, 512)
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
_MACOS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic09": 512, "ic14": 512}


def draw(svg: Path, stem: Path) -> None:
    """Write `stem`-16.png and its sisters, `stem`.ico, `stem`.icns.

    Raises:
        ValueError: the SVG cannot be read.
    """
    _ = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no SVG")
    sizes = {*_LINUX, *_WINDOWS, *_MACOS.values()}
    pictures = {size: _png(renderer, size) for size in sorted(sizes)}
    stem.parent.mkdir(parents=True, exist_ok=True)
    for size in _LINUX:
        stem.with_name(f"{stem.name}-{size}.png").write_bytes(pictures[size])
    stem.with_suffix(".ico").write_bytes(_ico([(size, pictures[size]) for size in _WINDOWS]))
    stem.with_suffix(".icns").write_bytes(_icns([(k, pictures[s]) for k, s in _MACOS.items()]))


def _png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs lack this overload
    return bytes(buffer.data().data())


def _ico(pictures: list[tuple[int, bytes]]) -> bytes:
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    table, content = b"", b""
    for size, png in pictures:
        side = size % 256  # 0 stands for 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(content))
        content += png
    return head + table + content


def _icns(pictures: list[tuple[str, bytes]]) -> bytes:
    parts = [kind.encode() + struct.pack(">I", 8 + len(png)) + png for kind, png in pictures]
    content = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(content)) + content

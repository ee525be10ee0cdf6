"""The curve of a training run: a row of a CSV file a step, and a picture of it."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from engine.calibration.recipe import KINDS, Kind
from engine.files import storage_error, write_atomically

COLUMNS = ("step", "seconds", "rate", "norm", "loss", "tokens_per_second", *KINDS)
_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 720, 360, 56, 20, 130, 40
_COLOURS = ("#1f5f8b", "#8b3f1f", "#2f7d4f", "#7a4f9a", "#8a7a1f", "#555555")
_SMOOTH = 25  # steps


class Curve:
    """Appends to `curve.csv`."""

    def __init__(self, path: Path, step: int) -> None:
        """Goes on after `step`; later rows, of steps that are taken again, are dropped.

        Raises:
            StorageError: it cannot be written.
        """
        self._path = path
        kept = [row for row in read_curve(path) if int(row["step"]) <= step]
        text = io.StringIO()
        writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
        write_atomically(path, [text.getvalue().encode()], durable=False)

    def add(self, values: Mapping[str, float], kinds: Mapping[Kind, float]) -> None:
        """One step; a kind that it had no rows of stays empty.

        Raises:
            StorageError: it cannot be written.
        """
        row: dict[str, float] = dict(values)
        row.update(kinds.items())
        cells = [f"{row[name]:.6g}" if name in row else "" for name in COLUMNS]
        try:
            with self._path.open("a", encoding="utf-8", newline="") as file:
                file.write(",".join(cells) + "\n")
        except OSError as failure:
            raise storage_error(failure, self._path) from failure


def read_curve(path: Path) -> list[dict[str, str]]:
    """The whole rows of a curve; none if there is no such file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if None not in row.values() and row["step"]]


def plot(curve: Path, picture: Path) -> None:
    """Draws the loss of each kind over the steps, smoothed, as SVG.

    Raises:
        StorageError: it cannot be written.
    """
    rows = read_curve(curve)
    lines = {}
    for kind in KINDS:
        points = [(int(row["step"]), float(row[kind])) for row in rows if row[kind]]
        if len(points) > 1:
            lines[kind] = _smoothed(points)
    write_atomically(picture, [_svg(lines).encode()], durable=False)


def _smoothed(points: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """A running mean."""
    smooth, mean = [], points[0][1]
    for index, (step, loss) in enumerate(points):
        mean += (loss - mean) / min(index + 1, _SMOOTH)
        smooth.append((step, mean))
    return smooth


def _svg(lines: Mapping[Kind, list[tuple[int, float]]]) -> str:
    points = [point for line in lines.values() for point in line]
    last = max((step for step, _ in points), default=1)
    top = max((loss for _, loss in points), default=1.0) * 1.05
    width, height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def x(step: float) -> float:
        return _LEFT + width * step / last

    def y(loss: float) -> float:
        return _TOP + height * (1 - loss / top)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"',
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
    ]
    for part in range(5):
        loss, step = top * part / 4, last * part / 4
        parts.append(
            f'<path d="M{_LEFT} {y(loss):.1f}h{width}" stroke="#dddddd"/>'
            f'<text x="{_LEFT - 8}" y="{y(loss) + 4:.1f}" text-anchor="end">{loss:.1f}</text>'
            f'<text x="{x(step):.1f}" y="{_HEIGHT - 20}" text-anchor="middle">{step:.0f}</text>'
        )
    parts.append(
        f'<text x="{_LEFT + width / 2}" y="{_HEIGHT - 4}" text-anchor="middle">step</text>'
        f'<text x="{_LEFT}" y="13">loss of a token, nats</text>'
    )
    for index, (kind, line) in enumerate(lines.items()):
        colour = _COLOURS[index % len(_COLOURS)]
        path = " ".join(f"{x(step):.1f},{y(loss):.1f}" for step, loss in line)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
            f'<text x="{_WIDTH - _RIGHT + 8}" y="{_TOP + 14 + 18 * index}" fill="{colour}">'
            f"{kind} {line[-1][1]:.2f}</text>"
        )
    return "\n".join([*parts, "</svg>", ""])

"""Charts of results as SVG, by matplotlib, which only those who measure need to have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import DataUnusable
from engine.evaluation.statistics import Estimate

_INCHES = (8.0, 4.5)
_GROUP = 0.8  # of the room between two groups of bars
_APART = 0.02  # of the same: points at one place are not drawn over each other


@dataclass(frozen=True)
class Chart:
    """One chart.

    Attributes:
        title: above it.
        x_label: what changes along the chart.
        y_label: what is measured.
        ticks: the places along the chart.
        series: name -> a figure for each place, None where there is none.
        kind: places in order (lines), or side by side (bars).
    """

    title: str
    x_label: str
    y_label: str
    ticks: Sequence[str]
    series: Mapping[str, Sequence[Estimate | None]]
    kind: Literal["lines", "bars"] = "lines"


def draw(chart: Chart, path: Path) -> Path:
    """Writes a chart as SVG.

    Raises:
        DataUnusable: matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as failure:
        raise DataUnusable("No plot was drawn: matplotlib is not installed.") from failure
    figure = Figure(figsize=_INCHES, layout="constrained")
    axes = figure.subplots()
    for number, (name, figures) in enumerate(chart.series.items()):
        held = [(index, figure) for index, figure in enumerate(figures) if figure is not None]
        width = _GROUP / len(chart.series)
        left = (number + 0.5) * width - _GROUP / 2 if chart.kind == "bars" else number * _APART
        x = [index + left for index, _ in held]
        y = [figure.mean for _, figure in held]
        spread = (
            [figure.mean - figure.low for _, figure in held],
            [figure.high - figure.mean for _, figure in held],
        )
        if chart.kind == "bars":
            axes.bar(x, y, width, yerr=spread, capsize=2, label=name)
        else:
            axes.errorbar(x, y, yerr=spread, marker="o", capsize=3, label=name)
    axes.set_xticks(range(len(chart.ticks)), chart.ticks)
    axes.set(title=chart.title, xlabel=chart.x_label, ylabel=chart.y_label)
    axes.grid(axis="y", alpha=0.3)
    axes.legend(fontsize="small")
    # The same figures make the same file.
    with mpl.rc_context({"svg.hashsalt": chart.title, "svg.fonttype": "none"}):
        figure.savefig(path, format="svg", metadata={"Date": None})
    return path

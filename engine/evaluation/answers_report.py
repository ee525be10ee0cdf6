"""Asked questions into rows, tables and a chart."""

from collections.abc import Callable, Sequence

from engine.evaluation.answers import (
    BOTH,
    CONDITIONS,
    MEMORY,
    NEAREST,
    OTHER,
    QUOTED,
    WRITTEN,
    Asked,
)
from engine.evaluation.metrics import Metric, best, contains, rouge_l, token_f1
from engine.evaluation.plots import Chart
from engine.evaluation.results import Row, Table, at_least, between, estimated, plain, shown
from engine.evaluation.statistics import Estimate, bootstrap, differences

_SHARE = 0.7  # of the F1 with quoted passages, from memory alone
_METRICS: dict[str, Metric] = {"F1": token_f1, "ROUGE-L": rouge_l, "contains": contains}


class Answers:
    """The asked questions of one set.

    Attributes:
        name: of the set.
        conditions: under which they were asked.
        written: under which of them answers were written; none if only losses were measured.
    """

    def __init__(self, name: str, asked: Sequence[Asked]) -> None:
        """At least one question."""
        self.name = name
        said = asked[0].said
        self.conditions = [one for one in (*CONDITIONS, NEAREST) if one in said]
        self.written = [
            one for one in (*WRITTEN, NEAREST) if one in said and said[one].text is not None
        ]
        names = dict.fromkeys(one.document for one in asked)
        # Questions about one tale resemble each other; in a set of one document each stands alone.
        self._groups = [[one for one in asked if one.document == name] for name in names]

    @property
    def count(self) -> int:
        """How many questions."""
        return sum(len(group) for group in self._groups)

    def of(self, value: Callable[[Asked], float]) -> list[list[float]]:
        """A value of every question, document by document."""
        return [[value(one) for one in group] for group in self._groups]

    def loss(self, condition: str) -> list[list[float]]:
        """Loss of the reference answers."""
        return self.of(lambda one: one.said[condition].loss)

    def score(self, metric: str, condition: str) -> list[list[float]]:
        """How near the written answers come to the references."""
        measure = _METRICS[metric]

        def value(one: Asked) -> float:
            return best(measure, one.said[condition].text or "", one.question.answers)

        return self.of(value)

    def recall(self) -> Estimate | None:
        """Share of questions whose evidence was retrieved, where it is known."""
        known = [
            [float(one.found) for one in group if one.found is not None] for group in self._groups
        ]
        return bootstrap(known) if any(known) else None

    def first_token(self, condition: str) -> float:
        """Seconds, the median."""
        every = sorted(one.said[condition].first_token or 0.0 for g in self._groups for one in g)
        return every[len(every) // 2]


def rows_of(answers: Answers, chunks: int) -> list[Row]:
    """Targets first, then every condition."""
    name, rows = answers.name, []
    if answers.written:
        scores = {condition: answers.score("F1", condition) for condition in answers.written}
        quoted = bootstrap(scores[QUOTED]).mean
        memory = bootstrap(scores[MEMORY]).mean
        share = memory / quoted if quoted else None
        rows.append(at_least(f"{name}: F1 from memory alone against quoted", share, "x", _SHARE))
        gained = bootstrap(differences(scores[BOTH], scores[QUOTED]))
        points = _scaled(gained, 100.0)
        row = at_least(f"{name}: F1 with both against quoted", points.mean, "points", 0.0)
        rows.append(between(row, points))
        if NEAREST in scores:
            gained = bootstrap(differences(scores[BOTH], scores[NEAREST]))
            points = _scaled(gained, 100.0)
            row = at_least(f"{name}: F1 with both against {NEAREST}", points.mean, "points", 0.0)
            rows.append(between(row, points))
    for condition in answers.conditions:
        loss = bootstrap(answers.loss(condition))
        rows.append(estimated(f"{name}: {condition}, answer loss", loss, "nats/token"))
        if condition != QUOTED:
            change = bootstrap(differences(answers.loss(condition), answers.loss(QUOTED)))
            against = f"{name}: {condition}, answer loss against quoted"
            rows.append(estimated(against, change, "nats/token"))
    read = bootstrap(differences(answers.loss(MEMORY), answers.loss(OTHER)))
    rows.append(estimated(f"{name}: memory, answer loss against {OTHER}", read, "nats/token"))
    if answers.written:
        for condition in answers.written:
            for metric in _METRICS:
                value = bootstrap(answers.score(metric, condition))
                rows.append(estimated(f"{name}: {condition}, {metric}", value, ""))
            rows.append(
                plain(f"{name}: {condition}, first token", answers.first_token(condition), "s")
            )
    recall = answers.recall()
    if recall is not None:
        rows.append(estimated(f"{name}: evidence among {chunks} chunks", recall, ""))
    return rows


def table_of(answers: Answers) -> Table:
    """One line a condition."""
    columns = ["Condition", "answer loss"]
    if answers.written:
        columns += [*_METRICS, "first token, s"]
    lines = []
    for condition in answers.conditions:
        cells = [_spread(bootstrap(answers.loss(condition)))]
        if condition in answers.written:
            cells += [_spread(bootstrap(answers.score(metric, condition))) for metric in _METRICS]
            cells.append(shown(answers.first_token(condition)))
        cells += [""] * (len(columns) - 1 - len(cells))
        lines.append((condition, *cells))
    return Table(f"{answers.name}: {answers.count} questions", tuple(columns), tuple(lines))


def chart_of(sets: Sequence[Answers]) -> Chart:
    """F1 under each condition, or the loss of the references where no answers were written."""
    written = all(answers.written for answers in sets)
    conditions = sets[0].written if written else sets[0].conditions
    return Chart(
        title="Answers from passages and from memory",
        x_label="",
        y_label="token F1" if written else "loss of the reference answer, nats per token",
        ticks=[f"{answers.name} ({answers.count})" for answers in sets],
        series={
            condition: [
                bootstrap(answers.score("F1", condition) if written else answers.loss(condition))
                for answers in sets
            ]
            for condition in conditions
        },
        kind="bars",
    )


def _scaled(estimate: Estimate, factor: float) -> Estimate:
    ends = (estimate.mean * factor, estimate.low * factor, estimate.high * factor)
    return Estimate(*ends, estimate.count)


def _spread(estimate: Estimate) -> str:
    return f"{estimate.mean:.3f} ({estimate.low:.3f} to {estimate.high:.3f})"

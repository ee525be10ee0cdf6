"""`python -m engine evaluate`: measures, and writes figures, tables and charts."""

import argparse

from engine.config import EngineConfig
from engine.evaluation.run import Run, Say
from engine.evaluation.run_answers import run_answers
from engine.evaluation.run_demonstrations import run_demonstrations
from engine.evaluation.run_perplexity import run_perplexity
from engine.evaluation.subject import subject_of

_RUNS = {
    "perplexity": run_perplexity,
    "answers": run_answers,
    "demonstrations": run_demonstrations,
}


def evaluate(options: argparse.Namespace, config: EngineConfig, say: Say) -> None:
    """Run the evaluation that the options name.

    Args:
        options: of the command line (`engine.evaluation.options`).
        config: names the model; what is kept between runs lies in its data folder.
        say: takes lines of progress.

    Raises:
        DataUnusable: texts are missing or damaged.
        ModelError: the model or the calibration cannot be used.
        StorageError: results cannot be written.
    """
    subject = subject_of(config, options.calibration)
    say(f"{subject.name}, calibration: {subject.calibration}")
    work = config.data_dir / "evaluation"
    _RUNS[options.evaluation](Run(options.evaluation, options, subject, work, say))

"""Started twice by a test: each takes its share of every step; the first one says what came out."""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

from engine.calibration.crew import crew
from engine.calibration.trainer import Limit, Trainer
from tests.engine.calibration.planted import RECIPE, Planted, model, portion

if __name__ == "__main__":
    torch.set_num_threads(1)
    memlong = model()
    made = Planted(memlong, portion(rows=7))
    with crew() as together:
        if together.rank:
            with torch.no_grad():  # what another process begins with does not matter
                memlong.trainable()[0].add_(1)
        training = Trainer(memlong, RECIPE, made, Limit(steps=4), together)
        training.agree()
        for _ in training.steps():
            pass
        name = f"member-{together.rank}.safetensors"
        learnt = {key: tensor.contiguous() for key, tensor in memlong.learnt().items()}
        save_file(learnt, Path(sys.argv[1]) / name)

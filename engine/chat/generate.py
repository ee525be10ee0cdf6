"""The sampling loop: logits to text, one piece at a time.

Greedy with a light penalty on what was just said: an answer about a document should be the same
each time it is asked, and small models repeat themselves without it. Who asks for another answer to
the same question gets one: tokens are then drawn from the likeliest, the same ones for the same
variant.
"""

import re
from collections.abc import Generator

import torch

from engine.model.decoding import Decoder
from engine.model.tokenizer import Tokenizer

_PENALTY = 1.1  # on logits of tokens already in the answer (Keskar et al. 2019, section 4.1)
_PENALTY_SPAN = 64
_ROUND_OFF = 0.5  # of the limit; from there on an answer ends with its sentence
_SENTENCE_END = re.compile(r"[.!?\u3002\uff01\uff1f][\"')\]\u201d\u2019]*$")
_CHOICES = 20  # of another variant
_TEMPERATURE = 0.7
_ANNOUNCED = re.compile(r"[^.!?\n\u3002]*[:\uff1a]\s*")  # "The answer is:", and nothing before it
_UNFINISHED = "\ufffd"  # the last character's bytes are not all there yet


class Generation:
    """One answer being written.

    Attributes:
        text: all of it so far.
        complete: whether the model ended it by itself.
    """

    def __init__(
        self, decoder: Decoder, tokenizer: Tokenizer, limit: int, variant: int = 0
    ) -> None:
        """Continue `decoder` for at most `limit` tokens, rounded off at the end of a sentence."""
        self._random = torch.Generator().manual_seed(variant) if variant else None
        self._decoder = decoder
        self._tokenizer = tokenizer
        self._limit = limit
        self._ids: list[int] = []
        self.text = ""
        self.complete = False

    def pieces(self) -> Generator[str, None, None]:
        """The answer's text, piece by piece; leading blanks are dropped."""
        logits = self._decoder.logits
        for _ in range(self._limit):
            token = self._choose(logits)
            if token in self._tokenizer.eos_ids:
                self.complete = True
                return
            self._ids.append(token)
            if piece := self._new_text():
                yield piece
            if len(self._ids) > self._limit * _ROUND_OFF and _SENTENCE_END.search(self.text):
                self.complete = True
                return
            if _loops(self._ids):
                return
            logits = self._decoder.step(token)

    @property
    def tokens(self) -> int:
        """How many were written so far."""
        return len(self._ids)

    def attention(self) -> dict[int, float]:
        """Chunk id -> the share of attention it got, averaged over retrieval layers and tokens."""
        layers = [rows[0] for rows in self._decoder.shares().values()]
        chunks = {chunk_id for layer in layers for chunk_id in layer}
        return {c: sum(layer.get(c, 0.0) for layer in layers) / len(layers) for c in chunks}

    def _choose(self, logits: torch.Tensor) -> int:
        recent = torch.tensor(sorted(set(self._ids[-_PENALTY_SPAN:])), dtype=torch.long)
        scores = logits[0].cpu().clone()  # (vocabulary,)
        said = scores[recent]
        scores[recent] = torch.where(said > 0, said / _PENALTY, said * _PENALTY)
        if _ANNOUNCED.fullmatch(self.text):  # that is no answer yet; it goes on
            scores[list(self._tokenizer.eos_ids)] = -torch.inf
        if self._random is None:
            return int(scores.argmax())
        likely = scores.float().topk(_CHOICES)
        chances = torch.softmax(likely.values / _TEMPERATURE, dim=0)
        return int(likely.indices[torch.multinomial(chances, 1, generator=self._random)])

    def _new_text(self) -> str:
        text = self._tokenizer.decode(self._ids).lstrip()
        if text.endswith(_UNFINISHED):
            return ""
        piece = text[len(self.text) :]
        self.text = text
        return piece


def _loops(ids: list[int], times: int = 4) -> bool:
    """Whether the answer has begun to say the same thing over and over."""
    for length in range(1, 25):
        tail = ids[-length * times :]
        if len(tail) == length * times and tail == tail[:length] * times and len(ids) > 24:
            return True
    return False

import msgspec

from engine.offers import Offer
from engine.sizes import Fit
from memlong_desktop.model_words import facts_words


def test_a_model_that_is_kept_in_fewer_bits_says_so() -> None:
    fit = Fit({"weights": 8 * 10**9}, 9 * 10**9, "")
    full = Offer("seven", "Seven", "language", "MIT", "", size=15 * 10**9, fit=fit)
    assert facts_words(full).endswith("needs 8.0 GB of 9.0 GB free memory")
    narrow = msgspec.structs.replace(full, weights="8-bit")
    assert facts_words(narrow) == f"{facts_words(full)}  ·  weights of 8 bits"

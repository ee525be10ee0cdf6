"""What memory is worth, measured: `python -m engine evaluate perplexity|answers|demonstrations`."""

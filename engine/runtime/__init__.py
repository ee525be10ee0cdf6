"""The PyTorch that computes on this computer's graphics card, beside the one of the program."""

"""Texts and questions to train and to measure with, as they lie in the data folder; read only."""

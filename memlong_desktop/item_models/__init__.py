"""Qt item models: what lists and trees show."""

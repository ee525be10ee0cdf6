"""Files into pages of text with word boxes, and pages into chunks."""

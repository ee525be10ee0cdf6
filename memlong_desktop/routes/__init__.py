"""What leads where: from intent to operation, and from result to view."""

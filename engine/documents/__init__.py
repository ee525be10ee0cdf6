"""Documents: opened and read in a process of their own, cleaned, cut into chunks."""

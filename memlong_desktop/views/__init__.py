"""Widgets: they show, and they emit what the reader wants; they call no engine."""

"""Work off the GUI thread: the only place where threads are made."""

"""Installers by Briefcase, from `briefcase.toml` and `pyproject.toml`: run by `dev.py package`.

`project` lays out the folder that Briefcase works in, `icons` draws the program's icon in the
formats of each system, `linux` adds what Briefcase leaves out of a Linux package.
"""

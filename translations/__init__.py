"""The words of the window in other languages: collected from the sources, kept as `.ts` files.

`python3 dev.py translate` brings the `.ts` files here up to date with the sources (what is new is
unfinished, what is gone is dropped) and makes of them the `.qm` files that the window loads, in
`resources/translations`. Translators edit the `.ts` files, by hand or in Qt Linguist.
"""

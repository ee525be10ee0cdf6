"""What is done to the program to see that nothing is lost: `python3 dev.py torture`.

Outside the shipped packages. One module for each kind of harm, each a function from a seed and a
number of trials to rows; `victims.py` and `stage.py` are what they share.
"""

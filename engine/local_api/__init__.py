"""`python -m engine serve`: other programs of this computer ask documents, over HTTP.

The shape is OpenAI's chat completions, since editors and note apps speak it: a document is a
"model". `server` listens, `handler` lets in and routes, `answering` writes, `messages` are the
shapes, `refusals` the errors, `token` who may ask. Not to be confused with `engine.serve`, the
inside of our own child processes.
"""

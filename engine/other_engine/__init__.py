"""Another program that writes the answers, through the chat address that OpenAI's clients use.

vLLM, llama.cpp's server and Ollama have it. Off unless the reader says so: the question and the
passages found for it are sent there. Nothing in this program connects but one process (`host`),
started for one answer, which may reach one address and nothing else.
"""

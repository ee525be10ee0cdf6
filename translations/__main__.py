"""`python -m translations`: bring the `.ts` files up to date, and compile them."""

import sys

from memlong_desktop.translation import LANGUAGES
from translations.catalogue import COMPILED, compile_into, read, source_file, write
from translations.words import collect


def main() -> int:
    """Returns 1 if something is left to translate."""
    words = collect()
    left = 0
    for language in LANGUAGES:
        translated = read(language) if source_file(language).exists() else {}
        write(language, words, translated)
        compile_into(COMPILED, language)
        missing = [word for word in words if word not in translated]
        left += len(missing)
        sys.stdout.write(f"{language}: {len(words) - len(missing)} of {len(words)} translated\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())

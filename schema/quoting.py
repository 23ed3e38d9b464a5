"""A text → its quoted form, which YAML reads as text whatever it holds."""

import re


def as_yaml(text: str) -> str:
    """Write a text so that YAML reads it anywhere: as it is, or in quotes."""
    return text if re.fullmatch(r"\w(?:[\w -]*\w)?", text) else quoted(text)


def quoted(text: str) -> str:
    """Put a text in the quotes that need the fewest changes to it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

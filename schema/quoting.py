"""A text → its quoted form, which YAML reads as text whatever it holds."""


def quoted(text: str) -> str:
    """Put a text in the quotes that need the fewest changes to it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

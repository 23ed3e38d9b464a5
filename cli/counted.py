"""A number and a noun → the two as people write them."""


def counted(count: int, noun: str) -> str:
    """`1 map`, `7 maps`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

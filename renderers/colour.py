"""Colours written `#RRGGBB` → how well one is read on another, and what lies between them."""

import re

HEX = re.compile("#[0-9A-Fa-f]{6}")


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 for the same to 21 for black and white, in either order.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance. Text needs 4.5 (success criterion 1.4.3).
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2, 0 for black to 1 for white."""
    red, green, blue = (linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(colour: str, ground: str, share: float) -> str:
    """Give the ground with a share of 0…1 of the colour laid over it."""
    mixed = (share * over + (1 - share) * under for over, under in zip(channels(colour), channels(ground), strict=True))
    return "#" + "".join(f"{round(channel):02X}" for channel in mixed)


def channels(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue, 0…255; a ValueError says what is no `#RRGGBB`."""
    if not HEX.fullmatch(colour):
        raise ValueError(f"`{colour}` is not a colour like `#1D3F8A`")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def linear(channel: float) -> float:
    """Give the light of a channel of 0…1, as sRGB writes it."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

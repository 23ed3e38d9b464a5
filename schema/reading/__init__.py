"""Bytes → Source: YAML with positions, limits, and plain words for what is wrong with it."""

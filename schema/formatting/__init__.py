"""Bytes of a spec → the same spec in the one style, its comments kept."""

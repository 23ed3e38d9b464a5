"""The files of built-in labels, each a language or a region of one."""

import json
from pathlib import Path
from typing import cast

RENDERERS = Path(__file__).parents[1] / "renderers"
LOCALES = RENDERERS / "locales"
LANGUAGES = ["ar", "en", "fa", "fi", "lv", "pl", "sv", "zh-Hant"]
REGIONS = ["ar-AE", "ar-DZ", "ar-LY", "ar-MA", "ar-TN", "en-US"]


def labels_in(language: str) -> dict[str, str]:
    text = (LOCALES / f"{language}.json").read_text(encoding="utf-8")
    return cast(dict[str, str], json.loads(text, object_pairs_hook=without_duplicates))


def without_duplicates(pairs: list[tuple[str, str]]) -> dict[str, str]:
    labels = dict(pairs)
    assert len(labels) == len(pairs), "a label is given twice"
    return labels

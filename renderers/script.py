"""A language tag → the script it is written in, and which way that runs."""

from typing import Literal, NamedTuple

_RIGHT_TO_LEFT = frozenset(("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"))

# The likely scripts of CLDR. A bare `zh` is read as Traditional, the only Chinese that has labels here.
_LIKELY = {
    tag: script
    for script, tags in {
        "Arab": "aeb apc ar arq ars ary arz az-IQ az-IR azb bal bqi ckb fa glk kk-CN ks ky-CN lah lrc mzn ota pa-PK "
        "pnb prs ps sd sdh skr tg-PK ug ur uz-AF",
        "Deva": "sd-IN",
        "Hans": "zh-CN zh-MY zh-SG",
        "Hant": "zh",
        "Hebr": "he iw ji lad yi",
        "Nkoo": "nqo",
        "Rohg": "rhg",
        "Syrc": "aii arc syr",
        "Thaa": "dv",
    }.items()
    for tag in tags.split()
}


class Tag(NamedTuple):
    """A BCP 47 tag's language, script and region, each in its usual case; the region may be empty."""

    language: str
    script: str
    region: str

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the script runs."""
        return "rtl" if self.script in _RIGHT_TO_LEFT else "ltr"


def tag_of(text: str) -> Tag:
    """Take a tag apart; a script that is not written is the likely one of the language in that region."""
    language, *rest = text.split("-")
    language, script, region = language.lower(), "", ""
    for part in rest:
        if len(part) == 1:
            break  # an extension such as `-u-nu-latn`
        if len(part) == 4 and part.isalpha():
            script = script or part.title()
        elif (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
            region = region or part.upper()
    return Tag(language, script or _LIKELY.get(f"{language}-{region}") or likely_script(language), region)


def likely_script(language: str) -> str:
    """Give the script of a language where its tag names neither script nor region."""
    return _LIKELY.get(language, "Latn")

"""A palette, and an author's colours and fonts → the look of a map."""

from itertools import chain

import pytest

from journeymap.renderers import theme
from journeymap.renderers.colour import contrast
from journeymap.renderers.look import BASES, NAMES, look_of

ROLES = [*theme.PLAIN, *chain(*theme.PAIRS)]
every_base = pytest.mark.parametrize("base", BASES)


@every_base
def test_a_palette_colours_every_role(base: str) -> None:
    """In the order of the light one, so that two pages differ in nothing but their colours."""
    colours = look_of(base).colours

    assert sorted(colours) == sorted(ROLES)
    assert list(colours) == list(look_of("light").colours)
    assert [role for role, colour in colours.items() if len(colour) != 7 or colour != colour.upper()] == []


def test_dark_is_light_words_on_dark_paper() -> None:
    """Whether the palette makes it so or the author."""
    assert [base for base in BASES if look_of(base).dark] == ["dark"]
    assert look_of("light", own={"paper": "#101010", "ink": "#EEEEEE"}).dark
    assert not look_of("dark", own={"paper": "#FFFFFF", "ink": "#101010"}).dark


@every_base
def test_an_authors_colour_makes_a_pair(base: str) -> None:
    """It is that of the words; the fill is a tint of it near the paper, and the line between them."""
    plain, own = look_of(base), look_of(base, own={"stage-1": "#9A3412"})
    stage, paper = theme.STAGES[0], plain.colours["paper"]
    changed = {role for role in ROLES if own.colours[role] != plain.colours[role]}
    near = [contrast(own.colours[role], paper) for role in (stage.fill, stage.line, stage.text)]

    assert changed == set(stage)
    assert own.colours[stage.text] == "#9A3412"
    assert 1 < near[0] < near[1] < near[2]


def test_tints_lie_on_the_authors_paper() -> None:
    """In whatever order she wrote them."""
    own = {"stage-2": "#004000", "paper": "#FFF8E7"}

    assert look_of(own=own).colours == look_of(own=dict(reversed(own.items()))).colours
    assert look_of(own=own).colours["stage-1-fill"] == "#E0E2CB"


@pytest.mark.parametrize(("colour", "words"), [("#5B0F8B", "#FFFFFF"), ("#FFC83D", "#101828")])
def test_the_gravest_pain_points_stay_solid(colour: str, words: str) -> None:
    """Their words are in paper or ink, whichever is read better on the author's colour."""
    colours = look_of(own={"pain-critical": colour}).colours

    assert [colours[role] for role in theme.LEVELS["critical"]] == [words, colour, colour]


def test_every_name_of_an_author_changes_something() -> None:
    """None is there for nothing, and a pain point without a severity looks like a medium one."""
    for name in NAMES:
        assert look_of(own={name: "#0A7B57"}) != look_of(), name
    colours = look_of(own={"pain-medium": "#123456"}).colours

    assert len(NAMES) > 20
    assert [colours[role] for role in theme.LEVELS[""]] == [colours[role] for role in theme.LEVELS["medium"]]


def test_what_is_not_known_is_named() -> None:
    """A base, a name or a colour; these come checked, so this is our own slip."""
    with pytest.raises(ValueError, match="`drak` is not a theme; known: auto, light, dark, safe"):
        look_of("drak")
    with pytest.raises(ValueError, match="no colour is named stage-9; known: ink, "):
        look_of(own={"stage-9": "#000000"})
    with pytest.raises(ValueError, match="`teal` is not a colour"):
        look_of(own={"ink": "teal"})


def test_an_authors_fonts_come_first() -> None:
    """Each quoted, so that no name can end the declaration or the style sheet; what carries other scripts stays."""
    fonts = look_of(fonts=["Acme Sans", "x'}</style>\\\n"]).fonts

    assert fonts == r"'Acme Sans','x\27 \7d \3c \2f style\3e \5c \a '," + theme.FONTS
    assert look_of().fonts == theme.FONTS

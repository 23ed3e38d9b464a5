"""What a flow map is fitted to, as people write it → a page by name, or a width in pixels."""

from journeymap.schema.vocabulary import PAGES, Page

NARROWEST, WIDEST = 480, 10_000  # pixels


def page_of(written: str) -> Page | int | None:
    """Read a page; None where it is neither one of the words nor a whole number of pixels from 480 to 10,000."""
    word = written.strip().lower()
    for page in PAGES:
        if word == page:
            return page
    if word.isascii() and word.isdigit() and NARROWEST <= int(word[:9]) <= WIDEST:
        return int(word)
    return None

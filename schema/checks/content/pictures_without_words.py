"""Pictures that tell nothing to those who cannot see them."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM322", "warning", "default")
def pictures_without_words(map: Map) -> Iterator[Finding]:
    """Finds pictures of steps and stages with neither an `alt` nor a `caption`.

    A portrait of a persona has her name.

    Why it matters: who cannot see the storyboard gets the same story from its words. That pictures have a text is the
    first of the criteria for accessible content (WCAG 2.2, 1.1.1, level A), and the law in many places.

    Instead of:

    ```yaml
    - {name: Lies on the bed, image: bed.png}  # expect: JM322
    ```

    Write:

    ```yaml
    - {name: Lies on the bed, image: {src: bed.png, alt: A woman on a bed in a crowded shop}}
    - {name: Leaves, image: {src: door.png, caption: Closing time}}
    - Goes home
    ```

    or:

    ```yaml
    persona: {name: Ieva, image: ieva.png}
    ```
    """
    for content in map.contents:
        image = content.image
        if image and not image.alt and not image.caption:
            yield Finding(image, "this picture has no words", "add `alt: …`: what is to be seen on it", field="src")

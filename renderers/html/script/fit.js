// On paper a map that is a little too long for its sheets is made smaller, as long as it can be read.

const SIZES = [1, 0.95, 0.9, 0.86]; // in the last the smallest letters have 6 points

/** @typedef {{most: number, width: number, height: number}} Paper */

/**
 * Lay the page out as on paper, for as long as something is looked at.
 * @template T
 * @param {() => T} look
 * @returns {T}
 */
function onPaper(look) {
  const rules = [...document.styleSheets[0].cssRules].filter((rule) => rule instanceof CSSMediaRule);
  const media = rules.map((rule) => rule.media.mediaText);
  for (const { media } of rules) {
    const shown = media.mediaText;
    media.mediaText = /\bprint\b/.test(shown) ? "all" : /\bscreen\b/.test(shown) ? "not all" : shown;
  }
  const seen = look();
  document.body.style.inlineSize = "";
  for (const [place, rule] of rules.entries()) {
    rule.media.mediaText = media[place];
  }
  return seen;
}

/**
 * Whether each part of the map has room on one sheet: the first below what stands above it, the last, if wanted, with
 * all that follows.
 * @param {number} height in millimetres
 * @param {boolean} whole
 */
function fits(height, whole) {
  const maps = all(".sheets .map");
  const parts = maps.length ? maps : [the(".map")];
  return parts.every((part, place) => {
    const last = whole && place === parts.length - 1 ? the("footer") : part;
    const first = place ? part : document.body;
    const taken = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
    return (taken * 25.4) / 96 <= height;
  });
}

/**
 * Find the largest size at which all fits, or else the map without what follows, which then has a sheet of its own.
 * @param {Paper} paper
 */
function toSheets({ width, height }) {
  const { body } = document;
  const found = onPaper(() => {
    for (const whole of [true, false]) {
      for (const size of SIZES) {
        body.style.zoom = String(size);
        body.style.inlineSize = `${width / size}mm`;
        if (fits(height, whole)) {
          return { size, whole };
        }
      }
    }
    return { size: 1, whole: true };
  });
  body.style.zoom = found.size < 1 ? String(found.size) : "";
  body.classList.toggle("apart", !found.whole);
}

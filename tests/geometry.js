// A page as it is laid out → what is wrong with where things stand, each fault in one line of words.
//
// Things are lines of text, cards, cells, faces, icons and pictures. What a box scrolls is judged within that box,
// by its place in it; so are cells and cards that have such a box in them.
() => {
  const SLACK = 1; // in pixels, for the rounding of edges
  const CARDS = ".card, .badges li, .banner, .claim, .chip, .mark, .metric, .mood, .bar, figure, .felt li, .tools button, summary";
  const CELLS = "td, th";
  const SIGNS = ".point .disc, .icon, img, .stroke, .tools input";
  const ASTRIDE = ".drop, .divide"; // these stand on the border between two cells
  const GLUED = ".mention"; // a number and a word that a blank holds together
  // Cut on purpose: a curve's name, which the list beside the curve has whole, and a long text that unfolds.
  const CUT = ".end, .long:not([open]) bdi";

  // What stands between blanks and hyphens, except where a script has no blanks.
  const WORDS = /(?![\p{Script=Han}\p{Script=Thai}])\p{L}[^ \n\t\-–—\u200b\u2010\p{Script=Han}\p{Script=Thai}\u3000-\u30ff\uff00-\uffef]+/gu;

  const styles = new Map();
  function styleOf(element) {
    if (!styles.has(element)) {
      styles.set(element, getComputedStyle(element));
    }
    return styles.get(element);
  }

  const apart = new Map();
  /** Whether an element is there for those who hear the page, or is nothing to be seen at all. */
  function isApart(element) {
    if (!apart.has(element)) {
      const hidden = styleOf(element).clipPath.startsWith("inset(50%") || element.matches(".skip, .symbols, script, style, option");
      apart.set(element, hidden || (element.parentElement ? isApart(element.parentElement) : false));
    }
    return apart.get(element);
  }

  function isSeen(element) {
    return !isApart(element) && element.checkVisibility({ visibilityProperty: true });
  }

  /** The nearest element around this one for which something holds. */
  function around(element, holds) {
    let outer = element.parentElement;
    while (outer && !holds(outer)) {
      outer = outer.parentElement;
    }
    return outer;
  }

  function scrolls(element) {
    const { overflowX, overflowY } = styleOf(element);
    return element !== document.body && [overflowX, overflowY].some((flow) => flow === "auto" || flow === "scroll");
  }

  function cuts(element) {
    return !(element instanceof SVGElement) && /clip|hidden/.test(styleOf(element).overflow);
  }

  function thing(element, box, words) {
    return { element, words, left: box.left, top: box.top, right: box.right, bottom: box.bottom,
             frame: around(element, scrolls) };
  }

  function isPartOfLine(box, line) {
    return box.top === line.top && box.bottom === line.bottom && box.left >= line.left && box.right <= line.right;
  }

  /** The lines of a text; what a font adds above and below the height of a line is not part of it. */
  function lines(node) {
    const element = node.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const height = parseFloat(styleOf(element).lineHeight) || Infinity;
    const end = element.closest(CUT)?.getBoundingClientRect().bottom ?? Infinity;
    const told = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    told.sort((one, other) => other.width - one.width);
    // Chromium tells the last line of a cut text twice: with the sign of its being cut, and without.
    const boxes = told.filter((box, place) => !told.slice(0, place).some((earlier) => isPartOfLine(box, earlier)));
    return boxes.filter((box) => (box.top + box.bottom) / 2 < end).map(({ left, right, top, bottom }) => {
      const spare = Math.max(0, bottom - top - height) / 2;
      const words = `“${node.data.trim().slice(0, 30)}”`;
      return { ...thing(element, { left, right, top: top + spare, bottom: bottom - spare }, words), node };
    });
  }

  /** Words of a text that are broken though each would fit into a line of its own; no dictionary hyphenates here. */
  function brokenWords(node) {
    let holder = node.parentElement;
    while (styleOf(holder).display.startsWith("inline") && styleOf(holder).display !== "inline-block") {
      holder = holder.parentElement;
    }
    const { paddingLeft, paddingRight } = styleOf(holder);
    const room = holder.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return [...node.data.matchAll(WORDS)].filter((word) => {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const pieces = [...range.getClientRects()].filter((box) => box.width > 1);
      const width = pieces.reduce((sum, box) => sum + box.width, 0);
      return new Set(pieces.map((box) => Math.round(box.top))).size > 1 && width <= room;
    }).map((word) => `the word “${word[0]}” is broken`);
  }

  const broken = [];
  function things() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && isSeen(node.parentElement)) {
        found.push(...lines(node));
        broken.push(...(node.parentElement.closest(GLUED) ? [] : brokenWords(node)));
      }
    }
    for (const element of document.querySelectorAll([CARDS, CELLS, SIGNS].join())) {
      const box = element.getBoundingClientRect();
      if (isSeen(element) && box.width > 1 && box.height > 1) {
        found.push(thing(element, box, element.matches(CELLS) ? `the cell ${named(element)}` : named(element)));
      }
    }
    return found;
  }

  function named(element) {
    const name = element.getAttribute("class") ?? "";
    return `${element.localName}${name && "."}${name.split(" ").join(".")} “${element.textContent.trim().slice(0, 30)}”`;
  }

  function within(inner, outer) {
    return inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK
      && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK;
  }

  /** Why a thing leaves the card or cell in which it is said, the box that scrolls it, or the window. */
  function leaves(one) {
    const holder = around(one.element, (outer) => outer === one.frame || outer.matches(`${CARDS}, ${CELLS}`))
      ?? document.documentElement;
    const box = holder.getBoundingClientRect();
    if (holder === document.documentElement) {
      return one.left < -SLACK || one.right > innerWidth + SLACK ? "the window" : "";
    }
    if (holder === one.frame) {
      return holder.matches(".scroll") || (one.left >= box.left - SLACK && one.right <= box.right + SLACK) ? "" : named(holder);
    }
    return one.element.closest(ASTRIDE) || within(one, box) ? "" : named(holder);
  }

  /** What cuts a part of a thing off for good. */
  function cutBy(one) {
    const cutter = around(one.element, (outer) => outer === one.frame || cuts(outer));
    const kept = !cutter || cutter === one.frame || one.element.closest(CUT);
    return kept || within(one, cutter.getBoundingClientRect()) ? "" : named(cutter);
  }

  function meet(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > SLACK && down > SLACK;
  }

  /** Whether two things may share a place: one is in the other, or the one stands astride of the other's border. */
  function mayMeet(one, other) {
    const holds = (outer, inner) => !outer.node && outer.element.contains(inner.element);
    const astride = (upper, lower) => upper.element.closest(ASTRIDE) && lower.element.matches("td:not(.name), th:not(.name)");
    return [[one, other], [other, one]].some(([upper, lower]) => holds(lower, upper) || astride(upper, lower));
  }

  function overlaps(found) {
    const faults = [];
    for (const group of Map.groupBy(found, (one) => one.frame).values()) {
      const sorted = group.sort((one, other) => one.top - other.top);
      sorted.forEach((one, place) => {
        for (let next = place + 1; next < sorted.length && sorted[next].top < one.bottom - SLACK; next++) {
          if (meet(one, sorted[next]) && !mayMeet(one, sorted[next])) {
            faults.push(`${one.words} and ${sorted[next].words} overlap`);
          }
        }
      });
    }
    return faults;
  }

  const found = things();
  const sideways = document.documentElement.scrollWidth - innerWidth;
  return {
    things: found.length,
    faults: [
      ...(sideways > 0 ? [`the page scrolls ${sideways} pixels sideways`] : []),
      ...found.flatMap((one) => (leaves(one) ? [`${one.words} leaves ${leaves(one)}`] : [])),
      ...found.flatMap((one) => (cutBy(one) ? [`${one.words} is cut by ${cutBy(one)}`] : [])),
      ...overlaps(found),
      ...broken,
    ],
  };
}

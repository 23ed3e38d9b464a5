// What a reader types is marked wherever the page says it; the page itself stays as it is.

/** @typedef {{node: Text, text: string}} Passage */
/** @typedef {{node: Text, at: number}} Found */

const MARKED = 300; // more places than these are counted, not marked: marking them all takes longer than a keystroke

/**
 * All texts of the page that can be searched, in small letters.
 * @returns {Passage[]}
 */
function passages() {
  /** @type {Passage[]} */
  const found = [];
  const walker = document.createTreeWalker(one("main") ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const inside = node.parentElement;
    if (node instanceof Text && node.data.trim() && !inside?.closest(".tools, .unseen, .axis, svg, [aria-hidden], [hidden]")) {
      const text = node.data.toLowerCase();
      found.push({ node, text: text.length === node.data.length ? text : node.data });
    }
  }
  return found;
}

/**
 * The places of a wanted text.
 * @param {Passage[]} searched
 * @param {string} wanted
 * @returns {Found[]}
 */
function places(searched, wanted) {
  /** @type {Found[]} */
  const found = [];
  for (const { node, text } of wanted ? searched : []) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ node, at });
    }
  }
  return found;
}

/**
 * Mark places under a name of the style sheet's, where the browser can.
 * @param {string} name
 * @param {Found[]} places
 * @param {number} length
 */
function mark(name, places, length) {
  const ranges = places.map(({ node, at }) => {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + length);
    return range;
  });
  if ("highlights" in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/**
 * Bring a place into view, whatever it is folded into.
 * @param {Found} place
 */
function reveal({ node }) {
  const holder = node.parentElement;
  for (let fold = holder?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    fold.open = true;
  }
  holder?.scrollIntoView({ block: "center", inline: "center" });
}

function startSearch() {
  const field = /** @type {HTMLInputElement} */ (the(".search input"));
  const count = the(".found");
  const steps = all(".search button");
  /** @type {Passage[] | undefined} */
  let searched;
  /** @type {Found[]} */
  let found = [];
  let current = -1;
  let length = 0;

  function search() {
    const wanted = field.value.trim().toLowerCase();
    searched ??= passages();
    found = places(searched, wanted);
    current = -1;
    length = wanted.length;
    mark("found", found.slice(0, MARKED), length);
    mark("current", [], 0);
    count.textContent = wanted ? filled(count.dataset.label ?? "", { n: found.length }) : "";
    for (const button of steps) {
      button.toggleAttribute("disabled", !found.length);
    }
    keep("q", field.value.trim());
  }

  /** @param {number} by */
  function step(by) {
    if (found.length) {
      current = (current + by + (current < 0 && by < 0 ? 1 : 0) + found.length) % found.length;
      mark("current", [found[current]], length);
      reveal(found[current]);
      count.textContent = `${written(current + 1)} / ${written(found.length)}`;
    }
  }

  field.addEventListener("focus", () => {
    searched ??= passages();
  });
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
  on("find-next", () => step(1));
  on("find-previous", () => step(-1));
  // Lanes that are taken off or put back are other texts to search.
  hear("change", (event) => {
    if (event.target !== field) {
      searched = undefined;
      search();
    }
  });
  field.value = recall("q");
  if (field.value) {
    search();
  }
}

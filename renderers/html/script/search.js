// What a reader types is marked wherever the page says it; the page itself stays as it is.

/** @typedef {{node: Text, text: string}} Passage */

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
    if (node instanceof Text && node.data.trim() && !inside?.closest(".tools, .unseen, .axis, svg, [aria-hidden]")) {
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
 * @returns {Range[]}
 */
function places(searched, wanted) {
  /** @type {Range[]} */
  const found = [];
  for (const { node, text } of wanted ? searched : []) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      found.push(range);
    }
  }
  return found;
}

/**
 * Mark ranges under a name of the style sheet's, where the browser can.
 * @param {string} name
 * @param {Range[]} ranges
 */
function mark(name, ranges) {
  if ("highlights" in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/**
 * Bring what a range marks into view, whatever it is folded into.
 * @param {Range} range
 */
function reveal(range) {
  const holder = range.startContainer.parentElement;
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
  /** @type {Range[]} */
  let found = [];
  let current = -1;

  function search() {
    const wanted = field.value.trim().toLowerCase();
    searched ??= passages();
    found = places(searched, wanted);
    current = -1;
    mark("found", found);
    mark("current", []);
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
      mark("current", [found[current]]);
      reveal(found[current]);
      count.textContent = `${written(current + 1)} / ${written(found.length)}`;
    }
  }

  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
  on("find-next", () => step(1));
  on("find-previous", () => step(-1));
  hear("keydown", (event) => {
    if (event.key === "/" && !typing(event)) {
      event.preventDefault();
      field.focus();
    }
  });
  field.value = recall("q");
  if (field.value) {
    search();
  }
}

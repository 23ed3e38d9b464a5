// On paper the map is laid out in sheets: each repeats the stages, the steps and the names of the lanes it shows.

/** @typedef {{first: number, end: number}} Run */

/** @type {Record<string, Paper>} So many columns are read on a sheet in landscape, which has so many millimetres of room. */
const PAPERS = { a3: { most: 18, width: 408, height: 281 }, a4: { most: 9, width: 285, height: 194 }, letter: { most: 9, width: 267, height: 200 } };
const FILLED = 0.6; // a sheet may end with a stage where it is filled so far

/**
 * The runs of columns that share a sheet; the last two are filled alike, so that no step stands alone.
 * @param {HTMLElement[]} heads
 * @param {number} most
 * @returns {Run[]}
 */
function runs(heads, most) {
  const borders = heads.map((_, end) => end).filter((end) => heads[end].dataset.stage !== heads[end - 1]?.dataset.stage);
  /** @type {Run[]} */
  const found = [];
  for (let first = 0; first < heads.length; first = found[found.length - 1].end) {
    const left = heads.length - first;
    const share = left > 2 * most ? most : Math.ceil(left / 2);
    const off = (/** @type {number} */ end) => Math.abs(end - first - share);
    const near = borders.filter((end) => end <= first + most && off(end) < share * (1 - FILLED));
    const [end = first + share] = left > most ? near.sort((one, other) => off(one) - off(other)) : [heads.length];
    found.push({ first, end });
  }
  return found;
}

/**
 * Leave of a row what stands in a run of columns; rules count the cells, so the others stay, unseen.
 * @param {HTMLTableRowElement} row
 * @param {Run} run
 */
function clip(row, { first, end }) {
  const whole = row.matches(".divide, .edition");
  let column = whole ? -1 : 0;
  for (const cell of row.cells) {
    if (cell.matches(".name")) {
      continue;
    }
    const next = column + cell.colSpan;
    const shown = Math.min(next, end) - Math.max(column, column < 0 ? -1 : first);
    if (shown <= 0) {
      cell.hidden = true;
    } else if (whole) {
      cell.colSpan = end - first + 1;
    } else if (shown < cell.colSpan) {
      cell.colSpan = shown;
      cell.style.background = row.matches(".spans") ? "none" : "";
    }
    column = next;
  }
}

/**
 * A copy of the map that shows a run of its columns.
 * @param {HTMLElement} map
 * @param {Run} run
 * @param {number} columns
 */
function sheet(map, run, columns) {
  const copy = /** @type {HTMLElement} */ (map.cloneNode(true));
  for (const named of all("[id]", copy)) {
    named.removeAttribute("id");
  }
  for (const row of copy.querySelectorAll("tr")) {
    clip(row, run);
  }
  copy.querySelector("col[span]")?.setAttribute("span", String(run.end - run.first));
  for (const arcs of all(".arcs", copy)) {
    const share = 100 / (run.end - run.first);
    arcs.style.inlineSize = `${share * columns}%`;
    arcs.style.marginInlineStart = `${-share * run.first}%`;
  }
  return copy;
}

/** Links into the folders of this machine, which lead nowhere from paper. */
function localLinks() {
  const links = /** @type {HTMLAnchorElement[]} */ (all("a[href]"));
  return links.filter((link) => link.protocol === "file:" && !link.hash);
}

function startPrint() {
  const root = document.documentElement;
  const heads = all(".steps th[id]");
  /** @type {HTMLElement[]} */
  let folded = [];
  /** @type {[HTMLElement, string][]} */
  let cut = [];

  function lay() {
    const paper = PAPERS[root.dataset.page ?? "a3"];
    folded = all("main details:not([open])");
    for (const fold of folded) {
      fold.toggleAttribute("open", true);
    }
    cut = localLinks().map((link) => [link, link.getAttribute("href") ?? ""]);
    for (const [link] of cut) {
      link.removeAttribute("href");
    }
    if (heads.length > paper.most) {
      root.dataset.page ??= "a3";
      const sheets = document.createElement("div");
      sheets.className = "sheets";
      sheets.append(...runs(heads, paper.most).map((run) => sheet(the(".map"), run, heads.length)));
      the(".scroll").after(sheets);
    }
    toSheets(paper);
  }

  function clear() {
    for (const name of ["style", "class"]) {
      document.body.removeAttribute(name);
    }
    one(".sheets")?.remove();
    for (const fold of folded) {
      fold.removeAttribute("open");
    }
    for (const [link, address] of cut) {
      link.setAttribute("href", address);
    }
    if (!recall("page")) {
      root.removeAttribute("data-page");
    }
  }

  /** @param {string} page */
  function choose(page) {
    if (Object.hasOwn(PAPERS, page)) {
      root.dataset.page = page;
    }
  }

  choose(recall("page"));
  addEventListener("beforeprint", lay);
  addEventListener("afterprint", clear);
  for (const page of Object.keys(PAPERS)) {
    on(`print-${page}`, () => {
      choose(page);
      keep("page", page === "a3" ? "" : page);
      print();
    });
  }
}

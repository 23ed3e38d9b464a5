// What does not answer to the filters fades: single cards, and whole steps on which nothing does.

/** @type {Record<string, (item: HTMLElement) => string[]>} */
const answers = {
  channel: (item) => [item.dataset.channel ?? ""],
  owner: (item) => [item.dataset.owner ?? item.textContent?.trim() ?? ""],
  severity: (item) => [...item.classList],
  evidence: (item) => [...item.classList, "evidence" in item.dataset ? "cited" : "uncited"],
};

/** @type {Record<string, string>} */
const asked = {
  channel: ".touchpoints .chip",
  owner: ".map [data-owner], [data-key=owner] td > p:not(.reach, .behind)",
  severity: ".map .pain",
  evidence: ".map :is(.claim, .spoken)",
};

/**
 * Fade what does not answer; gives the columns on which something does, or null where nothing is asked.
 * @param {Map<string, string>} chosen
 * @returns {Set<number> | null}
 */
function sift(chosen) {
  /** @type {Set<number> | null} */
  let kept = null;
  for (const item of all(".map .faded")) {
    item.classList.remove("faded");
  }
  for (const [key, value] of chosen) {
    if (!value || !(key in asked)) {
      continue;
    }
    /** @type {Set<number>} */
    const met = new Set();
    for (const item of all(asked[key])) {
      const cell = item.closest("td");
      if (!answers[key](item).includes(value)) {
        item.classList.add("faded");
      } else if (cell) {
        const [first, last] = columnsOf(cell);
        for (let column = first; column <= last; column++) {
          met.add(column);
        }
      }
    }
    kept = new Set([...met].filter((column) => !kept || kept.has(column)));
  }
  return kept;
}

/**
 * Fade the cells that stand in none of these columns.
 * @param {Set<number>} kept
 */
function fadeOthers(kept) {
  for (const cell of all(".map :is(.row, .spans) > :is(td, th):not(.name)")) {
    const [first, last] = columnsOf(cell);
    const inside = [...kept].some((column) => first <= column && column <= last);
    cell.classList.toggle("faded", !inside);
  }
}

function startFilters() {
  const selects = /** @type {HTMLSelectElement[]} */ (all(".filters select"));
  const count = one(".kept");
  const total = all(".steps th[id]").length;

  function apply() {
    const chosen = new Map(selects.map((select) => [select.name, select.value]));
    const kept = sift(chosen);
    if (kept) {
      fadeOthers(kept);
    }
    const persona = chosen.get("persona") ?? "";
    document.documentElement.toggleAttribute("data-persona", persona !== "");
    if (persona) {
      document.documentElement.dataset.persona = persona;
    }
    if (count) {
      count.textContent = kept ? filled(count.dataset.label ?? "", { n: kept.size, total }) : "";
    }
    one(".menu.filters")?.classList.toggle("active", [...chosen.values()].some(Boolean));
    for (const [key, value] of chosen) {
      keep(key, value);
    }
  }

  for (const select of selects) {
    const wanted = recall(select.name);
    if ([...select.options].some((option) => option.value === wanted)) {
      select.value = wanted;
    }
    select.addEventListener("change", apply);
  }
  on("clear-filters", () => {
    for (const select of selects) {
      select.value = "";
    }
    apply();
  });
  if (selects.some((select) => select.value)) {
    apply();
  }
}

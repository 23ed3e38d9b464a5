// A panel beside the map with everything about one step; the address names the step while it is open.

/**
 * A copy of what stands in a cell, to be shown elsewhere.
 * @param {Element} cell
 * @returns {Node[]}
 */
function copied(cell) {
  const copy = /** @type {Element} */ (cell.cloneNode(true));
  for (const part of all("[id], details, .related", copy)) {
    part.removeAttribute("id");
    part.classList.remove("related");
    part.toggleAttribute("open", part.matches("details"));
  }
  return [...copy.childNodes];
}

/**
 * The cells of a part of the map that stand in a column and hold something.
 * @param {HTMLElement} part
 * @param {number} column
 */
function cellsAt(part, column) {
  return all("tr > td:not(.name)", part).filter((cell) => {
    const [first, last] = columnsOf(cell);
    return first <= column && column <= last && cell.childElementCount > 0;
  });
}

/**
 * What a part of the map says of a column, under the part's title; null where it says nothing.
 * @param {HTMLElement} part
 * @param {number} column
 */
function toldBy(part, column) {
  const cells = cellsAt(part, column);
  if (!cells.length) {
    return null;
  }
  const section = document.createElement("section");
  const title = one(".name b", part)?.textContent;
  if (title) {
    section.append(Object.assign(document.createElement("h3"), { textContent: title }));
  }
  section.append(...cells.flatMap(copied));
  return section;
}

/**
 * Fill the panel with a column, and say where it is.
 * @param {HTMLElement} panel
 * @param {HTMLElement[]} heads
 * @param {number} column
 */
function tell(panel, heads, column) {
  const head = heads[column];
  const place = the(".panel .place");
  const where = filled(place.dataset.label ?? "", { n: column + 1, total: heads.length });
  const stage = stageOf(head)?.querySelector("bdi")?.textContent;
  place.textContent = stage ? `${where} · ${stage}` : where;
  the(".panel h2").textContent = one(".opener bdi", head)?.textContent ?? "";
  const told = all(".map > tbody:not(.border)").map((part) => toldBy(part, column));
  const actor = one(".actor", head)?.cloneNode(true);
  the(".told").replaceChildren(...[actor, ...told].filter((part) => part instanceof Node));
  panel.scrollTop = 0;
}

/**
 * Copy a text, also where the page has no leave to use the clipboard.
 * @param {string} text
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

function startPanel() {
  const panel = /** @type {HTMLDialogElement} */ (the(".panel"));
  const heads = all(".steps th[id]");
  const copier = button("copy-link");
  const copyLink = copier.textContent;
  let shown = -1;
  /** @type {Element | null} */
  let from = null; // the link elsewhere that opened it

  /** @param {number} column */
  function show(column) {
    if (column < 0 || column >= heads.length) {
      return;
    }
    heads[shown]?.classList.remove("chosen");
    shown = column;
    heads[column].classList.add("chosen");
    tell(panel, heads, column);
    button("panel-previous").toggleAttribute("disabled", column === 0);
    button("panel-next").toggleAttribute("disabled", column === heads.length - 1);
    if (!panel.open) {
      panel.show();
    }
    the(".panel h2").focus({ preventScroll: true });
    heads[column].scrollIntoView({ block: "nearest", inline: "center" });
    go(`#${heads[column].id}`);
  }

  function close() {
    panel.close();
    heads[shown].classList.remove("chosen");
    (from instanceof HTMLElement ? from : one(".opener", heads[shown]))?.focus();
    from = null;
    go(location.pathname + location.search);
  }

  function follow() {
    show(heads.findIndex((head) => new URL(`#${head.id}`, location.href).hash === location.hash));
    if (panel.open && !location.hash) {
      close();
    }
  }

  for (const [column, head] of heads.entries()) {
    one(".opener", head)?.addEventListener("click", (event) => {
      if (plain(event)) {
        event.preventDefault();
        show(column);
      }
    });
  }
  hear("click", ({ target }) => {
    if (!panel.open && target instanceof Element) {
      from = target.closest("a");
    }
  });
  on("panel-previous", () => show(shown - 1));
  on("panel-next", () => show(shown + 1));
  on("close-panel", close);
  on("copy-link", async () => {
    await copy(location.href);
    copier.textContent = copier.dataset.label ?? "";
    setTimeout(() => Object.assign(copier, { textContent: copyLink }), 1500);
  });
  hear("keydown", (event) => {
    const moves = event.target instanceof Element && panel.contains(event.target) ? onward(event) : 0;
    if (event.defaultPrevented || !panel.open || !(moves || event.key === "Escape")) {
      return;
    }
    event.preventDefault();
    if (moves) {
      show(shown + moves);
    } else {
      close();
    }
  });
  addEventListener("hashchange", follow);
  follow();
}

// Lanes that a reader does not want to see are left out.

/**
 * Hide the lanes with these keys, and the blueprint lines that then have nothing behind them.
 * @param {Set<string>} hidden
 */
function hideLanes(hidden) {
  /** @type {HTMLElement | undefined} */
  let border;
  for (const body of all(".map > tbody")) {
    if (body.matches(".border")) {
      border = body;
      border.hidden = true;
    } else if (body.matches(".lane")) {
      body.hidden = hidden.has(body.dataset.key ?? "");
      if (border && !body.hidden) {
        border.hidden = false;
      }
    }
  }
}

function startLanes() {
  const boxes = /** @type {HTMLInputElement[]} */ (all(".lanes input"));
  const hidden = new Set(recall("hide").split(","));

  function apply() {
    const left = boxes.filter((box) => !box.checked).map((box) => box.value);
    hideLanes(new Set(left));
    one(".menu.lanes")?.classList.toggle("active", left.length > 0);
    keep("hide", left.join(","));
  }

  for (const box of boxes) {
    box.checked = !hidden.has(box.value);
    box.addEventListener("change", apply);
  }
  if (boxes.some((box) => !box.checked)) {
    apply();
  }
}

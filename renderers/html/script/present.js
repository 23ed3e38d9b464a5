// The map alone, stage by stage: each fills the window, and the arrow keys lead on.

const FEWEST = 3; // so many columns at least share the window

/** @typedef {{first: number, last: number, name: string}} Scene */

/**
 * What is shown one after the other: the stages, or the steps of a map without any.
 * @param {HTMLElement[]} heads
 * @returns {Scene[]}
 */
function scenes(heads) {
  /** @type {Scene[]} */
  const found = [];
  for (const [column, head] of heads.entries()) {
    const stage = stageOf(head);
    const before = heads[column - 1];
    if (stage && before && stageOf(before) === stage) {
      found[found.length - 1].last = column;
    } else {
      const name = one("bdi", stage ?? head)?.textContent ?? "";
      found.push({ first: column, last: column, name });
    }
  }
  return found;
}

/**
 * Make the columns of a scene fill the window, and bring them there.
 * @param {Scene} scene
 * @param {HTMLElement[]} heads
 */
function fit(scene, heads) {
  const scroll = the(".scroll");
  const names = the(".steps .name").getBoundingClientRect().width;
  const columns = Math.max(scene.last - scene.first + 1, Math.min(FEWEST, heads.length));
  the(".map").style.setProperty("--narrowest", `${(scroll.clientWidth - names) / columns}px`);
  const edge = heads[0].getBoundingClientRect();
  const from = heads[scene.first].getBoundingClientRect();
  scroll.scrollTo({ left: from.left - edge.left, top: 0 });
  for (const cell of all(".map :is(.row, .spans) > :is(td, th):not(.name)")) {
    const [first, last] = columnsOf(cell);
    cell.classList.toggle("other", last < scene.first || first > scene.last);
  }
}

function startPresent() {
  const root = document.documentElement;
  const bar = the(".presenter");
  const heads = all(".steps th[id]");
  const shown = scenes(heads);
  let current = 0;

  /** @param {number} number */
  function show(number) {
    current = Math.max(0, Math.min(number, shown.length - 1));
    const place = the(".presenter small");
    place.textContent = filled(place.dataset.label ?? "", { n: current + 1, total: shown.length });
    the(".presenter b").textContent = shown[current].name;
    button("present-previous").toggleAttribute("disabled", current === 0);
    button("present-next").toggleAttribute("disabled", current === shown.length - 1);
    fit(shown[current], heads);
    keep("stage", String(current + 1));
  }

  /** @param {number} number */
  function begin(number) {
    root.classList.add("presenting");
    bar.hidden = false;
    the(".scroll").focus();
    show(number);
  }

  function end() {
    root.classList.remove("presenting");
    bar.hidden = true;
    the(".map").style.removeProperty("--narrowest");
    for (const cell of all(".other")) {
      cell.classList.remove("other");
    }
    keep("stage", "");
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    button("present").focus();
  }

  on("present", () => {
    root.requestFullscreen?.().catch(() => {}); // it goes without
    begin(0);
  });
  on("present-previous", () => show(current - 1));
  on("present-next", () => show(current + 1));
  on("present-close", end);
  addEventListener("resize", () => bar.hidden || fit(shown[current], heads));
  hear("keydown", (event) => {
    if (bar.hidden || typing(event) || event.defaultPrevented) {
      return;
    }
    const wanted = { Home: 0, End: shown.length - 1 }[event.key] ?? current + onward(event);
    if (event.key === "Escape") {
      end();
    } else if (wanted !== current) {
      event.preventDefault();
      show(wanted);
    }
  });
  const wanted = Number(recall("stage"));
  if (wanted >= 1) {
    begin(Math.floor(wanted) - 1);
  }
}

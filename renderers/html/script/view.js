// How the page looks: its colours, how close things stand, and whether what is folded is open.

/**
 * The inputs of the menu with a name.
 * @param {string} name
 */
function inputs(name) {
  return /** @type {HTMLInputElement[]} */ (all(`.view input[name=${name}]`));
}

/** Let the reader choose the colours; the page comes with a choice of its author's, or with none. */
function letChooseColours() {
  const root = document.documentElement;
  const made = root.dataset.colours ?? "auto";

  /** @param {string} value */
  function choose(value) {
    for (const button of inputs("colours")) {
      button.checked = button.value === value;
    }
    root.dataset.colours = value;
    keep("colours", value === made ? "" : value);
  }

  for (const button of inputs("colours")) {
    button.addEventListener("change", () => choose(button.value));
  }
  const wanted = recall("colours");
  choose(["auto", "light", "dark"].includes(wanted) ? wanted : made);
}

/**
 * Let a box be ticked, and do what it is for.
 * @param {string} name
 * @param {(ticked: boolean) => void} act
 */
function letTick(name, act) {
  for (const box of inputs(name)) {
    const apply = () => {
      act(box.checked);
      keep(name, box.checked ? "1" : "");
    };
    box.checked = recall(name) === "1";
    box.addEventListener("change", apply);
    if (box.checked) {
      apply();
    }
  }
}

/**
 * Only one menu is open, until something else is wanted.
 * @param {Event} event
 */
function foldMenus(event) {
  for (const menu of all(".menu[open]")) {
    if (!(event.target instanceof Node && menu.contains(event.target))) {
      menu.removeAttribute("open");
    }
  }
}

function startView() {
  letChooseColours();
  letTick("compact", (ticked) => document.documentElement.classList.toggle("compact", ticked));
  letTick("open", (ticked) => {
    for (const fold of all("main details:not(.menu)")) {
      fold.toggleAttribute("open", ticked);
    }
  });
  hear("click", foldMenus);
  hear("focusin", foldMenus);
  hear("keydown", (event) => {
    const menu = one(".menu[open]");
    if (event.key === "Escape" && menu) {
      event.preventDefault();
      menu.removeAttribute("open");
      one("summary", menu)?.focus();
    }
  });
}

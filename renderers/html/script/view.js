// How the page looks: its colours, how close things stand, and whether what is folded is open.

/**
 * Let the radio buttons of a name set an attribute of the page; its first value is the page as it came.
 * @param {string} name
 * @param {string} usual
 */
function letChoose(name, usual) {
  const root = document.documentElement;
  const buttons = all(`.view input[name=${name}]`).filter((button) => button instanceof HTMLInputElement);
  const made = root.getAttribute(`data-${name}`) ?? usual;

  /** @param {string} value */
  function set(value) {
    for (const button of buttons) {
      button.checked = button.value === value;
    }
    if (value === usual) {
      root.removeAttribute(`data-${name}`);
    } else {
      root.setAttribute(`data-${name}`, value);
    }
    keep(name, value === made ? "" : value);
  }

  for (const button of buttons) {
    button.addEventListener("change", () => set(button.value));
  }
  const wanted = recall(name);
  set(buttons.some((button) => button.value === wanted) ? wanted : made);
}

/** @param {boolean} open */
function unfoldAll(open) {
  for (const fold of all("main details:not(.menu)")) {
    fold.toggleAttribute("open", open);
  }
}

/** Only one menu is open, until something else is wanted. */
function foldMenus() {
  for (const menu of all(".menu[open]")) {
    menu.removeAttribute("open");
  }
}

function startView() {
  letChoose("colours", "auto");
  letChoose("spacing", "comfortable");
  const unfold = one(".view input[type=checkbox]");
  if (unfold instanceof HTMLInputElement) {
    unfold.addEventListener("change", () => {
      unfoldAll(unfold.checked);
      keep("open", unfold.checked ? "1" : "");
    });
    if (recall("open")) {
      unfold.checked = true;
      unfoldAll(true);
    }
  }
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest(".menu"))) {
      foldMenus();
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = one(".menu[open]");
    if (event.key === "Escape" && menu) {
      menu.removeAttribute("open");
      one("summary", menu)?.focus();
    }
  });
}

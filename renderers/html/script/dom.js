// What every part of the script uses to find its way in the page.

/**
 * The elements that a selector finds, in the order of the page.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement[]}
 */
function all(selector, root = document) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * The first element that a selector finds.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement | null}
 */
function one(selector, root = document) {
  return all(selector, root)[0] ?? null;
}

/**
 * What every page with this script has.
 * @param {string} selector
 * @returns {HTMLElement}
 */
function the(selector) {
  return /** @type {HTMLElement} */ (one(selector));
}

/**
 * A whole number in the digits of the map's language.
 * @param {number} value
 * @returns {string}
 */
function written(value) {
  const digits = [...(document.documentElement.dataset.digits ?? "0123456789")];
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)]);
}

/**
 * A label with what stands in braces filled in.
 * @param {string} label
 * @param {Record<string, number>} values
 * @returns {string}
 */
function filled(label, values) {
  return label.replace(/\{(\w+)\}/g, (braces, name) => (name in values ? written(values[name]) : braces));
}

/**
 * The first and the last column that a cell of the map stands in, counted from 0.
 * @param {Element} cell
 * @returns {[number, number]}
 */
function columnsOf(cell) {
  const wide = /(?:^| )w(\d+)-(\d+)(?: |$)/.exec(cell.className);
  if (wide) {
    return [Number(wide[1]) - 1, Number(wide[2]) - 1];
  }
  const place = [...(cell.parentElement?.children ?? [])].indexOf(cell) - 1;
  return [place, place];
}

/**
 * Hear of what happens anywhere on the page.
 * @template {keyof DocumentEventMap} K
 * @param {K} type
 * @param {(event: DocumentEventMap[K]) => void} act
 */
function hear(type, act) {
  document.addEventListener(type, act);
}

/**
 * Do something whenever a button for it is pressed.
 * @param {string} action
 * @param {() => void} act
 */
function on(action, act) {
  hear("click", (event) => {
    if (event.target instanceof Element && event.target.closest(`[data-action="${action}"]`)) {
      act();
    }
  });
}

/**
 * Whether a key belongs to what is being typed or chosen.
 * @param {KeyboardEvent} event
 */
function typing(event) {
  return event.target instanceof Element && event.target.matches("input, select, textarea");
}

/**
 * The button for an action.
 * @param {string} action
 */
function button(action) {
  return the(`[data-action="${action}"]`);
}

/**
 * Whether no other key is held, which would make something else of a click or a key.
 * @param {KeyboardEvent | MouseEvent} event
 */
function plain(event) {
  return !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

/**
 * Whether an arrow key leads on (1) or back (-1) as the map's language reads; 0 for any other key.
 * @param {KeyboardEvent} event
 */
function onward(event) {
  const right = plain(event) ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0 : 0;
  return document.documentElement.dir === "rtl" ? -right : right;
}

/**
 * The banner of the stage that a step is part of.
 * @param {HTMLElement} head
 */
function stageOf(head) {
  return all(".stages .stage")[Number(head.dataset.stage ?? -1)];
}

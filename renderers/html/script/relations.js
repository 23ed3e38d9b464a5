// What is pointed at, what it solves and what solves it are marked together.

/**
 * The claims that a claim addresses or that address it.
 * @param {Element} claim
 * @returns {Element[]}
 */
function related(claim) {
  const solved = all('a[href^="#claim_"]', claim).map((link) => one(link.getAttribute("href") ?? "a"));
  const solving = claim.id ? all(`a[href="#${claim.id}"]`).map((link) => link.closest(".claim")) : [];
  return [...solved, ...solving].filter((found) => found !== null);
}

/** @param {Event} event */
function relate(event) {
  const claim = event.target instanceof Element ? event.target.closest(".map .claim") : null;
  for (const marked of all(".related")) {
    marked.classList.remove("related");
  }
  for (const other of claim ? related(claim) : []) {
    other.classList.add("related");
    claim?.classList.add("related");
  }
}

function startRelations() {
  hear("pointerover", relate);
  hear("focusin", relate);
}

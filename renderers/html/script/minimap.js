// A frame on the small map shows which part of the large one is in view, and moves it.

function startMinimap() {
  const minimap = the(".minimap");
  const frame = the(".frame");
  const scroll = the(".scroll");
  const heads = all(".steps th[id]");

  /** How wide the lane names are, which stand before the steps. */
  function names() {
    return the(".steps .name").getBoundingClientRect().width;
  }

  function draw() {
    const steps = scroll.scrollWidth - names();
    const share = Math.min(1, (scroll.clientWidth - names()) / steps);
    frame.hidden = share === 1;
    frame.style.insetInlineStart = `${(100 * Math.abs(scroll.scrollLeft)) / steps}%`;
    frame.style.inlineSize = `${100 * share}%`;
  }

  for (const [column, link] of all("a", minimap).entries()) {
    link.addEventListener("click", (event) => {
      if (plain(event)) {
        event.preventDefault();
        heads[column].scrollIntoView({ block: "nearest", inline: "center" });
        one(".opener", heads[column])?.focus({ preventScroll: true });
      }
    });
  }
  frame.addEventListener("pointerdown", (event) => frame.setPointerCapture(event.pointerId));
  frame.addEventListener("pointermove", (event) => {
    if (frame.hasPointerCapture(event.pointerId)) {
      const left = (event.movementX / minimap.clientWidth) * (scroll.scrollWidth - names());
      scroll.scrollBy({ left, behavior: "instant" });
    }
  });
  scroll.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  new ResizeObserver(draw).observe(scroll);
}

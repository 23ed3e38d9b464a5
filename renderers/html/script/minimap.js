// A frame on the small map shows which part of the large one is in view, and moves it.

function startMinimap() {
  const minimap = one(".minimap");
  const frame = one(".frame");
  const scroll = one(".scroll");
  const heads = all(".steps th[id]");
  if (!minimap || !frame || !scroll) {
    return;
  }

  /** How wide the lane names are, which stand before the steps. */
  function names() {
    return one(".steps .name")?.getBoundingClientRect().width ?? 0;
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
      event.preventDefault();
      heads[column].scrollIntoView({ block: "nearest", inline: "center" });
    });
  }
  frame.addEventListener("pointerdown", (event) => frame.setPointerCapture(event.pointerId));
  frame.addEventListener("pointermove", (event) => {
    if (frame.hasPointerCapture(event.pointerId)) {
      scroll.scrollLeft += (event.movementX / minimap.clientWidth) * (scroll.scrollWidth - names());
    }
  });
  scroll.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  new ResizeObserver(draw).observe(scroll);
}

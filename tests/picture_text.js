// A flow map in a page → what is wrong with where its words and cards stand, each fault in one line of words.
() => {
  const SLACK = 1; // in pixels, for the rounding of edges
  const TALL = 0.72; // how high capital letters are, in font sizes
  const FRAMED = ".card, .stage, .actor, .label";
  const picture = document.querySelector("svg");
  const page = picture.getBoundingClientRect();

  function box(rect) {
    return { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
  }

  function words(text) {
    const size = parseFloat(text.parentElement.getAttribute("font-size"));
    const matrix = text.getScreenCTM();
    const baseline = matrix.f + parseFloat(text.getAttribute("y"));
    const across = text.getBoundingClientRect();
    return {
      said: text.textContent, card: text.closest(".card"), frame: text.closest(FRAMED),
      left: across.left, right: across.right, top: baseline - TALL * size, bottom: baseline,
    };
  }

  function holds(outer, inner) {
    return outer.left - SLACK <= inner.left && inner.right <= outer.right + SLACK
      && outer.top - SLACK <= inner.top && inner.bottom <= outer.bottom + SLACK;
  }

  function meet(one, other) {
    return one.left + SLACK < other.right && other.left + SLACK < one.right
      && one.top + SLACK < other.bottom && other.top + SLACK < one.bottom;
  }

  /** The smallest of the plates on which a text begins. */
  function plate(plates, text) {
    const middle = (text.left + text.right) / 2, foot = text.bottom - SLACK;
    const under = plates.filter((rect) => rect.left <= middle && middle <= rect.right && rect.top <= foot && foot <= rect.bottom);
    return under.sort((a, b) => (a.right - a.left) * (a.bottom - a.top) - (b.right - b.left) * (b.bottom - b.top))[0];
  }

  const faults = [];
  const texts = [...picture.querySelectorAll("text")].map(words).filter((text) => text.right - text.left > 0.5);
  const cards = [...picture.querySelectorAll(".card")];
  const frames = cards.map((card) => box(card.querySelector("rect").getBoundingClientRect()));
  const labels = [...picture.querySelectorAll(".label")].map((label) => {
    const inner = [...label.querySelectorAll("text")].map(words);
    return { said: label.textContent, left: Math.min(...inner.map((t) => t.left)), right: Math.max(...inner.map((t) => t.right)),
             top: Math.min(...inner.map((t) => t.top)), bottom: Math.max(...inner.map((t) => t.bottom)) };
  });
  for (const text of texts) {
    if (!holds(page, text)) faults.push(`“${text.said}” leaves the picture`);
    if (text.frame) {
      const plates = [...text.frame.querySelectorAll("rect")].map((rect) => box(rect.getBoundingClientRect()));
      const under = plates.length ? plate(plates, text) : undefined;
      if (plates.length && (!under || !holds(under, text))) faults.push(`“${text.said}” leaves its ${text.frame.getAttribute("class")}`);
    }
    cards.forEach((card, number) => {
      if (card !== text.card && meet(frames[number], text)) faults.push(`“${text.said}” stands on card ${number + 1}`);
    });
  }
  frames.forEach((frame, number) => {
    if (frames.slice(number + 1).some((other) => meet(frame, other))) faults.push(`card ${number + 1} overlaps another`);
  });
  labels.forEach((label, number) => {
    for (const other of labels.slice(number + 1)) {
      if (meet(label, other)) faults.push(`“${label.said}” and “${other.said}” stand on each other`);
    }
  });
  return { texts: texts.length, faults: [...new Set(faults)] };
}

// The banners of the stages and the heads of the steps stay at the top together, while the map scrolls below them.

const BANNER = 60; // in pixels: of taller banners only the first lines stay

function startSticky() {
  const map = one(".map");
  const banners = one(".stages .stage");
  if (map && banners) {
    new ResizeObserver(() => {
      const height = banners.getBoundingClientRect().height;
      map.style.setProperty("--banners", `${height}px`);
      map.style.setProperty("--stuck", `${Math.min(height, BANNER)}px`);
    }).observe(banners);
  }
}

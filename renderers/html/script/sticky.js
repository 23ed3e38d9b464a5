// The banners of the stages and the heads of the steps stay at the top together, while the map scrolls below them.

const BANNER = 60; // in pixels: of taller banners only the first lines stay

function startSticky() {
  const banners = one(".stages .stage");
  if (banners) {
    new ResizeObserver(() => {
      const height = banners.getBoundingClientRect().height;
      the(".map").style.setProperty("--banners", `${height}px`);
      the(".map").style.setProperty("--stuck", `${Math.min(height, BANNER)}px`);
    }).observe(banners);
  }
}

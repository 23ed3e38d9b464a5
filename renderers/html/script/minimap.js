function startMinimap() {}

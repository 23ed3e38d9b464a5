function startSticky() {}

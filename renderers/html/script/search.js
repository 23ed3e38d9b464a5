function startSearch() {}

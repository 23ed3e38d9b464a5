function startFilters() {}

"""Journey → Board: lanes, columns, cells and paths, settled and localised."""

function startPresent() {}

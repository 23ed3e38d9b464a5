function startLanes() {}

// Controls that need the script are hidden until it runs.
for (const tools of all("[data-script]")) {
  tools.hidden = false;
}
startReview();
startView();
startLanes();
startFilters();
startSearch();
startSticky();
startRelations();
startMinimap();
startPanel();
startPresent();
startPrint();

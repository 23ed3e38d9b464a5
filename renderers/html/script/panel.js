function startPanel() {}

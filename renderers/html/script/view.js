function startView() {}

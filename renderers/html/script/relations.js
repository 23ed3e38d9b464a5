function startRelations() {}

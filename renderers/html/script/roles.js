// A table whose rows a narrow screen dissolves stays one to those who hear it.

/** @type {Record<string, string>} */
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };

function startRoles() {
  for (const part of all(".map, .map :is(thead, tbody, tfoot, tr, td, th)")) {
    part.role = ROLES[part.tagName] ?? (part.matches(".name") ? "rowheader" : "columnheader");
  }
}

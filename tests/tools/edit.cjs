// What yaml-language-server, the engine of most editors, says of YAML texts.
// In: {"schema": …, "texts": {name: text}}; a `‸` in a text is the cursor.
// Out: {name: [problem, …]}, or for a text with a cursor {name: {completions: {label: documentation}, hover: text}}.
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");

const SCHEMA = "file:///schema.json";
const quiet = { sendError() {}, send() {}, sendTrack() {} };

// Every schema that a text names is the one that is asked about.
function service(schema) {
  const made = getLanguageService({
    schemaRequestService: async () => schema,
    workspaceContext: { resolveRelativePath: (path) => path },
    telemetry: quiet,
    yamlSettings: { documents: { get: () => undefined } },
  });
  made.configure({
    validate: true, completion: true, hover: true, customTags: [], yamlVersion: "1.2",
    schemas: [{ uri: SCHEMA, fileMatch: ["*.yaml"] }],
  });
  return made;
}

async function answer(editor, name, written) {
  const cursor = written.indexOf("‸");
  const text = cursor < 0 ? written : written.slice(0, cursor) + written.slice(cursor + 1);
  const document = TextDocument.create(`file:///${name}.yaml`, "yaml", 1, text);
  if (cursor < 0) {
    const found = await editor.doValidation(document, false);
    return found.map((problem) => `${problem.range.start.line + 1}: ${problem.message}`);
  }
  const position = document.positionAt(cursor);
  const offered = await editor.doComplete(document, position, false);
  const hover = await editor.doHover(document, position);
  return {
    completions: Object.fromEntries(offered.items.map((item) => [item.label, item.documentation ?? ""])),
    hover: hover?.contents?.value ?? "",
  };
}

async function main() {
  const { schema, texts } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  const editor = service(JSON.stringify(schema)); // as text: the service writes into what it is given
  const answers = {};
  for (const [name, text] of Object.entries(texts)) answers[name] = await answer(editor, name, text);
  process.stdout.write(JSON.stringify(answers));
}

main();

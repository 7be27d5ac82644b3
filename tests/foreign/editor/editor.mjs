// What an editor shows while a body is written: the language servers of JSON and YAML with the published schemas. Prints
// `ok` or `FAILED` with the name of each check, and after a bar what was found instead.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { getLanguageService, TextDocument } = require("vscode-json-languageservice");
const yaml = require("yaml-language-server");
const { SettingsState } = require("yaml-language-server/out/server/src/yamlSettings");

const schema = (directory) =>
  readFileSync(new URL(`../../../schemas/${directory}BatchTaskCreateInDTO.schema.json`, import.meta.url), "utf8");

const text = (value) => (typeof value === "string" ? value : (value?.value ?? value?.contents ?? ""));
const words = (hover) => [hover?.contents ?? []].flat().map(text).join("\n");

/** A JSON editor with this schema, in which ¦ is the cursor. */
function json(directory) {
  const service = getLanguageService({ schemaRequestService: async () => schema(directory) });
  service.configure({ validate: true, allowComments: false, schemas: [{ fileMatch: ["*"], uri: "schema://it" }] });
  return editor("body.json", "json", {
    complete: (document, position, parsed) => service.doComplete(document, position, parsed),
    hover: (document, position, parsed) => service.doHover(document, position, parsed),
    validate: (document, parsed) => service.doValidation(document, parsed, { schemaValidation: "error" }),
    parse: (document) => service.parseJSONDocument(document),
  });
}

function yamlEditor(directory) {
  const telemetry = { send() {}, sendError(_, error) { throw error; }, sendTrack() {} };
  const service = yaml.getLanguageService({
    schemaRequestService: async () => schema(directory),
    workspaceContext: { resolveRelativePath: (path) => path },
    telemetry,
    clientCapabilities: {},
    yamlSettings: new SettingsState(),
    connection: { onRequest() {}, onNotification() {} },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    format: false,
    schemas: [{ fileMatch: ["*.yaml"], uri: "schema://it" }],
  });
  return editor("body.yaml", "yaml", {
    complete: (document, position) => service.doComplete(document, position, false),
    hover: (document, position) => service.doHover(document, position),
    validate: (document) => service.doValidation(document, false),
    parse: () => undefined,
  });
}

function editor(file, language, service) {
  // A document that has changed has another version, or a server answers from what it remembers.
  let version = 0;
  const open = (marked) => {
    const document = TextDocument.create(`file:///${file}`, language, ++version, marked.replace("¦", ""));
    return [document, document.positionAt(Math.max(0, marked.indexOf("¦"))), service.parse(document)];
  };
  return {
    async complete(marked) {
      return (await service.complete(...open(marked))).items;
    },
    async hover(marked) {
      return words(await service.hover(...open(marked)));
    },
    async problems(marked) {
      const [document, , parsed] = open(marked);
      return (await service.validate(document, parsed)).map(({ message }) => message);
    },
  };
}

const labels = (items) => items.map(({ label }) => label);
const command = `"command": {"serviceId": "s", "method": "m"}`;
const body = (param, rest = "") =>
  `{"appId": "", "taskName": "n", "taskType": "DeviceCmd", "timeout": 300, "param": ${param}${rest}}`;

let failed = false;
async function check(name, found, expected) {
  try {
    const value = await found;
    if (!expected(value)) throw new Error(JSON.stringify(value).slice(0, 600));
    console.log(`ok ${name}`);
  } catch (error) {
    failed = true;
    console.log(`FAILED ${name} | ${String(error?.message ?? error).replace(/\s+/g, " ")}`);
  }
}

const published = json("");
const rich = json("editor/");
const chinese = json("zh/");

for (const [name, service] of [["the published schema", published], ["the editor form", rich], ["the Chinese form", chinese]]) {
  await check(
    `${name}: members are completed`,
    service.complete(body(`{"type": "DeviceList", ${command}, ¦}`)),
    (items) => ["deviceList", "callbackUrl", "maxRetransmit"].every((label) => labels(items).includes(label)),
  );
  await check(
    `${name}: values are completed`,
    service.complete(body(`{"type": ¦}`)),
    (items) => ["DeviceList", "Broadcast", "GroupIdList"].every((label) => labels(items).includes(`"${label}"`)),
  );
  await check(`${name}: a good body has no problems`, service.problems(body(`{"type": "Broadcast", ${command}}`)), (problems) => problems.length === 0);
  await check(
    `${name}: a missing deviceList is named`,
    service.problems(body(`{"type": "DeviceList", ${command}}`)),
    (problems) => problems.some((problem) => problem.includes("deviceList")),
  );
  await check(
    `${name}: a typo is named`,
    service.problems(body(`{"type": "Broadcast", ${command}, "manufactureId": "x"}`)),
    (problems) => problems.some((problem) => problem.includes("manufactureId")),
  );
}
await check("the published schema: a member is explained", published.hover(body("{}").replace("timeout", "time¦out")), (hover) => hover.includes("in minutes"));
await check("the Chinese form: a member is explained", chinese.hover(body("{}").replace("timeout", "time¦out")), (hover) => hover.includes("单位为分钟"));
await check(
  "the editor form: each value is explained",
  rich.complete(body(`{"type": ¦}`)),
  (items) => words({ contents: items.find(({ label }) => label === '"Broadcast"')?.documentation }) === "All devices of the application.",
);
await check(
  "the editor form: a whole body is offered",
  rich.complete("¦"),
  (items) => items.find(({ label }) => label === "DeviceCmd: DeviceArea")?.textEdit.newText.includes("deviceLocation"),
);
await check(
  "the editor form: a whole param is offered",
  rich.complete(body("¦")),
  (items) => labels(items).includes("GroupList"),
);

const lines = ["appId: ''", "taskName: n", "taskType: DeviceCmd", "timeout: 300", "param:"];
const document = (...param) => [...lines, ...param.map((line) => `  ${line}`), ""].join("\n");
for (const [name, directory] of [["the published schema", ""], ["the editor form", "editor/"]]) {
  const service = yamlEditor(directory);
  await check(
    `${name} in YAML: members are completed`,
    service.complete(document("type: DeviceList", "¦")),
    (items) => ["deviceList", "callbackUrl"].every((label) => labels(items).includes(label)),
  );
  await check(
    `${name} in YAML: a member is explained`,
    service.hover(document("type: Broadcast").replace("timeout", "time¦out")),
    (hover) => hover.includes("in minutes"),
  );
  await check(
    `${name} in YAML: a missing deviceList is named`,
    service.problems(document("type: DeviceList", "command:", "  serviceId: s", "  method: m")),
    (problems) => problems.some((problem) => problem.includes("deviceList")),
  );
  await check(
    `${name} in YAML: a good body has no problems`,
    service.problems(document("type: Broadcast", "command:", "  serviceId: s", "  method: m")),
    (problems) => problems.length === 0,
  );
}
process.exit(failed ? 1 : 0);

// Reads the reports in a directory with a real reader each, and complains of what it does not understand.
//
// Each reader is also given a report that was spoilt, which it must refuse: a reader that takes everything shows nothing.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import multitool from "@microsoft/sarif-multitool";
import { parse } from "junit2json";

const [directory, schema] = process.argv.slice(2);
const text = (name) => readFileSync(join(directory, name), "utf8");
const findings = text("report.jsonl").trimEnd().split("\n").map((line) => JSON.parse(line));
let failed = false;

function say(reader, complaints, spoilt) {
  if (spoilt.length === 0) complaints.push("a spoilt report is taken for a good one");
  failed ||= complaints.length > 0;
  console.log(`${complaints.length ? "FAILED" : "ok    "} ${reader}: ${findings.length} findings`);
  for (const complaint of complaints.slice(0, 20)) console.log(`       ${complaint}`);
}

function same(what, got, wanted) {
  return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];
}

// Microsoft's validator of SARIF: the standard's schema, its rules, and those of GitHub's code scanning. Left out is
// SARIF2005, which wants an address of the tool's pages: there is none yet.
function sarif(log) {
  const input = join(directory, "read.sarif");
  const output = join(directory, "validation.sarif");
  writeFileSync(input, JSON.stringify(log));
  const options = ["validate", input, "--output", output, "--log", "ForceOverwrite", "--quiet", "--rule-kind", "Sarif;Ghas"];
  const { error } = spawnSync(multitool, options, { stdio: ["ignore", "ignore", "inherit"] });
  if (error) throw error;
  const results = JSON.parse(readFileSync(output, "utf8")).runs[0].results;
  const said = ({ ruleId, level = "warning", message, locations }) =>
    `${level} ${ruleId}: ${message.text ?? message.arguments?.join(" ")} (${locations?.[0].logicalLocations?.[0]?.fullyQualifiedName ?? "?"})`;
  return results.filter((result) => result.ruleId !== "SARIF2005" && result.level !== "note").map(said);
}

{
  const log = JSON.parse(text("report.sarif"));
  const spoilt = structuredClone(log);
  spoilt.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  const rules = log.runs[0].results.map((result) => result.ruleId);
  const complaints = [...sarif(log), ...same("rules", rules, findings.map((finding) => finding.rule))];
  say("SARIF", complaints, sarif(spoilt));
}

// The reader of JUnit's XML behind several annotating actions.
async function junit(xml) {
  try {
    const report = await parse(xml);
    const cases = report.testsuite.flatMap((suite) => suite.testcase ?? []);
    const texts = cases.flatMap((each) => [...(each.failure ?? []).map((failure) => failure.inner), ...(each["system-out"] ?? [])]);
    const lines = texts.flatMap((lines) => lines.split("\n")).map((line) => /^\d+:\d+: \w+\[([\w-]+)\]/.exec(line)?.[1]);
    return [
      ...same("rules", lines.filter(Boolean), findings.map((finding) => finding.rule)),
      ...same("tests", report.tests, cases.length),
      ...same("failures", report.failures, cases.filter((each) => each.failure).length),
      ...same("errors", report.errors, 1),
    ];
  } catch (error) {
    return [String(error)];
  }
}

{
  const xml = text("report.junit.xml");
  say("JUnit", await junit(xml), await junit(xml.replace("</testsuite>", "")));
}

// Ajv, on the report's own schema.
{
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  const errors = (report) => (validate(report) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
  const report = JSON.parse(text("report.json"));
  const rules = report.findings.map((finding) => finding.rule);
  const complaints = [...errors(report), ...same("rules", rules, findings.map((finding) => finding.rule))];
  say("JSON", complaints, errors({ ...report, version: 2 }));
}

process.exit(failed ? 1 : 0);

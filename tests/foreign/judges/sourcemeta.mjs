import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "./judge.mjs";

// The program reads the lines of a .jsonl file itself. At one that it cannot read it gives up, so that one is set aside.
const program = fileURLToPath(new URL("../node_modules/.bin/jsonschema", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "cases-"));
const lines = [`@sourcemeta/jsonschema ${version("@sourcemeta/jsonschema")}`];
const files = process.argv.slice(2);
for (let index = 0; index < files.length; index += 2) {
  lines.push(...judged(files[index], readFileSync(files[index + 1], "utf8").split("\n").slice(0, -1)));
}
rmSync(directory, { recursive: true });
console.log(lines.join("\n"));

function judged(schema, texts) {
  const verdicts = new Array(texts.length);
  let waiting = texts.map((_, index) => index);
  const cases = join(directory, "cases.jsonl");
  for (;;) {
    writeFileSync(cases, waiting.map((index) => `${texts[index]}\n`).join(""));
    const { stdout, stderr } = spawnSync(program, ["validate", schema, cases, "--continue", "--verbose"], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    const unreadable = /^error: ([^\n]*)\n(?:.*\n)*? *at line (\d+)/m.exec(stderr);
    if (unreadable && !/Schema validation failure/.test(unreadable[1])) {
      verdicts[waiting[Number(unreadable[2]) - 1]] = `unreadable: ${unreadable[1]}`;
      waiting = waiting.filter((_, index) => index !== Number(unreadable[2]) - 1);
      continue;
    }
    let last;
    for (const line of `${stdout}\n${stderr}`.split("\n")) {
      const verdict = /^(ok|fail): .*\(entry #(\d+)\)$/.exec(line);
      if (verdict) {
        last = waiting[Number(verdict[2]) - 1];
        verdicts[last] = verdict[1] === "ok" ? "valid" : "invalid:";
      } else if (/^  (The|at) |^ {4}at /.test(line) && last !== undefined && verdicts[last].length < 300) {
        verdicts[last] += ` ${line.trim()}`;
      }
    }
    return verdicts.map((verdict) => verdict ?? `unreadable: no verdict`);
  }
}

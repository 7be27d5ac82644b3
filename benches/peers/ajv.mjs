// What a team with Node.js writes: each line, or the one body of a .json file, through ajv.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [modules, schema, file] = process.argv.slice(2);
const Ajv = createRequire(`${modules}/`)("ajv");
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
let invalid = 0;
function check(text) {
  try {
    if (validate(JSON.parse(text))) return;
    console.log(JSON.stringify(validate.errors));
  } catch (error) {
    console.log(String(error));
  }
  invalid += 1;
}
if (file.endsWith(".ndjson")) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) check(line);
} else {
  check(readFileSync(file, "utf8"));
}
process.exitCode = invalid > 0 ? 1 : 0;

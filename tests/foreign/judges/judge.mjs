// How every judge speaks: `judge SCHEMA CASES [SCHEMA CASES]…`, the cases one to a line. The first line of its output is
// its name and version; then, for each case, `valid`, `invalid: ` with the validator's words, or `unreadable: ` with
// the words of whoever could not read it.
import { readFileSync } from "node:fs";

export function version(packageName) {
  return JSON.parse(readFileSync(new URL(`../node_modules/${packageName}/package.json`, import.meta.url), "utf8")).version;
}

const oneLine = (words) => String(words).replace(/\s+/g, " ").slice(0, 300);

export async function judge(name, version, compile) {
  const lines = [`${name} ${version}`];
  const files = process.argv.slice(2);
  for (let index = 0; index < files.length; index += 2) {
    const validate = await compile(JSON.parse(readFileSync(files[index], "utf8")));
    const cases = readFileSync(files[index + 1], "utf8").split("\n");
    for (const text of cases.slice(0, -1)) {
      let data;
      try {
        data = JSON.parse(text);
      } catch (error) {
        lines.push(`unreadable: ${oneLine(error.message)}`);
        continue;
      }
      let words;
      try {
        words = await validate(data);
      } catch (error) {
        words = error;
      }
      lines.push(words === null ? "valid" : `invalid: ${oneLine(words)}`);
    }
  }
  console.log(lines.join("\n"));
}

// How every generator is driven: `generate SCHEMA OUT` writes what it makes of the schema; `judge OUT CASES` compiles
// that, and answers for each case as the judges of ../judges do.
import { readFileSync, writeFileSync } from "node:fs";

export async function drive({ generate, judge }) {
  const [job, first, second] = process.argv.slice(2);
  if (job === "generate") {
    writeFileSync(second, await generate(first));
  } else {
    const cases = readFileSync(second, "utf8").split("\n").slice(0, -1);
    console.log((await judge(first, cases)).join("\n"));
  }
}

/** The verdict of a function that throws at what it does not accept. */
export function verdict(accept) {
  try {
    accept();
    return "valid";
  } catch (error) {
    return `invalid: ${String(error.message).replace(/\s+/g, " ").slice(0, 300)}`;
  }
}

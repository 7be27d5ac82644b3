import { readFileSync } from "node:fs";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { javaScript, mustCompile } from "./compile.mjs";
import { drive, verdict } from "./driver.mjs";

const name = "BatchTaskCreateInDTO";

drive({
  async generate(schema) {
    const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await input.addSource({ name, schema: readFileSync(schema, "utf8") });
    const inputData = new InputData();
    inputData.addInput(input);
    const { lines } = await quicktype({ inputData, lang: "typescript" });
    return lines.join("\n");
  },
  async judge(file, cases) {
    mustCompile(file);
    const code = Buffer.from(javaScript(readFileSync(file, "utf8"))).toString("base64");
    const { Convert } = await import(`data:text/javascript;base64,${code}`);
    const read = Object.entries(Object.getOwnPropertyDescriptors(Convert)).find(([key]) => /^to/.test(key))[1].value;
    return cases.map((text) => verdict(() => read(text)));
  },
});

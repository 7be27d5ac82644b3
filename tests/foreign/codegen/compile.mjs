// What the TypeScript compiler says of generated files, under `strict`.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  // Generated files stand outside of this directory, and import packages that are in it.
  paths: { zod: [join(dirname(fileURLToPath(import.meta.url)), "../node_modules/zod")] },
};

/** The complaints, each with its file's name, line (from 0) and words. */
export function complaints(fileNames) {
  const program = ts.createProgram(fileNames, options);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    file: diagnostic.file?.fileName,
    line: diagnostic.file ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : -1,
    words: ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\s+/g, " ").slice(0, 300),
  }));
}

/** Compiles a generated file, and gives up if the compiler complains. */
export function mustCompile(fileName) {
  const found = complaints([fileName]);
  if (found.length > 0) {
    throw new Error(found.map(({ line, words }) => `${fileName}:${line + 1}: ${words}`).join("\n"));
  }
}

/** The file as JavaScript. */
export function javaScript(text) {
  return ts.transpileModule(text, { compilerOptions: { target: options.target, module: options.module } }).outputText;
}

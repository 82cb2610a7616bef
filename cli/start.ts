import { commandLine } from "./command-line.ts";
import { explain } from "./explain.ts";
import { guardStream, toStderr } from "./print.ts";
import { compileLater } from "./run/process/spawn-engine.ts";

compileLater();

for (const stream of [process.stdout, process.stderr]) guardStream(stream);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop before its end, as `head` does; that is no failure.
  if (error.code === "EPIPE") return;
  toStderr(`The output cannot be written: ${error.message}.\n`);
  process.exit(2);
});

// Node itself would print it as it is, and end with the code of a broken requirement.
process.on("uncaughtException", (error) => {
  const { line = "", code } = explain(error);
  toStderr(`${line}\n`);
  process.exit(code);
});

process.exitCode = await commandLine(process.argv.slice(2));

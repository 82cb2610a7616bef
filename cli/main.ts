#!/usr/bin/env node
import { commandLine } from "./command-line.ts";
import { guardStream } from "./guard-stream.ts";

for (const stream of [process.stdout, process.stderr]) guardStream(stream);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop before its end, as `head` does; that is no failure.
  if (error.code === "EPIPE") return;
  process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(2);
});

process.exitCode = await commandLine(process.argv.slice(2));

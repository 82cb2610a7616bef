#!/usr/bin/env node
import { commandLine } from "./command-line.ts";
import { toStderr } from "./print.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop before its end, as `head` does; that is no failure.
  if (error.code === "EPIPE") return;
  toStderr(`The output cannot be written: ${error.message}.\n`);
  process.exit(2);
});

process.exitCode = await commandLine(process.argv.slice(2));

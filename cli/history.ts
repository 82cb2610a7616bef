import { Command } from "commander";

/** `graph-conformance history` */
export function build(): Command {
  return new Command("graph-conformance history")
    .description("Draws the trend of a history that `run --history` wrote, as one HTML page that needs no network.")
    .helpOption("-h, --help", "show this help")
    .argument("<file.ndjson>", "the history")
    .option("--output <file.html>", "where the page goes; stdout unless given")
    .action(async (file: string, { output }: { readonly output?: string }) => {
      const { drawHistory } = await import("./history/history-file.ts");
      await drawHistory(file, output);
    });
}

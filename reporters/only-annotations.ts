import { withoutCommands } from "./ci-commands.ts";

/** Lines in which the annotations of the GitHub reporter are the only commands. */
export function onlyAnnotations(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [start = ""] = /^::(?:error|warning|notice) title=[^:]*::/.exec(line) ?? [];
      // Behind our own command nothing begins a line any more.
      return start + withoutCommands(line.slice(start.length));
    })
    .join("\n");
}

import type { ChosenCloud } from "./cloud.ts";
import type { RunFlags } from "./run-flags.ts";

/** What a replay of one requirement needs beside its id and the seed, as text for a shell. The token is a variable. */
export function replayOptions(flags: RunFlags): string {
  const given = words([
    ["--target", flags.target],
    ["--config", flags.config],
    ["--operation", flags.operation],
    ["--specs", flags.specs],
    ["--ca", flags.ca],
    ...flags.ids.map(({ flag, id }) => [flag, id] as const),
    ["--identity", flags.identity],
    ["--cloud", flags.cloud],
    ["--key", flags.key],
    ["--profile", flags.profile],
    ["--property-runs", flags.propertyRuns],
    ["--timeout-ms", flags.timeoutMs],
  ]);
  if (flags.token !== undefined) given.push('--token "$TOKEN"');
  if (flags.quick === true) given.push("--quick");
  if (flags.allowWrites === true) given.push("--allow-writes");
  return joined(given);
}

/** What the command `token` needs beside a name to print the tokens of a run again, as text for a shell. */
export function tokenOptions(flags: RunFlags, { cloud }: ChosenCloud): string {
  return joined(
    words([
      ["--config", flags.config],
      ["--specs", flags.specs],
      ["--key", flags.key],
      ["--cloud", cloud === "global" ? undefined : cloud],
    ]),
  );
}

function words(values: readonly (readonly [flag: string, value: string | number | undefined])[]): string[] {
  return values
    .filter(([, value]) => value !== undefined)
    .map(([flag, value]) => `${flag} ${shellWord(String(value))}`);
}

function joined(given: readonly string[]): string {
  return given.map((text) => ` ${text}`).join("");
}

/** How a shell calls us again: by the name of the command, or as npm was asked to. */
export function programName({ npm_command, npm_lifecycle_event }: NodeJS.ProcessEnv): string {
  if (npm_lifecycle_event === "start") return "npm start --";
  return npm_command === "exec" ? "npx graph-conformance" : "graph-conformance";
}

/** A text as one word of a shell. */
export function shellWord(text: string): string {
  if (/^[\w.:/@%+=,-]+$/.test(text)) return text;
  // Two hashes may begin a command to a CI runner; to a shell it is the same word.
  return `'${text.replaceAll("'", `'\\''`).replaceAll(/#(?=#)/g, "#''")}'`;
}

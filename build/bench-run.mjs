// One run, as the command line makes it: the engine gets ready while the server starts. Prints exchanges, peak memory in MB, and
// how many milliseconds the run and the processor took. The argument is JSON with options of the run; without a target the
// embedded server is asked, and all of what it serves has to hold.
import { startEmbedded } from "../dist/cli/run/embedded-server.js";

/** @type {{ target?: string, operation?: string } & Record<string, unknown>} */
const { target, operation = "list-taskprocessingresults", ...options } = JSON.parse(process.argv[2] ?? "{}");
const starting =
  target === undefined ? startEmbedded({ folder: undefined, operations: await servedBy(operation) }) : undefined;
const { run } = await import("../dist/engine/index.js");
const server = await starting;
const { exchanges, verdict, durationMs } = await run({
  target: target ?? server?.url ?? "",
  operation,
  seed: 1,
  embedded: true,
  ...options,
});
await server?.close();
if (verdict !== "conformant" && options["requirement"] === undefined)
  throw new Error(`The embedded server is ${verdict}.`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ exchanges, peak, durationMs, cpu: process.cpuUsage().user / 1000 }));

/** The operations that a glob means; none where the server has them anyway. @param {string} glob */
async function servedBy(glob) {
  if (!glob.includes("*")) return [];
  const { packagedSpecs } = await import("../dist/engine/run/chosen.js");
  const { matchesGlob } = await import("../dist/engine/glob.js");
  return (await packagedSpecs([glob])).operations.map(({ id }) => id).filter((id) => matchesGlob(id, glob));
}

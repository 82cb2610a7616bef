// One full run against the embedded server, as the command line makes it: the engine gets ready while the server starts. Prints
// exchanges and peak memory in MB.
import { startEmbedded } from "../dist/cli/run/embedded-server.js";

const starting = startEmbedded({ folder: undefined, operations: [] });
const { run } = await import("../dist/engine/index.js");
const server = await starting;
const { exchanges, verdict } = await run({
  target: server.url,
  operation: "list-taskprocessingresults",
  seed: 1,
  embedded: true,
});
await server.close();
if (verdict !== "conformant") throw new Error(`The embedded server is ${verdict}.`);
process.stdout.write(JSON.stringify({ exchanges, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));

import { parentPort, workerData } from "node:worker_threads";

import { startServer } from "../../server/start-server.ts";
import { specsOf } from "../specs/specs-of.ts";

// The reference server in a thread of its own: it tells its URL, and ends when it is told to.
const server = await startServer({ specs: await specsOf(typeof workerData === "string" ? workerData : undefined) });
parentPort?.once("message", () => void server.close().then(() => parentPort?.close()));
parentPort?.postMessage(server.url);

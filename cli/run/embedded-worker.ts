import { parentPort, workerData } from "node:worker_threads";

import { startServer } from "../../server/start-server.ts";
import { specsOf } from "../specs/specs-of.ts";
import type { Served } from "./embedded-server.ts";

// The reference server in a thread of its own: it tells its URL, and ends when it is told to.
const { folder, operations } = workerData as Served;
const server = await startServer({ specs: await specsOf(folder, operations) });
parentPort?.once("message", () => void server.close().then(() => parentPort?.close()));
parentPort?.postMessage(server.url);

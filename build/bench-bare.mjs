// Sends recorded requests to the embedded server with bare undici, as many at once as a run does, and reads each answer.
import { readFileSync } from "node:fs";

import { Agent } from "undici";

import { startServer } from "../dist/server/start-server.js";

const width = 16;
/** @type {{ tokens: Record<string, string>, requests: { method: string, path: string, identity: string, body?: string }[] }} */
const { tokens, requests } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const server = await startServer();
const { origin } = new URL(server.url);
const agent = new Agent({ connections: width });
let next = 0;

async function worker() {
  while (next < requests.length) {
    const request = requests[next++];
    if (request === undefined) return;
    const { method, path, identity, body } = request;
    const token = tokens[identity];
    /** @type {Record<string, string>} */
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    const answer = await agent.request({ origin, path, method, headers, ...(body === undefined ? {} : { body }) });
    await answer.body.text();
  }
}

await Promise.all(Array.from({ length: width }, worker));
await agent.destroy();
await server.close();

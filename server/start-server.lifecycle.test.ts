import { Agent, get } from "node:http";

import { expect, test } from "vitest";

import { startServer } from "./start-server.ts";
import { specs } from "./testing/open-target.ts";

test.each(["127.0.0.1", "::1"] as const)(
  "listens on %s, counts requests, and closes although a connection is kept alive",
  async (host) => {
    const server = await startServer({ specs, host });
    const agent = new Agent({ keepAlive: true });
    const status = await new Promise((resolve, reject) => {
      get(`${server.url}/$metadata`, { agent }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode));
      }).on("error", reject);
    });
    expect([status, server.requests()]).toEqual([200, 1]);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
    agent.destroy();
  },
);

test("a port that is taken is an error", async () => {
  const server = await startServer({ specs });
  await expect(startServer({ specs, port: Number(new URL(server.url).port) })).rejects.toThrow("EADDRINUSE");
  await server.close();
});

import { createServer } from "node:http";

import { onTestFinished } from "vitest";

/** A server that answers everything alike, until the test ends. Gives its root URL. */
export function dullServer(status: number, body: string, contentType = "application/json"): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(status, { "content-type": contentType }).end(body);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/v1.0`);
    });
  });
}

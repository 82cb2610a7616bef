import type { RequestListener } from "node:http";
import type { Server } from "node:net";

/** Lets a server listen, and gives host and port as they stand in a URL. Rejects when the port cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const actualPort = typeof address === "object" && address !== null ? address.port : port;
      resolve(`${host === "::1" ? "[::1]" : host}:${actualPort}`);
    });
  });
}

/** Answers every request with the same path on another origin. */
export function redirectTo(origin: string): RequestListener {
  return (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(301, { Location: `${origin}${incoming.url ?? "/"}`, "Content-Length": "0" }).end();
  };
}

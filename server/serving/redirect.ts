import type { RequestListener } from "node:http";

/** Answers every request with the same path on another origin. */
export function redirectTo(origin: string): RequestListener {
  return (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(301, { Location: `${origin}${incoming.url ?? "/"}`, "Content-Length": "0" }).end();
  };
}

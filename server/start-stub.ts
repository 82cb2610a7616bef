import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Specs } from "../specs/contract.ts";
import type { Stub } from "./stubs.ts";

/** Starts a stub on a free port of 127.0.0.1; where nobody is to listen, the port is free again. */
export async function startStub(
  { answer }: Stub,
  specs: Specs,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const target = (incoming.url ?? "/").replace(/^\/v1\.0(?=[/?]|$)/i, "");
    const { status, contentType, body } = answer?.(target, specs) ?? { status: 500, body: "" };
    outgoing.writeHead(status, contentType === undefined ? {} : { "Content-Type": contentType }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  if (answer === undefined) await close();
  return { url, close };
}

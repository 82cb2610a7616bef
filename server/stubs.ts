import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Specs } from "../specs/contract.ts";

/** The one answer that a stub knows. */
interface StubAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

/** A server that does next to nothing. */
export interface Stub {
  readonly id: string;
  readonly title: string;
  /** Answers a path and query below the service root, whoever asks; absent: nobody listens. */
  readonly answer?: (target: string, specs: Specs) => StubAnswer;
}

/** The documented path of a request, without its query. */
function pathOf(url: string): string {
  return decodeURIComponent(url.replace(/^https?:\/\/[^/]+\/[^/]+/, "").split("?")[0] ?? "").toLowerCase();
}

const json = (status: number, body: string): StubAnswer => ({ status, contentType: "application/json", body });
const always = (status: number, body: string) => (): StubAnswer => json(status, body);
const errorBody = (code: string, message = "Always the same."): string => JSON.stringify({ error: { code, message } });

/** All stubs, in the order of their ids. */
export const stubs: readonly Stub[] = [
  {
    id: "canned-examples",
    title: "The documented examples, each on its own path, whatever else is asked",
    answer(target, { operations }) {
      const examples = operations.flatMap((operation) => operation.examples);
      const own = examples.filter(({ request }) => pathOf(request.url) === pathOf(`http://stub/v1.0${target}`));
      const selects = (text: string): boolean => /[?&](\$|%24)select=/i.test(text);
      const found = own.find(({ request }) => selects(request.url) === selects(target)) ?? own[0];
      if (found === undefined) return json(404, errorBody("NotFound", "There is no such example."));
      return { status: found.status, contentType: found.mediaType, body: JSON.stringify(found.body) };
    },
  },
  { id: "empty", title: "200 without a body for everything", answer: always(200, "") },
  { id: "empty-array", title: "200 with `[]` for everything", answer: always(200, "[]") },
  { id: "empty-object", title: "200 with `{}` for everything", answer: always(200, "{}") },
  { id: "empty-value", title: "200 with an empty collection for everything", answer: always(200, '{"value":[]}') },
  { id: "forbidden", title: "403 for everything, with an error object", answer: always(403, errorBody("Forbidden")) },
  { id: "nobody", title: "Nobody listens" },
  { id: "not-found", title: "404 for everything, with an error object", answer: always(404, errorBody("NotFound")) },
  {
    id: "server-error",
    title: "500 for everything, with an error object",
    answer: always(500, errorBody("ServerError")),
  },
  {
    id: "unauthorized",
    title: "401 for everything, with an error object",
    answer: always(401, errorBody("Unauthorized")),
  },
  {
    id: "web-page",
    title: "200 with a web page for everything",
    answer: () => ({
      status: 200,
      contentType: "text/html",
      body: "<!doctype html><title>It works</title><p>It works.</p>",
    }),
  },
];

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

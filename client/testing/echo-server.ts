import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { type Spelling, spellings } from "./spellings.ts";

/** How a server gives back what it was sent. */
export type Echo = "items" | "error" | "page" | "redirect" | "broken";

/** A server that tells everybody's tokens, its own secrets besides. */
export interface EchoServer {
  readonly url: string;
  /** Every Authorization header that came, without its scheme. */
  readonly received: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Starts a server that writes Authorization headers and `secrets` into every place of its answers, each time in another spelling. */
export async function startEchoServer(echo: Echo, secrets: readonly string[]): Promise<EchoServer> {
  const received = new Set<string>();
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const sent = incoming.headers.authorization ?? "";
    const token = sent.replace(/^\S* /, "");
    if (token !== "") received.add(token);
    // A header holds no secret that is no header.
    const spelling = spellings[count++ % spellings.length] ?? asItIs;
    answer(echo, [sent, ...secrets], spelling, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const asItIs: Spelling = ["as it is", (secret) => secret];
const mark = "~echo~";

// JSON in which each mark is an echo: what is written in escapes of JSON stays as it is written.
function json(value: unknown, echo: string, [name]: Spelling): string {
  const literal = name.includes("JSON") ? echo : JSON.stringify(echo).slice(1, -1);
  return JSON.stringify(value).replaceAll(mark, () => literal);
}

function answer(
  echo: Echo,
  told: readonly string[],
  spelling: Spelling,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const all = told.map(spelling[1]).join(" ");
  const plain = told.join(" ");
  const encoded = encodeURIComponent(all);
  const base64 = Buffer.from(plain).toString("base64");
  const here = `http://${incoming.headers.host}${incoming.url}`;
  const header = /^[\t\x20-\x7e]*$/.test(all) ? all : base64;
  outgoing.setHeader("content-type", "application/json");
  outgoing.setHeader("x-echo", header);
  outgoing.setHeader("request-id", header);
  outgoing.setHeader(`x-${Buffer.from(plain).toString("hex").slice(0, 400)}`, "1");
  outgoing.setHeader("www-authenticate", `Bearer error_description="${base64}"`);
  outgoing.setHeader("set-cookie", `session=${encoded}`);
  const item = { id: mark, displayName: base64, processingStatus: mark, subject: { id: encoded }, task: mark };
  const context = `${here}/$metadata#${encoded}`;
  switch (echo) {
    case "items": {
      const value = [item, { [mark]: mark, failureReason: [...plain].join(" ") }];
      return void outgoing.end(json({ "@odata.context": context, value }, all, spelling));
    }
    case "page": {
      const last = here.includes("skiptoken=");
      const link = last ? {} : { "@odata.nextLink": `${here}?$skiptoken=${encoded}` };
      return void outgoing.end(json({ value: [item], ...link }, all, spelling));
    }
    case "error":
      outgoing.statusCode = 400;
      return void outgoing.end(json({ error: { code: mark, message: `${base64} ${mark}` } }, all, spelling));
    case "redirect":
      outgoing.writeHead(302, { location: `https://elsewhere.invalid/?t=${encoded}#${base64}` });
      return void outgoing.end(`<a href="/?${encoded}">${all}</a>`);
    case "broken":
      outgoing.writeHead(200, { "content-length": "100000" });
      return void outgoing.write(all, () => outgoing.destroy());
  }
}

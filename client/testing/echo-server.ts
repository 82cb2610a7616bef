import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a server gives back what it was sent. */
export type Echo = "items" | "error" | "page" | "redirect" | "broken";

/** A server that tells everybody's tokens, its own secrets besides. */
export interface EchoServer {
  readonly url: string;
  /** Every Authorization header that came, without its scheme. */
  readonly received: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Starts a server that writes Authorization headers and `secrets` into every place of its answers. */
export async function startEchoServer(echo: Echo, secrets: readonly string[]): Promise<EchoServer> {
  const received = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const sent = incoming.headers.authorization ?? "";
    const token = sent.replace(/^\S* /, "");
    if (token !== "") received.add(token);
    // A header holds no secret that is no header.
    answer(echo, [sent, ...secrets], incoming, outgoing);
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

function answer(echo: Echo, told: readonly string[], incoming: IncomingMessage, outgoing: ServerResponse): void {
  const all = told.join(" ");
  const encoded = encodeURIComponent(all);
  const base64 = Buffer.from(all).toString("base64");
  const here = `http://${incoming.headers.host}${incoming.url}`;
  outgoing.setHeader("content-type", "application/json");
  outgoing.setHeader("x-echo", all);
  outgoing.setHeader("request-id", all);
  outgoing.setHeader("www-authenticate", `Bearer error_description="${base64}"`);
  outgoing.setHeader("set-cookie", `session=${encoded}`);
  const item = { id: all, displayName: base64, processingStatus: all, subject: { id: encoded }, task: all };
  const context = `${here}/$metadata#${encoded}`;
  switch (echo) {
    case "items":
      return void outgoing.end(JSON.stringify({ "@odata.context": context, value: [item, { [all]: all }] }));
    case "page": {
      const last = here.includes("skiptoken=");
      const link = last ? {} : { "@odata.nextLink": `${here}?$skiptoken=${encoded}` };
      return void outgoing.end(JSON.stringify({ value: [item], ...link }));
    }
    case "error":
      outgoing.statusCode = 400;
      return void outgoing.end(JSON.stringify({ error: { code: all, message: `${base64} ${all}` } }));
    case "redirect":
      outgoing.writeHead(302, { location: `https://elsewhere.invalid/?t=${encoded}#${base64}` });
      return void outgoing.end(`<a href="/?${encoded}">${all}</a>`);
    case "broken":
      outgoing.writeHead(200, { "content-length": "100000" });
      return void outgoing.write(all, () => outgoing.destroy());
  }
}

import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { scratchFolder } from "../testing/scratch-folder.ts";
import { fetchText, loadText } from "./load-source.ts";

let root = "";
const paths: string[] = [];
const server = createServer((incoming, outgoing) => {
  paths.push(incoming.url ?? "");
  if (incoming.url === "/moved") outgoing.writeHead(302, { location: "http://127.0.0.1:1/secret?key=7" }).end();
  else if (incoming.url === "/slow") outgoing.write("a");
  else if (incoming.url === "/binary") outgoing.end(Buffer.from([0xff, 0xfe, 0xff]));
  else if (incoming.url?.startsWith("/v1.0/$metadata")) outgoing.end("<a/>");
  else outgoing.writeHead(404).end("no");
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a URL is fetched, and named without what may be secret in it", async () => {
  expect(await loadText("metadata", `${root}/v1.0/$metadata?key=7`)).toEqual({
    document: "$metadata",
    from: `${root}/v1.0/$metadata`,
    text: "<a/>",
  });
});

test.each([
  ["/nothing?key=7", "the answer is 404"],
  ["/moved", "it redirects to http://127.0.0.1:1/secret; name that instead"],
  ["/binary", "it is no UTF-8 text"],
])("%s: %s", async (path, reason) => {
  const failed = loadText("metadata", `${root}${path}`);
  await expect(failed).rejects.toThrow(
    `The metadata ${root}${path.replace(/\?.*/, "")} cannot be read: ${reason}. Give a file`,
  );
});

test("a URL with a password is not asked", async () => {
  const before = paths.length;
  const failed = loadText("metadata", root.replace("http://", "http://me:secret@"));
  await expect(failed).rejects.toThrow(/^(?!.*secret).*a URL must not hold a password/);
  expect(paths).toHaveLength(before);
});

test("size and time are limited", async () => {
  const limits = { mostBytes: 3, timeoutMs: 5000 };
  await expect(fetchText(new URL(`${root}/v1.0/$metadata`), limits)).rejects.toThrow("it has more than 3 bytes");
  const short = { mostBytes: 3, timeoutMs: 200 };
  await expect(fetchText(new URL(`${root}/slow`), short)).rejects.toThrow("it took longer than 200 ms");
});

test("a file is read, and one that is not there is told by its name", async () => {
  const folder = scratchFolder({ "m.xml": "<a/>" });
  expect(await loadText("metadata", join(folder, "m.xml"))).toEqual({ document: "m.xml", from: "m.xml", text: "<a/>" });
  await expect(loadText("permissions file", join(folder, "x.json"))).rejects.toThrow(
    /^The permissions file .*x\.json cannot be read: ENOENT/,
  );
});

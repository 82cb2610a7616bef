import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { scratchFolder } from "./testing/scratch-folder.ts";
import { startCli } from "./testing/spawn-cli.ts";

async function ask(args: readonly string[], stdin: string) {
  const asked = new Set<string>();
  const server = createServer(({ headers }, response) => {
    asked.add(headers.authorization ?? "");
    response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const child = startCli([...args, "--target", `http://127.0.0.1:${port}`], { cwd: scratchFolder() });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => (text += String(piece)));
  child.stdin?.end(stdin);
  const [exitCode] = (await once(child, "close")) as [number];
  return { exitCode, text, asked };
}

test.each(["--class status --token -", "init --token -"])(
  "%s sends what stdin holds, and shows it nowhere",
  async (args) => {
    const { text, asked } = await ask(args.split(" "), "own.secret.token\r\n");
    expect(asked).toContain("Bearer own.secret.token");
    expect(text).not.toContain("own.secret.token");
  },
);

test("an empty stdin ends before any request", async () => {
  const { exitCode, text, asked } = await ask(["--token", "-"], "\n");
  expect({ exitCode, asked: asked.size }).toEqual({ exitCode: 2, asked: 0 });
  expect(text).toBe("--token - reads the token from stdin, which is empty. Pipe one in, or give --token TOKEN.\n");
});

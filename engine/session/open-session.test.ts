import { decodeJwt } from "jose";
import { expect, test } from "vitest";

import type { Client, Outgoing } from "../../client/client.ts";
import { fixedIdentity } from "../../client/identity.ts";
import { Mint } from "../../client/identities/minted.ts";
import type { Exchange } from "../../specs/exchange.ts";
import type { Operation, Route } from "../../specs/operation.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { RunOptions } from "../run-options.ts";
import { settingsOf } from "../settings.ts";
import { Latencies } from "./latencies.ts";
import { openSession } from "./open-session.ts";

const [operation, route] = documented();
const ids = Object.fromEntries(route.parameters.map((parameter) => [parameter, "1"]));

const real = "https://graph.microsoft.com/v1.0";
const least = { kind: "delegated", permissions: ["LifecycleWorkflows.ReadReports.All"] } as const;

// Who asked, by token; nothing leaves this function.
async function tokensSent(options: RunOptions): Promise<readonly (string | undefined)[]> {
  const sent: Outgoing[] = [];
  const client = {
    send: (outgoing: Outgoing): Promise<Exchange> => {
      sent.push(outgoing);
      const request = { method: "GET", url: outgoing.url.href, headers: {}, identity: outgoing.identity?.name ?? "" };
      return Promise.resolve({
        number: 1,
        request,
        response: { kind: "answered", status: 403, headers: {}, body: "" },
        durationMs: 0,
      });
    },
  };
  // Only `send` is called.
  const line = { client: client as unknown as Client, latencies: new Latencies() };
  const session = await openSession(line, operation, settingsOf(options), options);
  await session.signIn();
  for (const profile of session.profiles) {
    const asker = session.playerOf(profile);
    if (asker !== undefined) await session.send({ route, ids, options: {}, asker });
  }
  await session.send({ route, ids, options: {}, asker: "allowed" });
  return Promise.all(sent.map(async ({ identity }) => (await identity?.token())?.reveal()));
}

test("elsewhere, only the token that was given is sent, whatever may be minted", async () => {
  const mint = await Mint.create();
  const tokens = await tokensSent({ target: real, mint, identities: [fixedIdentity("token", "allowed", "own-token")] });
  expect(new Set(tokens.filter((token) => token !== undefined))).toEqual(new Set(["own-token"]));
});

test("elsewhere, nobody asks when nobody was given", async () => {
  await expect(tokensSent({ target: real, mint: await Mint.create() })).rejects.toThrow(
    "No identity may read from https://graph.microsoft.com: give --token, or identities in the config file.",
  );
});

test("on this machine, a token that was given stands alone unless a key was given as well", async () => {
  const target = "http://127.0.0.1:9/v1.0";
  const mint = await Mint.create();
  const own = (await mint.sign(least)).reveal();
  const identities = [fixedIdentity("token", "allowed", own)];
  const alone = await tokensSent({ target, identities });
  expect(new Set(alone.filter((token) => token !== undefined))).toEqual(new Set([own]));
  const beside = await tokensSent({ target, identities, mint });
  expect(new Set(beside).size).toBeGreaterThan(10);
  expect(decodeJwt(beside.find((token) => token !== undefined && token !== own) ?? "")).toHaveProperty("aud");
});

function documented(): readonly [Operation, Route] {
  const [first] = givenSpecs().operations;
  const [way] = first?.routes ?? [];
  if (first === undefined || way === undefined) throw new Error("Nothing is documented.");
  return [first, way];
}

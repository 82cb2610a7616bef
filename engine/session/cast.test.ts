import { expect, test } from "vitest";

import { fixedIdentity, type Identity } from "../../client/identity.ts";
import type { Asker } from "../../judging/answers/ask.ts";
import { contract } from "../../judging/testing/contract.ts";
import { profilesOf } from "../../judging/tokens/profiles.ts";
import { castOf, type Member } from "./cast.ts";

const { operation } = contract;
const now = Math.floor(Date.now() / 1000);
const profiles = profilesOf(operation.permissions, now);
const sound = { aud: "https://graph.microsoft.com", exp: now + 3600 };
const read = "LifecycleWorkflows.Read.All";

function member(asker: Asker, claims: object | undefined, more: Partial<Identity> = {}): Member {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = claims === undefined ? "opaque" : `${part({ alg: "none" })}.${part({ ...sound, ...claims })}.`;
  return { asker, identity: { ...fixedIdentity(asker, "allowed", token), ...more } };
}

const cells = (players: ReadonlyMap<string, Asker>): readonly string[] =>
  [...players].map(([id, asker]) => `${asker} ${id}`);

test("the first who can plays a cell, whatever he was declared to be for", async () => {
  const { players, standings } = await castOf(
    [
      member("unrelated", { idtyp: "app", roles: [read] }),
      member("allowed", { idtyp: "app", roles: [read] }),
      member("discovery", { idtyp: "app", roles: ["X"] }),
    ],
    profiles,
    operation,
  );
  expect(cells(players)).toEqual([
    `unrelated higher-application: ${read}`,
    "discovery unrelated-application: application, User.ReadBasic.All",
  ]);
  expect([...standings].map(([asker, { kind }]) => [asker, kind])).toEqual([
    ["unrelated", "allowed"],
    ["allowed", "allowed"],
    ["discovery", "refused"],
  ]);
});

test("an opaque token plays nothing, and what it may do is unknown", async () => {
  const { players, standings } = await castOf([member("allowed", undefined)], profiles, operation);
  expect(players.size).toBe(0);
  expect(standings.get("allowed")).toMatchObject({ kind: "unknown", opaque: true });
});

test("that a user has no role is believed only of those whose roles are known", async () => {
  const nobody = { scp: read, wids: [] };
  const real = await castOf([member("allowed", nobody)], profiles, operation);
  expect(real.standings.get("allowed")?.kind).toBe("unknown");
  const minted = await castOf([member("allowed", nobody, { rolesKnown: true })], profiles, operation);
  expect(cells(minted.players)).toContain("allowed no-role: delegated, LifecycleWorkflows.ReadReports.All");
});

test("a token that is over by now is refused", async () => {
  const { standings } = await castOf([member("allowed", { roles: [read], exp: now - 3600 })], profiles, operation);
  expect(standings.get("allowed")).toMatchObject({ cause: "expired" });
});

import { expect, test } from "vitest";

import { Mint } from "../../client/identities/minted.ts";
import { readClaims } from "../../client/identities/sign-in.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { Operation } from "../../specs/operation.ts";
import { audiencesOf } from "./documented-names.ts";
import { plays } from "./plays.ts";
import type { Profile } from "./profile.ts";
import { profilesOf } from "./profiles.ts";
import { standingOf } from "./standing-of.ts";
import type { Standing } from "./standing.ts";

const operation = loadSpecs().operations[0] as Operation;
const table = operation.permissions;
const now = Math.floor(Date.now() / 1000);
const profiles = profilesOf(table, now);
const mint = await Mint.create();

test("each cell is there once, and no name of an operation is needed to find them", () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  const counts: Record<string, number> = {};
  for (const { kind } of profiles) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual({
    "among-others": 5,
    "audience-form": 2,
    "application-in-scp": 2,
    "delegated-in-roles": 1,
    "empty-bearer": 1,
    expired: 2,
    "foreign-issuer": 1,
    "higher-application": 2,
    "higher-delegated": 2,
    "least-application": 1,
    "least-delegated": 1,
    malformed: 2,
    "near-miss": 30,
    "no-role": 4,
    "not-yet-valid": 1,
    "other-case": 4,
    "other-resource": 6,
    "other-scheme": 2,
    personal: 3,
    "unrelated-application": 1,
    "unrelated-delegated": 1,
    "unrelated-role": 1,
    unsigned: 2,
    "wrong-audience": 4,
  });
});

function minted({ credential }: Profile): Profile["credential"] & { kind: "minted" } {
  if (credential.kind !== "minted") throw new Error("not minted");
  return credential;
}

function expectedOf(standing: Standing): Profile["expected"] | "nothing" {
  if (standing.kind === "allowed") return "admitted";
  if (standing.kind === "unknown") return "nothing";
  return standing.status?.level === standing.level ? standing.status.code : "refused";
}

const tokens = profiles.filter(({ credential }) => credential.kind === "minted");

test.each(tokens.map((profile) => [profile.id, profile] as const))(
  "%s: its claims alone say what is expected of it, and put it into its cell",
  async (_, profile) => {
    const claims = readClaims((await mint.sign(minted(profile).claims)).reveal()) ?? {};
    const standing = standingOf(claims, table, { now, audiences: audiencesOf(operation), rolesKnown: true });
    expect(expectedOf(standing)).toBe(profile.expected);
    // No real token looks like a near miss.
    expect(plays({ claims, standing }, profile, table)).toBe(profile.kind !== "near-miss");
  },
);

test("who is refused shows nothing of a form of the audience", () => {
  const profile = profiles.find(({ kind }) => kind === "audience-form");
  if (profile === undefined) throw new Error("There is such a profile.");
  const claims = { aud: minted(profile).claims.override?.["aud"], exp: now + 3600, scp: "User.Read" };
  const standing = standingOf(claims, table, { now, audiences: audiencesOf(operation), rolesKnown: true });
  expect([standing.kind, plays({ claims, standing }, profile, table)]).toEqual(["refused", false]);
});

test("what is neither allowed nor refused for certain is not tried", () => {
  const text = JSON.stringify(profiles);
  for (const name of table.unasserted.permissions) expect(text).not.toContain(name);
  for (const { templateId } of table.unasserted.roles) expect(text).not.toContain(templateId);
});

test("a permission with two names is tried under both at once", () => {
  const claims = profiles.filter(({ kind }) => kind.startsWith("least-")).map((profile) => minted(profile).claims);
  expect(claims.map(({ permissions }) => permissions.length)).toEqual([2, 2]);
});

test("a contract without applications and with personal accounts has other cells", () => {
  const other = profilesOf(
    { ...table, application: { supported: false }, delegatedPersonal: table.delegatedWork, roles: [] },
    now,
  );
  const kinds = new Set(other.map(({ kind }) => kind));
  for (const kind of ["least-application", "application-in-scp", "personal", "no-role"] as const)
    expect(kinds.has(kind)).toBe(false);
  expect(kinds.has("least-delegated")).toBe(true);
});

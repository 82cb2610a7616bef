import fc from "fast-check";
import { expect, test } from "vitest";

import type { TokenClaims } from "../../specs/claims.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { Operation, PermissionTable } from "../../specs/operation.ts";
import { isMentioned, audiencesOf } from "./documented-names.ts";
import { standingOf } from "./standing-of.ts";

const operation = loadSpecs().operations[0] as Operation;
const table = operation.permissions;
const now = 1_800_000_000;
const usual = { now, audiences: audiencesOf(operation), rolesKnown: true };
const tid = "3f1d6a52-7c0e-4c6b-9a57-1f6f0a3c2d10";
const sound = { aud: "https://graph.microsoft.com", exp: now + 3600, iss: `https://sts.windows.net/${tid}/`, tid };
const admin = "59d46f88-662b-457b-bceb-5c3809e5908f";
const printers = "e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477";
const nobody = "b79fbf4d-3ef9-4689-8143-76b194e85509";
const [least, alias, read] = [
  "LifecycleWorkflows.ReadReports.All",
  "LifecycleWorkflows-Reports.Read.All",
  "LifecycleWorkflows.Read.All",
];
const user = { ...sound, idtyp: "user", scp: read, wids: [admin] };
const app = { ...sound, idtyp: "app", roles: [read] };
const personal = "9188040d-6c67-4c5b-b112-36a304b66dad";

function tell(claims: TokenClaims | undefined, different: object = {}, by: PermissionTable = table): string {
  const standing = standingOf(claims, by, { ...usual, ...different });
  switch (standing.kind) {
    case "allowed":
      return `allowed: ${standing.access}, ${standing.permissions.join(" ")}`;
    case "refused": {
      const { cause, level, status } = standing;
      return `refused: ${cause}, ${level}${status === undefined ? "" : `, ${status.code} ${status.level}`}`;
    }
    case "unknown":
      return `unknown: ${standing.reason}`;
  }
}

test.each<[string, TokenClaims | undefined, string]>([
  ["opaque", undefined, "unknown: the token is opaque or encrypted"],
  ["user", user, `allowed: delegated, ${read}`],
  ["user without idtyp", { ...user, idtyp: undefined }, `allowed: delegated, ${read}`],
  ["user with app roles as well", { ...user, idtyp: undefined, roles: ["Other"] }, `allowed: delegated, ${read}`],
  ["application", app, `allowed: application, ${read}`],
  ["application without idtyp", { ...app, idtyp: undefined }, `allowed: application, ${read}`],
  ["alias", { ...app, roles: [alias] }, `allowed: application, ${least}`],
  ["both names", { ...user, scp: `${least} ${alias}` }, `allowed: delegated, ${least}`],
  ["role in upper case", { ...user, wids: [admin.toUpperCase()] }, `allowed: delegated, ${read}`],
  ["several roles", { ...user, wids: ["x", nobody, admin] }, `allowed: delegated, ${read}`],
  ["no permission", { ...user, scp: "User.Read" }, "refused: no-permission, must, 403 must"],
  ["no claim of permissions", sound, "refused: no-permission, must"],
  ["application in scp", { ...app, roles: undefined, scp: read }, "refused: no-permission, must"],
  ["delegated in roles", { ...user, scp: "User.Read", roles: [read] }, "refused: no-permission, must, 403 must"],
  ["cut short", { ...user, scp: "LifecycleWorkflows.Read" }, "refused: no-permission, must, 403 must"],
  ["parted by a comma", { ...user, scp: `${read},User.Read` }, "refused: no-permission, must, 403 must"],
  ["other case", { ...app, roles: [read.toLowerCase()] }, "refused: other-case, should, 403 should"],
  ["no role", { ...user, wids: [] }, "refused: no-role, must, 403 should"],
  ["no role but the default one", { ...user, wids: [nobody] }, "refused: no-role, must, 403 should"],
  ["an unrelated role", { ...user, wids: [nobody, printers] }, "refused: unrelated-role, should"],
  ["an unrelated role and another", { ...user, wids: [printers, "x"] }, "unknown: its user has another role"],
  ["personal account", { ...user, tid: personal }, "refused: personal-account, should"],
  ["expired", { ...app, exp: now - 301 }, "refused: expired, must, 401 must"],
  ["wrong audience", { ...app, aud: "https://graph.windows.net" }, "refused: audience, must, 401 must"],
  ["audience that is no text", { ...app, aud: [{ toString: false }] }, "refused: audience, must, 401 must"],
  ["no audience", { ...app, aud: undefined }, "refused: audience, must, 401 must"],
  ["audience with slash", { ...app, aud: "https://graph.microsoft.us/" }, `allowed: application, ${read}`],
  ["audience by id", { ...app, aud: ["00000003-0000-0000-c000-000000000000"] }, `allowed: application, ${read}`],
  ["not yet valid", { ...app, nbf: now + 301 }, "refused: not-yet-valid, should, 401 should"],
  ["valid in a moment", { ...app, nbf: now + 5 }, `allowed: application, ${read}`],
  ["issuer elsewhere", { ...app, iss: `https://sts.windows.net/${personal}/` }, "refused: issuer, should, 401 should"],
  ["issuer without tenant", { ...app, iss: "https://example.org" }, `allowed: application, ${read}`],
  ["not yet valid and unrelated", { ...app, nbf: now + 999, roles: ["User.Read.All"] }, "refused: no-permission, must"],
  ["workflow permission", { ...app, roles: ["LifecycleWorkflows-Workflow.Read.All"] }, "unknown: whether"],
  ["Global Reader", { ...user, wids: ["f2ef992c-3afb-46b9-b7cf-a126ee74c451"] }, "unknown: whether the role Global"],
  ["custom role", { ...user, wids: ["11111111-1111-1111-1111-111111111111"] }, "unknown: its user has another role"],
  ["expired a moment ago", { ...app, exp: now - 5 }, "unknown: it expired so lately"],
  ["without expiry", { ...app, exp: undefined }, "unknown: it does not say when"],
  ["strange scp", { ...user, scp: [read] }, "unknown: its permissions cannot be read"],
  ["strange roles", { ...app, roles: read }, "unknown: its permissions cannot be read"],
  ["strange wids", { ...user, wids: "x" }, "unknown: the directory roles of its user cannot be read"],
])("%s", (_, claims, expected) => {
  expect(tell(claims)).toMatch(expected.startsWith("unknown") ? new RegExp(`^${expected}`) : expected);
});

test("of a real user, only roles that are there are known", () => {
  const real = { rolesKnown: false };
  expect(tell({ ...user, wids: undefined }, real)).toMatch("unknown: it does not tell the directory roles");
  expect(tell({ ...user, wids: [nobody] }, real)).toMatch("unknown: its user may have a custom role");
  expect(tell({ ...user, wids: [printers] }, real)).toMatch("unknown: its user may have a custom role");
  expect(tell(user, real)).toMatch("allowed");
  expect(tell({ ...user, wids: undefined })).toMatch("refused: no-role");
});

test("other contracts say other things", () => {
  expect(tell({ ...user, wids: [] }, {}, { ...table, roles: [] })).toMatch("allowed");
  expect(tell(app, {}, { ...table, application: { supported: false } })).toMatch("refused: no-permission, must");
  const delegatedPersonal = { supported: true, least: [read], higher: [] } as const;
  expect(tell({ ...user, tid: personal, iss: "x", wids: [] }, {}, { ...table, delegatedPersonal })).toMatch("allowed");
});

const other = fc
  .stringMatching(/^[A-Z][a-z]{0,8}(\.[A-Z][A-Za-z]{0,8}){1,2}$/)
  .filter((name) => !isMentioned(name, table));
const others = fc.array(other, { maxLength: 5 });
const documented = fc.constantFrom(least, alias, read, "LifecycleWorkflows.ReadWrite.All");

test("a documented permission is enough wherever it stands among others", () => {
  fc.assert(
    fc.property(others, documented, others, (before, name, after) => {
      const names = [...before, name, ...after];
      expect(tell({ ...user, scp: names.join(" ") })).toMatch("allowed: delegated");
      expect(tell({ ...app, roles: names })).toMatch("allowed: application");
    }),
  );
});

test("other permissions alone are never enough, and never unknown", () => {
  fc.assert(
    fc.property(others, (names) => {
      // Which status a token without any gets is not documented.
      const said = names.length === 0 ? "refused: no-permission, must" : "refused: no-permission, must, 403 must";
      expect(tell({ ...user, scp: names.join(" ") })).toBe(said);
      expect(tell({ ...app, roles: names })).toBe(said);
    }),
  );
});

test("the order of permissions does not matter", () => {
  const some = fc.array(fc.oneof(other, documented, fc.constantFrom(...table.unasserted.permissions)), {
    minLength: 1,
  });
  fc.assert(
    fc.property(some, (names) => {
      const kindOf = (list: readonly string[]): string | undefined => tell({ ...app, roles: list }).split(":")[0];
      expect(kindOf([...names].reverse())).toBe(kindOf(names));
    }),
  );
});

test("a flaw never makes a token allowed, and what is not documented never a verdict", () => {
  const flaws = [{ exp: now - 9999 }, { aud: "x" }, { nbf: now + 9999 }, { tid: "y" }];
  const base = fc.constantFrom<TokenClaims>(user, app, { ...user, wids: [] }, { ...app, roles: ["User.Read.All"] });
  fc.assert(
    fc.property(base, fc.subarray(flaws, { minLength: 1 }), (claims, some) => {
      expect(tell(Object.assign({}, claims, ...some) as TokenClaims)).toMatch("refused");
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...table.unasserted.permissions), others, (name, more) => {
      expect(tell({ ...app, roles: [name, ...more] })).toMatch("unknown");
    }),
  );
});

test("whatever the claims are, there is an answer with a reason", () => {
  const claims = fc.dictionary(fc.constantFrom(...Object.keys({ ...user, ...app, nbf: 0 })), fc.anything());
  fc.assert(
    fc.property(claims, fc.boolean(), (some, rolesKnown) => {
      expect(standingOf(some, table, { ...usual, rolesKnown }).reason).not.toBe("");
    }),
  );
});

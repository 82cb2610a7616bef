import { expect, test } from "vitest";

import type { TokenClaims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { contract } from "../testing/contract.ts";
import { gapsOf } from "./gaps.ts";
import { plays } from "./plays.ts";
import { accessOf, permissionsOf } from "./privilege.ts";
import type { Profile } from "./profile.ts";
import { profilesOf } from "./profiles.ts";
import { standingOf } from "./standing-of.ts";

const now = 1_800_000_000;
const tenant = "3f1d6a52-7c0e-4c6b-9a57-1f6f0a3c2d10";
const elsewhere = "c8b7a6d5-1e2f-4a3b-9c4d-5e6f7a8b9c0d";
const admin = "59d46f88-662b-457b-bceb-5c3809e5908f";
const table = contract.operation.permissions;
const [least, alias, read] = [
  "LifecycleWorkflows.ReadReports.All",
  "LifecycleWorkflows-Reports.Read.All",
  "LifecycleWorkflows.Read.All",
];
const sound = { aud: "graph", exp: now + 3600, tid: tenant };
const app = { ...sound, roles: [read] };
const user = { ...sound, scp: read, wids: [admin] };
const standing = (claims: TokenClaims, rolesKnown = true, by: PermissionTable = table): ReturnType<typeof standingOf> =>
  standingOf(claims, by, { now, audiences: new Set(["graph", "other"]), rolesKnown });

test.each<[string, TokenClaims]>([
  [`it has ${read}, ${alias}`, { ...app, roles: [read, alias] }],
  ["it has none of the documented permissions", { ...app, roles: ["X"] }],
  [
    `${read.toLowerCase()}, ${alias.toUpperCase()} is documented in other case`,
    { ...app, roles: [read.toLowerCase(), alias.toUpperCase()] },
  ],
  [
    "whether LifecycleWorkflows-Workflow.Read.All, LifecycleWorkflows-Workflow.ReadWrite.All is enough is not documented",
    { ...app, roles: ["LifecycleWorkflows-Workflow.Read.All", "LifecycleWorkflows-Workflow.ReadWrite.All"] },
  ],
  ["personal accounts are documented as not supported", { ...user, tid: "9188040d-6c67-4c5b-b112-36a304b66dad" }],
  ["its user has no directory role", { ...user, wids: [] }],
  ["it names no audience", { ...app, aud: undefined }],
  ["it is for x, y", { ...app, aud: ["x", "y"] }],
  ["it has expired", { ...app, exp: now - 300 }],
  ["it expired so lately that clocks may differ over it", { ...app, exp: now - 299 }],
  ["it expired so lately that clocks may differ over it", { ...app, exp: now }],
  ["it is not valid yet", { ...app, nbf: now + 301 }],
  ["its issuer belongs to another tenant", { ...app, iss: `https://sts.windows.net/${elsewhere}/` }],
  ["it has none of the documented permissions, and it is not valid yet", { ...app, roles: [], nbf: now + 301 }],
  ["the token is opaque or encrypted", undefined as never],
])("%s", (reason, claims) => expect(standing(claims).reason).toBe(reason));

test.each<[string, TokenClaims]>([
  ["that becomes valid within what clocks may differ by", { ...app, nbf: now + 300 }],
  ["whose start is no number", { ...app, nbf: "9999999999" }],
  ["for several services, this one among them", { ...app, aud: ["x", "other"] }],
  [
    "whose issuer names its tenant among others",
    { ...app, iss: `https://${elsewhere}.example/${tenant.toUpperCase()}/` },
  ],
  ["whose issuer is no text", { ...app, iss: 7 }],
  ["whose tenant is no text", { ...app, iss: `https://sts.windows.net/${elsewhere}/`, tid: 7 }],
])("a token %s is let in", (_, claims) => expect(standing(claims).kind).toBe("allowed"));

test("a token that is too old by all means is refused for that, one of doubtful age for nothing", () => {
  expect(standing({ ...app, exp: now - 9999, roles: [] })).toMatchObject({ cause: "expired", status: { code: 401 } });
  expect(standing({ ...app, exp: now, roles: [] })).toMatchObject({ kind: "unknown" });
  expect(standing(undefined as never)).toMatchObject({ opaque: true });
});

test("a refusal tells the type of access, where the token has one", () => {
  expect(standing({ ...app, roles: ["X"] })).toMatchObject({ access: "application" });
  expect(Object.keys(standing({ ...sound }))).not.toContain("access");
  expect(standing({ ...user, wids: [] })).toMatchObject({ access: "delegated" });
});

test("the type of access is told by idtyp, else by scp, else by roles", () => {
  expect(accessOf({ idtyp: "app", scp: "x" })).toBe("application");
  expect(accessOf({ idtyp: "user", roles: ["x"] })).toBe("delegated");
  expect(accessOf({ scp: "", roles: ["x"] })).toBe("delegated");
  expect(accessOf({ roles: ["x"] })).toBe("application");
  for (const claims of [{ roles: [] }, { roles: "x" }, {}]) expect(accessOf(claims)).toBeUndefined();
});

test("permissions are texts of their claim, without gaps", () => {
  expect(permissionsOf({ scp: "a  b " }, "delegated")).toEqual(["a", "b"]);
  expect(permissionsOf({ roles: ["a", 7, null, "b"] }, "application")).toEqual(["a", "b"]);
  expect([permissionsOf({}, "delegated"), permissionsOf({}, "application")]).toEqual([[], []]);
  expect([permissionsOf({ scp: ["a"] }, "delegated"), permissionsOf({ roles: "a" }, "application")]).toEqual([
    undefined,
    undefined,
  ]);
});

const profiles = profilesOf(table, now);
const playing = (claims: TokenClaims, kind: Profile["kind"]): readonly string[] =>
  profiles
    .filter((profile) => profile.kind === kind && plays({ claims, standing: standing(claims) }, profile, table))
    .map(({ id }) => id);

test("a token plays the cells that its claims put it in, and no others", () => {
  expect(playing(app, "higher-application")).toEqual([`higher-application: ${read}`]);
  expect(playing({ ...app, roles: [read, "LifecycleWorkflows.ReadWrite.All"] }, "higher-application")).toEqual([]);
  expect(playing({ ...app, roles: [read, "X"] }, "among-others")).toEqual([
    "among-others: application, with unrelated ones",
  ]);
  expect(playing({ ...app, roles: [read, least] }, "among-others")).toEqual([
    "among-others: application, all documented",
  ]);
  expect(playing({ ...app, roles: ["X"] }, "unrelated-application")).toHaveLength(1);
  expect(playing({ ...app, roles: ["X"] }, "unrelated-delegated")).toEqual([]);
  expect(playing(app, "unrelated-application")).toEqual([]);
  expect(playing({ ...app, roles: ["X"] }, "other-resource")).toEqual([]);
  expect(playing({ ...app, roles: ["AccessReview.ReadWrite.All", "X"] }, "other-resource")).toEqual([
    "other-resource: application, AccessReview.ReadWrite.All",
  ]);
});

test("a permission in the other claim is misplaced, whichever of the documented ones it is", () => {
  const scope = { ...sound, idtyp: "app", scp: `X ${read}` };
  expect(playing(scope, "application-in-scp")).toHaveLength(2);
  expect(playing({ ...scope, scp: "X" }, "application-in-scp")).toEqual([]);
  expect(playing({ ...sound, idtyp: "app" }, "application-in-scp")).toEqual([]);
  expect(playing({ ...sound, scp: "X", roles: [read] }, "delegated-in-roles")).toHaveLength(1);
  expect(playing({ ...sound, scp: "X", roles: ["X"] }, "delegated-in-roles")).toEqual([]);
});

test("a user without a role plays the cell that a tenant sets up, and those of his own permissions", () => {
  expect(playing({ ...user, wids: [] }, "no-role")).toEqual([
    `no-role: delegated, ${least}`,
    `no-role: delegated, ${read}`,
  ]);
  expect(playing({ ...user, wids: [], scp: alias }, "no-role")).toEqual([
    `no-role: delegated, ${least}`,
    `no-role: delegated, ${least}, empty wids`,
  ]);
  expect(playing(user, "no-role")).toEqual([]);
  const tid = "9188040d-6c67-4c5b-b112-36a304b66dad";
  expect(playing({ ...user, tid }, "personal")).toEqual([`personal: delegated, ${read}`]);
});

test("a token that is refused for one cause plays the cells of no other", () => {
  const kinds = (claims: TokenClaims): readonly string[] => [
    ...new Set(
      profiles.filter((one) => plays({ claims, standing: standing(claims) }, one, table)).map(({ kind }) => kind),
    ),
  ];
  expect(kinds({ ...app, exp: now - 999 })).toEqual(["expired"]);
  expect(kinds({ ...app, nbf: now + 999 })).toEqual(["not-yet-valid"]);
  expect(kinds({ ...app, aud: "x" })).toEqual(["wrong-audience"]);
  expect(kinds({ ...app, iss: `https://sts.windows.net/${elsewhere}/` })).toEqual(["foreign-issuer"]);
  expect(kinds({ ...app, roles: [read.toUpperCase()] })).toEqual(["other-case"]);
  expect(kinds({ ...user, wids: [] })).toEqual(["no-role"]);
  expect(kinds({ ...user, tid: "9188040d-6c67-4c5b-b112-36a304b66dad" })).toEqual(["personal"]);
  expect(kinds({ ...app, exp: now })).toEqual([]);
  expect(kinds(user)).toEqual(["higher-delegated"]);
});

test("what no real token looks like is played by none", () => {
  for (const kind of ["unsigned", "empty-bearer", "other-scheme", "malformed", "near-miss"] as const) {
    for (const claims of [app, user, { ...app, roles: ["X"] }, { ...app, exp: 0 }])
      expect(playing(claims, kind)).toEqual([]);
  }
});

test("what closes a gap is told in words", () => {
  const needs = (by: PermissionTable = table): readonly string[] =>
    gapsOf({ ...contract, operation: { ...contract.operation, permissions: by } }, []).map((gap) => gap.needs);
  const id = "4d3d7f81-163f-426a-8432-5638d2e82083";
  const role = "signed in by a user with the role Lifecycle Workflows Administrator";
  expect(needs()[0]).toBe(`an identity whose token has the delegated permission ${least} (${id}), ${role}`);
  expect(needs()[3]).toBe(`an identity whose token has the delegated permission ${least} (${id}) and others, ${role}`);
  expect(needs()[7]).toBe(
    `an identity whose token has the application permission ${least} (fe615156-48b5-4c83-b613-e6e31a43c446) and others`,
  );
  expect(needs().at(-1)).toBe(
    `an identity whose token has the delegated permission ${least} (${id}), signed in by a user who has no directory role, custom ones included`,
  );
  expect(needs({ ...table, names: [] })[4]).toBe(
    `an identity whose token has the application permission ${least} and no other documented one`,
  );
});

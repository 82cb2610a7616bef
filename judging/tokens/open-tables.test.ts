import { expect, test } from "vitest";

import { tableOfPath } from "../../specs/loading/permission-table.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { privilegeOf } from "./privilege.ts";
import { profilesOf } from "./profiles.ts";

const open = { supported: true, least: [], higher: [] } as const;
const read = { supported: true, least: ["Parcel.Read.All"], higher: [] } as const;
const table = (delegatedWork: PermissionTable["delegatedWork"], application = delegatedWork): PermissionTable => ({
  names: [{ name: "Parcel.Read.All", aliases: [] }],
  delegatedWork,
  delegatedPersonal: open,
  application,
  roles: [],
  unasserted: { permissions: [], roles: [] },
});

test("where no permission is documented nobody is let in or refused for his permissions", () => {
  expect(privilegeOf({ scp: "Mail.Read" }, table(open), true)).toMatchObject({ kind: "unknown" });
  expect(privilegeOf({ roles: ["Mail.Read"] }, table(open), true)).toMatchObject({ kind: "unknown" });
  const profiles = profilesOf(table(open), 0);
  expect(new Set(profiles.map(({ expected }) => expected))).toEqual(new Set([401]));
  // Whatever a sound token may do, one with a flaw is none.
  const kinds = profiles.map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(["empty-bearer", "expired", "unsigned", "wrong-audience", "other-scheme"]),
  );
});

test("a type of permission that is open says nothing of the others", () => {
  const half = table(read, open);
  expect(privilegeOf({ scp: "Mail.Read" }, half, true)).toMatchObject({ kind: "refused", status: { code: 403 } });
  expect(privilegeOf({ roles: ["Mail.Read"] }, half, true)).toMatchObject({ kind: "unknown" });
});

test("an application that asks for the signed-in user is refused, in whatever way", () => {
  const own = tableOfPath("/me/parcels", table(read));
  const standing = privilegeOf({ idtyp: "app", roles: ["Parcel.Read.All"] }, own, true);
  expect(standing).toMatchObject({ kind: "refused", level: "must" });
  expect(standing).not.toHaveProperty("status");
  const applications = profilesOf(own, 0).filter(({ kind }) => kind === "unrelated-application");
  expect(applications.map(({ expected }) => expected)).toEqual(["refused", "refused"]);
  expect(applications.map(({ words }) => words)).toContain('application, roles "Parcel.Read.All"');
  const delegated = profilesOf(own, 0).filter(({ kind }) => kind === "unrelated-delegated");
  expect(delegated.map(({ expected }) => expected)).toEqual([403]);
});

test("a permission that reaches no further than the signed-in user is tried on the paths of others", () => {
  const others = { ...table(read), unasserted: { permissions: ["Parcel.Read"], roles: [] } };
  const missed = (one: PermissionTable) =>
    profilesOf(one, 0).flatMap(({ kind, credential }) =>
      kind === "near-miss" && credential.kind === "minted" ? credential.claims.permissions : [],
    );
  expect(missed(others)).not.toContain("Parcel.Read");
  expect(missed({ ...others, selfOnly: ["Parcel.Read"] })).toContain("Parcel.Read");
  // A token of somebody real may be that of the very user.
  expect(privilegeOf({ scp: "Parcel.Read" }, { ...others, selfOnly: ["Parcel.Read"] }, true)).toMatchObject({
    kind: "unknown",
  });
});

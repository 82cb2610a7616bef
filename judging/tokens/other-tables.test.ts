import { expect, test } from "vitest";

import { memberEntry } from "../../specs/claims.ts";
import type { Grant, PermissionTable } from "../../specs/operation.ts";
import { firstNameOf, grantedNames, isMentioned, namesOf } from "./documented-names.ts";
import { mintingOf, mintingText } from "./minting.ts";
import { nearMisses } from "./refused-profiles.ts";
import { otherWritePermission, unrelatedPermission, unrelatedRoles } from "./other-permissions.ts";
import type { Profile } from "./profile.ts";
import { profilesOf } from "./profiles.ts";

const now = 1_800_000_000;
const grant = (...least: readonly string[]): Grant => ({ supported: true, least, higher: [] });
const admin = { name: "Admin", templateId: "1" };
const other = { name: "Other", templateId: "2" };

// A made-up operation, whose types of access have permissions of their own.
const table: PermissionTable = {
  names: [{ name: "Thing.Read.All", aliases: ["Things.Read"], delegatedId: "d1", applicationId: "a1" }],
  delegatedWork: grant("Thing.Read.All"),
  delegatedPersonal: { supported: false },
  application: grant("Robot.Read.All"),
  roles: [admin, other],
  unasserted: { permissions: ["user.read"], roles: [] },
};

const of = (kind: Profile["kind"], by: PermissionTable = table): readonly Profile[] =>
  profilesOf(by, now).filter((profile) => profile.kind === kind);
const words = (kind: Profile["kind"], by: PermissionTable = table): readonly string[] =>
  of(kind, by).map((profile) => profile.words);

// Of every cell there is an id that begins with its kind.
function kinds(by: PermissionTable): readonly string[] {
  return profilesOf(by, now).map(({ id, kind }) => {
    expect(id.startsWith(`${kind}: `)).toBe(true);
    return kind;
  });
}

test("a permission has the names that the table gives it, and its own where it gives none", () => {
  expect(namesOf("Thing.Read.All", table)).toEqual(["Thing.Read.All", "Things.Read"]);
  expect(namesOf("Robot.Read.All", table)).toEqual(["Robot.Read.All"]);
  expect([firstNameOf("Things.Read", table), firstNameOf("X", table)]).toEqual(["Thing.Read.All", "X"]);
  expect(grantedNames(table.delegatedPersonal, table)).toEqual([]);
});

test("a name is mentioned where it is granted, under any name and in any case, or left open", () => {
  for (const name of ["thing.read.all", "THINGS.READ", "Robot.Read.All", "User.Read"]) {
    expect(isMentioned(name, table)).toBe(true);
  }
  expect(isMentioned("Mail.Read", table)).toBe(false);
  const withPersonal = { ...table, delegatedPersonal: grant("Mail.Read") };
  expect(isMentioned("Mail.Read", withPersonal)).toBe(true);
});

test("what the table speaks of is not unrelated", () => {
  expect(unrelatedPermission("delegated", table)).toEqual({
    name: "Group.Read.All",
    id: "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
  });
  const open = (...permissions: readonly string[]): PermissionTable => ({
    ...table,
    unasserted: { permissions, roles: [] },
  });
  expect(unrelatedPermission("application", open("User.ReadBasic.All"))).toEqual({
    name: "Group.Read.All",
    id: "5b567255-7703-4780-807c-7be8301ae99b",
  });
  // What reads groups is no stranger to who may read their members.
  expect(unrelatedPermission("delegated", open("User.Read", "GroupMember.Read.All"))?.name).toBe("Calendars.Read");
  const all = open("User.Read", "User.ReadBasic.All", "Group.Read.All", "Calendars.Read", "AccessReview.ReadWrite.All");
  expect(unrelatedPermission("delegated", all)).toBeUndefined();
  expect(otherWritePermission(table)).toBe("AccessReview.ReadWrite.All");
  expect(otherWritePermission(all)).toBe("Group.ReadWrite.All");
  const none = open(
    "User.Read",
    "User.ReadBasic.All",
    "Group.Read.All",
    "Calendars.Read",
    "AccessReview.ReadWrite.All",
    "Group.ReadWrite.All",
  );
  // Nothing in scp, and in roles what lets an application in: that is a token of an application.
  expect(words("delegated-in-roles", none)).toEqual([]);
  for (const kind of ["unrelated-delegated", "unrelated-application"] as const) {
    expect(words(kind, none)).toEqual([]);
  }
  // What the table speaks of is left out of those in much use.
  const usual = ["Device.Read.All", "Application.Read.All", "Mail.Read"];
  expect(words("other-resource", none)).toEqual([
    "delegated, no scp",
    `delegated, scp "${usual.join(" ")}", role Admin`,
    "application, no roles",
    `application, roles ${usual.map((name) => `"${name}"`).join(", ")}`,
  ]);
  expect(words("among-others", none).at(-1)).toBe('application, roles "Robot.Read.All", "Mail.Send"');
});

test("a near miss that is documented is none", () => {
  expect(nearMisses(["Thing.Read.All"], table)).toEqual([
    "Thing.Read",
    "Thing.Read.AllTenants",
    "NotThing.Read.All",
    "Thing.All",
    "Thing.ReadBasic.All",
  ]);
  const close = { ...table, unasserted: { permissions: ["Thing.Read", "thing.all"], roles: [] } };
  expect(nearMisses(["Thing.Read.All"], close)).toEqual([
    "Thing.Read.AllTenants",
    "NotThing.Read.All",
    "Thing.ReadBasic.All",
  ]);
});

test("each type of access is tried with its own permissions", () => {
  expect(words("least-delegated")).toEqual(['delegated, scp "Thing.Read.All Things.Read", role Admin']);
  expect(words("least-application")).toEqual(['application, roles "Robot.Read.All"']);
  expect(words("other-case")).toEqual([
    'delegated, scp "thing.read.all things.read", role Admin',
    'delegated, scp "THING.READ.ALL THINGS.READ", role Admin',
    'application, roles "robot.read.all"',
    'application, roles "ROBOT.READ.ALL"',
  ]);
  expect(words("near-miss").filter((text) => text.includes("Not"))).toEqual([
    'delegated, scp "NotThing.Read.All", role Admin',
    'delegated, scp "NotThings.Read", role Admin',
    'application, roles "NotRobot.Read.All"',
  ]);
  expect(words("application-in-scp")).toEqual([
    'application, scp "Robot.Read.All", no roles',
    'application, scp "Robot.Read.All", roles "Group.Read.All"',
  ]);
  expect(words("delegated-in-roles")).toEqual([
    'delegated, scp "Group.Read.All", roles "Thing.Read.All", "Things.Read"',
  ]);
  expect(words("no-role")).toEqual([
    'delegated, scp "Thing.Read.All Things.Read", no directory role',
    'delegated, scp "Thing.Read.All Things.Read", no directory role, empty wids',
  ]);
  expect(words("personal")).toEqual(['personal account, scp "Thing.Read.All Things.Read"']);
});

test("among others, a documented permission stands neither first nor last; several together only where there are several", () => {
  expect(words("among-others")).toEqual([
    'delegated, scp "openid Group.Read.All Thing.Read.All Things.Read profile email", role Admin',
    'delegated, scp "Thing.Read.All Things.Read", roles Message Center Reader, Admin, Printer Technician',
    'application, roles "Group.Read.All", "Robot.Read.All", "Mail.Send"',
  ]);
  const two = { ...table, application: { supported: true, least: ["A"], higher: ["B"] } } as const;
  expect(words("among-others", two)).toContain('application, roles "A", "B"');
});

test("a table without permissions of a type has no cells that need one", () => {
  const noUsers = kinds({ ...table, delegatedWork: { supported: false } });
  for (const kind of ["least-delegated", "delegated-in-roles", "no-role", "personal"])
    expect(noUsers).not.toContain(kind);
  expect(noUsers.filter((kind) => kind === "other-case")).toHaveLength(2);
  expect(kinds({ ...table, roles: [] })).not.toContain("no-role");
  expect(kinds({ ...table, delegatedPersonal: grant("Thing.Read.All") })).not.toContain("personal");
  const noRobots = kinds({ ...table, application: { supported: false } });
  for (const kind of ["least-application", "application-in-scp"]) expect(noRobots).not.toContain(kind);
});

test("a permission that is written in one case only has no other case", () => {
  const lower = { ...table, delegatedWork: grant("things"), application: { supported: false } } as const;
  expect(words("other-case", lower)).toEqual(['delegated, scp "THINGS", role Admin']);
});

test("what an app registration needs is told with the ids that are known", () => {
  const registrations = profilesOf(table, now).flatMap(({ registration }) => registration ?? []);
  expect(registrations).toEqual([
    { type: "delegated", permission: "Thing.Read.All", permissionId: "d1", role: "Admin" },
    { type: "delegated", permission: "Thing.Read.All", permissionId: "d1", role: "Admin" },
    { type: "application", permission: "Robot.Read.All" },
    { type: "application", permission: "Robot.Read.All" },
    {
      type: "delegated",
      permission: "Group.Read.All",
      permissionId: "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
      role: "Admin",
    },
    { type: "application", permission: "Group.Read.All", permissionId: "5b567255-7703-4780-807c-7be8301ae99b" },
    { type: "delegated", permission: "Thing.Read.All", permissionId: "d1" },
  ]);
});

test("a minted user has one role, or none", () => {
  const wanted = { access: "delegated", permissions: ["X"] } as const;
  expect(mintingOf(wanted, table)).toEqual({ kind: "delegated", permissions: ["X"], directoryRoles: ["1"] });
  expect(mintingOf({ ...wanted, role: false, override: { a: 1 } }, table)).toEqual({
    kind: "delegated",
    permissions: ["X"],
    directoryRoles: [],
    override: { a: 1 },
  });
  expect(mintingText(wanted, { ...table, roles: [] })).toBe('delegated, scp "X"');
  expect(mintingText({ access: "application", permissions: [] }, table)).toBe("application, no roles");
});

test("among others, a role stands neither first nor last; those that the table speaks of are not unrelated", () => {
  const rolesOf = (kind: Profile["kind"], by = table): unknown =>
    of(kind, by).map(({ credential }) => credential.kind === "minted" && credential.claims.directoryRoles);
  const [messages, printers] = unrelatedRoles(table).map(({ templateId }) => templateId);
  expect(rolesOf("among-others")).toContainEqual([memberEntry, messages, "1", printers]);
  expect(rolesOf("unrelated-role")).toEqual([[memberEntry, messages, printers]]);
  const open = { name: "Message Center Reader", templateId: String(messages).toUpperCase() };
  const one = { ...table, unasserted: { permissions: [], roles: [open] } };
  expect(rolesOf("unrelated-role", one)).toEqual([[memberEntry, printers]]);
  const none = { ...one, roles: [...table.roles, { name: "Printer Technician", templateId: String(printers) }] };
  expect(rolesOf("unrelated-role", none)).toEqual([]);
  expect(rolesOf("unrelated-role", { ...table, roles: [] })).toEqual([]);
});

test("a personal account is one by tenant and issuer", () => {
  const [profile] = of("personal");
  const tid = "9188040d-6c67-4c5b-b112-36a304b66dad";
  expect(profile?.credential).toMatchObject({ claims: { override: { tid, iss: `https://sts.windows.net/${tid}/` } } });
  expect(profile?.cell).toEqual({ permission: "Thing.Read.All", column: "personal" });
});

test("credentials with a flaw have that flaw alone", () => {
  const claims = { kind: "delegated", permissions: ["Thing.Read.All", "Things.Read"], directoryRoles: ["1"] };
  const sound = 'delegated, scp "Thing.Read.All Things.Read", role Admin';
  const flawed = (kind: Profile["kind"]): unknown =>
    of(kind).map(({ id, words: text, credential, expected }) => [id, text, credential, expected]);
  const minted = (override: object): unknown => ({ kind: "minted", claims: { ...claims, override } });
  const hour = 3600;
  expect(of("empty-bearer").map(({ credential }) => credential)).toEqual([{ kind: "header", authorization: "Bearer" }]);
  expect(of("malformed").map(({ credential }) => credential)).toEqual([
    { kind: "header", authorization: "Bearer not-a-token" },
    { kind: "header", authorization: "Bearer not.a.token" },
  ]);
  expect(flawed("expired")).toEqual([
    [
      "expired: expired an hour ago",
      `expired an hour ago; ${sound}`,
      minted({ iat: now - 2 * hour, nbf: now - 2 * hour, exp: now - hour }),
      401,
    ],
    ...of("expired")
      .slice(1)
      .map(({ words: text, credential }) => [
        "expired: application, expired an hour ago",
        text,
        { ...credential, claims: expect.objectContaining({ kind: "application" }) },
        401,
      ]),
  ]);
  expect(of("expired")).toHaveLength(2);
  expect(flawed("not-yet-valid")).toEqual([
    [
      "not-yet-valid: valid in an hour",
      `valid in an hour; ${sound}`,
      minted({ nbf: now + hour, exp: now + 2 * hour }),
      401,
    ],
  ]);
  expect(flawed("unsigned")).toEqual([
    ["unsigned: alg none", `alg "none", no signature; ${sound}`, { kind: "unsigned", claims }, 401],
    ["unsigned: two parts", `its signature cut off; ${sound}`, { kind: "unsigned", claims, isCut: true }, 401],
  ]);
  const basic = "Basic Z3JhcGg6Y29uZm9ybWFuY2U=";
  expect(flawed("other-scheme")).toEqual([
    [`other-scheme: ${basic}`, `Authorization: ${basic}`, { kind: "header", authorization: basic }, 401],
    ["other-scheme: sound token", `sent as Basic; ${sound}`, { kind: "scheme", scheme: "Basic", claims }, 401],
  ]);
});

import { isDeepStrictEqual } from "node:util";

import { expect, onTestFinished, test } from "vitest";

import type { JsonObject } from "../../json.ts";
import { directorySpecs } from "../../testing/directory-specs.ts";
import { openTarget, type Reply } from "../../testing/open-target.ts";
import { DataError } from "./place-data.ts";

type Ask = (path: string) => Promise<Reply>;

async function serving(ownData: unknown): Promise<Ask> {
  const target = await openTarget({ specs: directorySpecs(), ownData });
  onTestFinished(() => target.close());
  return (path) => target.send(path);
}

const idOf = (item: JsonObject | undefined): string => (typeof item?.["id"] === "string" ? item["id"] : "");
const idsOf = ({ items }: Reply): readonly string[] => items.map(idOf);

function faultsOf(ownData: unknown): Promise<readonly object[]> {
  return serving(ownData).then(
    () => [],
    (error: unknown) => {
      if (error instanceof DataError) return error.faults;
      throw error;
    },
  );
}

const own = {
  "/users": [
    { id: "ada", displayName: "Ada", city: "Zürich", manager: { id: "bob" } },
    { id: "bob", displayName: "Bob", address: { city: "Bern" } },
    { id: "cyd" },
  ],
  "/groups": [{ id: "ones", members: [{ id: "ada" }, { id: "bob" }] }, { id: "twos" }],
  "/groups/twos/members": [{ id: "cyd" }],
  "/users/ada/messages": [
    { id: "m1", subject: "Hello" },
    { id: "m2", subject: "Later" },
  ],
  "/users/ada/mailFolders": [{ id: "inbox", messages: [{ id: "m2" }] }],
};

test("a list that is given is whole; what its items leave out is null where that may be", async () => {
  const ask = await serving(own);
  const { items } = await ask("/users");
  expect(items).toMatchObject([
    { id: "ada", displayName: "Ada", city: "Zürich", age: null },
    { id: "bob", city: null, address: { street: null, city: "Bern" } },
    { id: "cyd", displayName: null },
  ]);
  expect(items.every((item) => typeof item["enabled"] === "boolean")).toBe(true);
});

test("an entity is the same over all ways to it, and navigation leads back", async () => {
  const ask = await serving(own);
  const [ada, bob] = (await ask("/users")).items;
  const { "@odata.context": _, ...one } = (await ask("/users/ada")).body;
  expect(one).toEqual(ada);
  expect((await ask("/me")).body).toMatchObject(ada ?? {});
  expect((await ask("/groups/ones/members")).items).toEqual([
    { "@odata.type": "#x.user", ...ada },
    { "@odata.type": "#x.user", ...bob },
  ]);
  expect(idsOf(await ask("/users/ada/memberOf"))).toEqual(["ones"]);
  expect(idsOf(await ask("/users/cyd/memberOf"))).toEqual(["twos"]);
  expect((await ask("/users/ada/manager")).body).toMatchObject(bob ?? {});
  const messages = (await ask("/users/ada/messages")).items;
  expect((await ask("/users/ada/mailFolders/inbox/messages")).items).toEqual(messages.slice(1));
});

test("what is not given is made", async () => {
  const ask = await serving({ "/users/ada/messages": [] });
  expect(idsOf(await ask("/users"))).toContain("ada");
  expect((await ask("/users/ada/messages")).items).toEqual([]);
  expect((await ask("/groups")).items.length).toBeGreaterThan(1);
});

test("made data are the same over all ways, too", async () => {
  const ask = await serving({});
  const users = new Map((await everything(ask, "/users")).map((item) => [item["id"], item]));
  const groups = (await ask("/groups")).items;
  const members = await everything(ask, `/groups/${idOf(groups[0])}/members`);
  const known = members.filter((item) => item["@odata.type"] === "#x.user");
  expect(known.length).toBeGreaterThan(2);
  for (const { "@odata.type": type, ...member } of known) {
    expect(member).toEqual(users.get(member["id"]));
    const back = await everything(ask, `/users/${idOf(member)}/memberOf`);
    expect([type, back.some((item) => item["id"] === groups[0]?.["id"])]).toEqual(["#x.user", true]);
  }
  const me = (await ask("/me")).body;
  const folders = await ask(`/users/${idOf(me)}/mailFolders`);
  const mail = await everything(ask, `/users/${idOf(me)}/messages`);
  const inFolder = await everything(ask, `/users/${idOf(me)}/mailFolders/${idOf(folders.items[0])}/messages`);
  for (const message of inFolder) expect(mail.some((one) => isDeepStrictEqual(one, message))).toBe(true);
  expect(inFolder.length).toBeGreaterThan(2);
});

async function everything(ask: Ask, path: string): Promise<readonly JsonObject[]> {
  const items: JsonObject[] = [];
  for (let next: unknown = path; typeof next === "string";) {
    const page = await ask(next);
    items.push(...page.items);
    next = page.body["@odata.nextLink"];
  }
  return items;
}

test.each([
  [[], "", "an object of paths", "[]"],
  [{ "/user": [] }, "/~1user", "a documented path, with users in place of user", "/user"],
  [{ users: [] }, "/users", "a path that starts with /, such as /users", "users"],
  [{ "/users": {} }, "/~1users", "a list of x.user", "{}"],
  [{ "/users": [7] }, "/~1users/0", "an object, for it is one x.user", "7"],
  [{ "/users": [{ displayName: "A" }] }, "/~1users/0/id", "a key of x.user", "nothing"],
  [{ "/users": [{ id: "a" }, { id: "a" }] }, "/~1users/1/id", "a key that no other item has", '"a"'],
  [
    { "/users": [{ id: "a", displayNam: "A" }] },
    "/~1users/0/displayNam",
    "a member of x.user, such as displayName",
    "displayNam",
  ],
  [{ "/users": [{ id: "a", age: "7" }] }, "/~1users/0/age", "a whole number of 32 bits", '"7"'],
  [{ "/users": [{ id: "a", born: "2023-02-29" }] }, "/~1users/0/born", "a day, such as 2024-02-29", '"2023-02-29"'],
  [{ "/users": [{ id: "a", kind: "gast" }] }, "/~1users/0/kind", "a member of x.kind: member, guest", '"gast"'],
  [{ "/users": [{ id: "a", enabled: null }] }, "/~1users/0/enabled", "Edm.Boolean, which is never null", "null"],
  [
    { "/users": [{ id: "a", address: { town: "B" } }] },
    "/~1users/0/address/town",
    "a member of x.address, such as city",
    "town",
  ],
  [{ "/users/{id}/messages": [] }, "/~1users~1{id}~1messages", "an id in place of {id}", "/users/{id}/messages"],
  [{ "/users/a": [] }, "/~1users~1a", "an object, for it is one x.user", "[]"],
  [{ "/users": [], "/users/a/messages": [] }, "/~1users~1a~1messages", "a key that the list of users has", '"a"'],
  [
    { "/users": [], "/groups/g/members": [{ id: "a", "@odata.type": "#x.user" }] },
    "/~1groups~1g~1members/0/id",
    "a key of a list that is given above it",
    '"a"',
  ],
  [
    { "/groups/g/members": [{ id: "a", "@odata.type": "#x.message" }] },
    "/~1groups~1g~1members/0/@odata.type",
    "#x.directoryObject, or a type that derives from it",
    '"#x.message"',
  ],
])("what does not fit is told with its place: %j", async (data, pointer, expected, observed) => {
  expect(await faultsOf(data)).toEqual([{ pointer, expected, observed }]);
});

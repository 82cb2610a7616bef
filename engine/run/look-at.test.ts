import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { entryOf, libraryEntries, withLibrary } from "../../specs/loading/library.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { libraryMatching } from "./chosen.ts";
import { type Look, lookAt } from "./look-at.ts";

const installed = loadSpecs();
const entries = [...installed.operations.map(entryOf), ...libraryEntries()];

type Served = Readonly<Record<string, readonly [status: number, body: object]>>;

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | undefined;
}

/** An emulator that knows some paths; `answer` may say otherwise. */
async function emulator(
  served: Served,
  answer: (asked: Asked) => readonly [number, object] | undefined = () => undefined,
): Promise<{ readonly target: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
    const one = { path: pathname.replace("/v1.0", ""), query, token: request.headers.authorization };
    asked.push(one);
    const [status, body] = answer(one) ?? served[one.path] ?? [404, { error: { code: "NotFound", message: "No." } }];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { target: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`, asked };
}

const users = ["Ann", "Bob", "Cid"].map((displayName, at) => ({ id: `u${at + 1}`, displayName }));
const small: Served = {
  "/users": [200, { value: users }],
  "/users/u1": [200, { id: "u1" }],
  "/users/u3/manager": [200, { id: "u1" }],
  "/me/messages": [
    200,
    {
      value: [
        { id: "m1", subject: "Hi" },
        { id: "m2", subject: "Ho" },
      ],
    },
  ],
  "/me/joinedTeams": [200, { value: [{ id: "t1" }] }],
  "/teams/t1": [200, { id: "t1" }],
  "/teams/t1/channels": [200, { value: [] }],
  "/groups": [500, {}],
};

const templates = ({ routes }: Look, outcome: string): readonly string[] =>
  routes.filter((one) => one.outcome === outcome).map(({ template }) => template);

test("what is served is found with ids out of the answers, and each path is asked for once", async () => {
  const { target, asked } = await emulator(small);
  const look = await lookAt({ target }, entries);
  expect(templates(look, "served").toSorted()).toEqual([
    "/me/joinedTeams",
    "/me/messages",
    "/teams/{teamId}",
    "/teams/{teamId}/channels",
    "/users",
    "/users/{userId}",
    "/users/{userId}/manager",
  ]);
  expect(templates(look, "other")).toEqual(["/groups"]);
  // Below a collection without items there may be something, below what is not there is nothing.
  expect(templates(look, "unseen")).toContain("/teams/{teamId}/channels/{channelId}");
  expect(look.routes.find(({ template }) => template === "/teams/{teamId}")).toMatchObject({
    ids: { teamId: "t1" },
    borrows: true,
  });
  expect(look.routes.find(({ template }) => template.endsWith("/users/{userId}/manager"))?.ids).toEqual({
    userId: "u3",
  });
  const plain = asked.filter(({ query, token }) => [...query.keys()].every((name) => !name.startsWith("$")) && token);
  expect(new Set(plain.map(({ path }) => path)).size).toBe(plain.length);
  expect(asked.filter(({ path }) => /^\/(?:chats|sites|drives)\//.test(path))).toEqual([]);
  expect(look.exchanges).toBe(asked.length);
  expect(asked.length).toBeLessThan(260);
});

test("below a collection that is not there nothing is found until an id is given, and then all that answers", async () => {
  const served: Served = {
    ...small,
    "/groups": [404, {}],
    "/groups/g1/members": [200, { value: users }],
    "/me/messages": [200, { value: [] }],
  };
  const { target } = await emulator(served);
  const blind = await lookAt({ target }, entries);
  expect(templates(blind, "served")).not.toContain("/groups/{groupId}/members");
  const groups = blind.withoutId.find(({ template }) => template === "/groups");
  expect(groups).toMatchObject({ parameter: "groupId", isServed: false });
  expect(groups?.routes).toBeGreaterThan(10);
  expect(blind.withoutId).toContainEqual(
    expect.objectContaining({ template: "/me/messages", parameter: "messageId", isServed: true }),
  );
  // What leads to an id of its own, or to one of the same type, is not among them, nor what a thing found does not have.
  const told = blind.withoutId.map(({ template }) => template);
  for (const template of ["/users", "/teams", "/users/{userId}/messages"]) expect(told).not.toContain(template);
  const look = await lookAt({ target, ids: { groupId: "g1" } }, entries);
  expect(templates(look, "served").filter((one) => !templates(blind, "served").includes(one))).toEqual([
    "/groups/{groupId}/members",
  ]);
  expect(look.withoutId.map(({ template }) => template)).not.toContain("/groups");
  expect(look.routes.find(({ template }) => template === "/groups/{groupId}/members")?.ids).toEqual({ groupId: "g1" });
});

test("options that are passed over are told from those that work, and no token from any", async () => {
  const passing = await lookAt({ target: (await emulator(small)).target }, entries);
  expect(passing).toMatchObject({
    tokens: "unchecked",
    understood: [],
    ignored: ["$select", "$filter", "$orderby", "$search", "$top", "$skip", "$count"],
  });
  const { target } = await emulator(small, ({ path, query, token }) => {
    if (token === undefined) return [401, {}];
    if (path === "/me/messages" && query.get("$orderby") === "subject desc") {
      return [
        200,
        {
          value: [
            { id: "m2", subject: "Ho" },
            { id: "m1", subject: "Hi" },
          ],
        },
      ];
    }
    if (path !== "/users") return undefined;
    if (query.has("$select")) return [200, { value: users.map(({ id }) => ({ id })) }];
    return query.has("$filter") ? [400, {}] : undefined;
  });
  expect(await lookAt({ target }, entries)).toMatchObject({
    tokens: "any",
    understood: ["$select", "$orderby"],
    ignored: ["$filter", "$search", "$top", "$skip", "$count"],
  });
  // Who refuses a search may understand another one.
  const searching = await emulator(small, ({ query }) => (query.has("$search") ? [400, {}] : undefined));
  const look = await lookAt({ target: searching.target }, entries);
  expect([...(look.ignored ?? []), ...(look.understood ?? [])]).not.toContain("$search");
});

test(
  "of the reference server all is found, in hardly more requests than there are routes",
  { timeout: 120_000 },
  async () => {
    const server = await startServer({ specs: withLibrary(installed, libraryMatching("**")) });
    onTestFinished(() => server.close());
    const look = await lookAt({ target: server.url }, entries);
    expect(look.routes.filter(({ outcome }) => outcome !== "served")).toEqual([]);
    expect(look.routes.length).toBeGreaterThan(500);
    expect(look.exchanges).toBeLessThan(look.routes.length * 1.1);
    expect(look).toMatchObject({ tokens: "checked", ignored: [] });
    expect(look.understood).toEqual(["$select", "$filter", "$orderby", "$top", "$skip", "$count"]);
  },
);

test.each<[string, Served, RegExp]>([
  [
    "a server that answers everything",
    { "/graphConformance/pathThatNobodyDocuments": [200, {}] },
    /answers 200 to a path that nobody/,
  ],
  ["a wrong root", {}, /^Nothing is found below http:.*give the service root/],
])("%s ends the look with the reason", async (_, served, reason) => {
  const { target } = await emulator(served);
  const { obstacle, routes } = await lookAt({ target }, entries);
  expect(obstacle).toMatch(reason);
  expect(routes.filter(({ outcome }) => outcome === "served")).toEqual([]);
});

test("a target that refuses every token is told, and what a target refuses that it does not have is not there", async () => {
  const refusing = await emulator({}, () => [401, {}]);
  const refused = await lookAt({ target: refusing.target }, entries);
  expect(refused.obstacle).toMatch(/refuses our identity/);
  expect(refused.withoutId).toEqual([]);
  const { target } = await emulator(small, ({ path }) => (path in small ? undefined : [403, {}]));
  const look = await lookAt({ target }, entries);
  expect(templates(look, "served")).toHaveLength(7);
  expect(templates(look, "other")).toEqual(["/groups"]);
});

test("a target that nobody listens at is told so after one request", async () => {
  const { target } = await emulator({});
  const gone = target.replace(/:\d+/, ":1");
  const look = await lookAt({ target: gone }, entries);
  expect(look.obstacle).toMatch(/does not answer/);
  expect(look.routes).toEqual([]);
});

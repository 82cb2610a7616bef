import type { ServerResponse } from "node:http";

import { expect, test } from "vitest";

import { loadSpecs } from "../specs/loading/load.ts";
import { showcaseSpecs } from "../specs/loading/read-contracts.ts";
import type { Wire } from "./answer.ts";
import { honest } from "./behaviour/honest.ts";
import { type Behaviour, type Exchange, exchangeOf } from "./exchange.ts";
import { answerTo } from "./start-server.ts";
import { loadFault, loadFaults } from "./load-faults.ts";
import { credentials, mint } from "./testing/credentials.ts";
import { parcelProbes } from "./testing/parcel-probes.ts";
import { paths } from "./testing/paths.ts";
import type { Probe } from "./testing/probe-request.ts";
import { probes } from "./testing/probe.ts";
import { makeWorld } from "./world.ts";

const [installed, showcase] = [loadSpecs(), showcaseSpecs(loadSpecs())];
const world = makeWorld({
  specs: {
    ...installed,
    operations: [...installed.operations, ...showcase.operations],
    types: new Map([...installed.types, ...showcase.types]),
  },
});
const everybody = [world.root.links["users"] ?? []].flat();
const users = everybody.flatMap(({ values: { id } }) => (typeof id === "string" ? id : []));
const tokens = {
  ours: `Bearer ${await mint()}`,
  unrelated: `Bearer ${await mint({ roles: ["User.Read.All"] })}`,
  basic: `Bearer ${await mint({ roles: ["Parcel.ReadBasic.All"] })}`,
  first: `Bearer ${await mint(ownOf(0))}`,
  second: `Bearer ${await mint(ownOf(1))}`,
  none: undefined,
};

/** The claims of a user who may read nothing but what is theirs. */
function ownOf(user: number): Readonly<Record<string, unknown>> {
  return { idtyp: "user", roles: undefined, scp: "Account.Read", oid: users[user] };
}

// What a user may read who may read nothing of others, and a key that has an apostrophe.
const [notes = []] = everybody.map(({ links }) => [links["notes"] ?? []].flat());
const names = everybody.flatMap(({ values: { userPrincipalName: name } }) => (typeof name === "string" ? name : []));
const crossed: readonly Probe[] = [
  ...users.slice(0, 2).flatMap((id) =>
    ["", "/notes", `/notes/${JSON.stringify(notes[0]?.values["id"]).slice(1, -1)}`].map((rest): Probe => ({
      about: "permissions",
      path: `/users/${id}${rest}`,
      tokens: ["first", "second"],
    })),
  ),
  ...names
    .filter((name) => name.includes("'"))
    .map((name): Probe => ({ about: "query", path: `/users('${name.replaceAll("'", "''")}')`, tokens: ["ours"] })),
];

type Request = Omit<Probe, "tokens"> & { readonly authorization: string | undefined };
const requests: readonly Request[] = [
  ...[...probes, ...parcelProbes, ...crossed].flatMap((probe) =>
    probe.tokens.map((token) => ({ ...probe, authorization: tokens[token] })),
  ),
  ...[paths.main, `${paths.large}?$skiptoken=${Buffer.from("page:100").toString("base64url")}`].flatMap((path) =>
    credentials.map((authorization) => ({ about: "permissions", path, authorization })),
  ),
];

const sockets = new WeakMap<Behaviour, { calls: string[] } & { destroy: () => void }>();

/** All requests to one server come over one connection. */
function socketOf(stages: Behaviour, calls: string[]): { destroy: () => void } {
  const socket = sockets.get(stages) ?? { calls, destroy: (): void => void socket.calls.push("destroy") };
  sockets.set(stages, socket);
  socket.calls = calls;
  return socket;
}

/** Which calls it takes to write an answer, and whether its connection is destroyed. */
async function written(stages: Behaviour, wire: Wire, ex: Exchange): Promise<readonly string[]> {
  const calls: string[] = [];
  const response = new Proxy(
    { socket: socketOf(stages, calls) },
    {
      get: (target, name) =>
        Reflect.get(target, name) ??
        ((...args: readonly unknown[]) => {
          calls.push(String(name));
          for (const arg of args) if (typeof arg === "function") arg();
          return response;
        }),
    },
  ) as unknown as ServerResponse;
  await stages.write(response, wire, ex);
  return calls;
}

/** What a server says, without the ids that differ from one run to the next. */
async function answer(request: Request, stages: Behaviour): Promise<string> {
  const { path, method = "GET", accept, prefer, consistencyLevel, headers: more, authorization } = request;
  const headers = {
    ...(authorization && { authorization }),
    ...(accept && { accept }),
    ...(prefer && { prefer }),
    ...(consistencyLevel && { consistencylevel: consistencyLevel }),
    ...more,
  };
  const incoming = { url: `/v1.0${path}`, method, headers };
  const ex = exchangeOf(incoming, { number: requests.indexOf(request), world, stages, authority: "127.0.0.1" });
  const wire = stages.encode(await answerTo(ex), ex);
  const { status, headers: sent, payload } = wire;
  return JSON.stringify([status, sent, payload, await written(stages, wire, ex)])
    .replaceAll(ex.requestId, "<id>")
    .replaceAll(/20\d\d(-\d\d){2}T\d\d(:\d\d){2}(?=\\")/g, "");
}

const expected = new Map<Request, string>();
for (const request of requests) expected.set(request, await answer(request, honest));

/** The first request to which a server answers otherwise than the honest one; those about `about` are sent first. */
async function firstDifference(about: string, stages: Behaviour): Promise<string | undefined> {
  const [first, rest] = [requests.filter((request) => request.about === about), requests];
  for (const request of [...first, ...rest])
    if ((await answer(request, stages)) !== expected.get(request)) return request.path;
  return undefined;
}

test("the honest server answers the probes alike each time", async () => {
  expect(await firstDifference("query", honest)).toBeUndefined();
});

const faults = await loadFaults();
test.each(faults.map((fault) => [fault.id, fault] as const))("%s changes an answer", async (id, fault) => {
  expect(await firstDifference(id.split("/")[0] ?? "", fault.apply(honest))).toBeDefined();
});

test("every fault says what it is, and breaks the requirement of its name", () => {
  for (const { id, breaks, title, who } of faults)
    expect({ id, breaks: breaks.split("/").length, title: title.trim(), who: who.trim() }).toMatchObject({
      id: expect.stringMatching(new RegExp(`^${breaks}(/|$)`)),
      breaks: 2,
      title: expect.stringMatching(/.{11}/),
      who: expect.stringMatching(/.{11}/),
    });
  expect(new Set(faults.map(({ title }) => title)).size).toBe(faults.length);
});

test("most requirements have several faults", () => {
  const beyondOne = faults.length - new Set(faults.map(({ breaks }) => breaks)).size;
  expect(beyondOne).toBeGreaterThanOrEqual(350);
});

test("an unknown fault is answered with the nearest", async () => {
  await expect(loadFault("shape/key-presnt")).rejects.toThrow("Did you mean shape/key-present?");
  expect((await loadFault("shape/key-present")).breaks).toBe("shape/key-present");
  expect((await loadFault("query/negates/first-only")).breaks).toBe("query/negates");
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, expect, test } from "vitest";

import { Mint } from "../../client/identities/minted.ts";
import type { Claims } from "../../specs/claims.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import type { FinishedRun } from "../finished-run.ts";
import { run } from "../run/run.ts";

const installed = await installedSpecs();
const mint = await Mint.create();

const grant = (...least: readonly string[]) => (least.length === 0 ? { supported: false } : { least, higher: [] });
const table = (delegated: string, application: readonly string[], selfOnly: readonly string[] = []) => ({
  sources: [{ document: "parcels", section: "Permissions" }],
  names: [{ name: delegated }],
  delegatedWork: grant(delegated),
  delegatedPersonal: { supported: false },
  application: grant(...application),
  ...(selfOnly.length === 0 ? {} : { selfOnly, unasserted: { permissions: selfOnly } }),
  roles: [],
});
const path = (id: string, more: object = {}) => ({ "x-route": id, ...more, get: { responses: {} } });

function specsOf(permissions: object, paths: object, collection = true) {
  const operation = operationOf({
    openapi: "3.1.0",
    info: { title: "List parcels", version: "v1.0" },
    "x-operation": "parcel-list",
    "x-namespace": "x",
    "x-returns": { resource: "x.parcel", collection },
    "x-permissions": permissions,
    "x-query-options": {},
    "x-national-clouds": {},
    servers: [{ url: "https://graph.microsoft.com/v1.0", "x-cloud": "global" }],
    paths,
  });
  const id = { id: { type: "Edm.String", nullable: false, key: true } };
  const types = typesOf([
    ["user.yaml", { name: "x.user", kind: "entity", properties: id, navigation: { parcel: { type: "x.parcel" } } }],
    ["root.yaml", { name: "x.root", kind: "entity", singleton: "users", properties: id, navigation: {} }],
    ["parcel.yaml", { name: "x.parcel", kind: "entity", properties: id }],
  ]);
  return { ...installed, operations: [operation], types: new Map([...installed.types, ...types]) };
}

let server: Server | undefined;
afterEach(() => server?.close());

type Answer = (path: string, permissions: readonly string[], isApplication: boolean) => readonly [number, object];

interface Asking {
  readonly claims?: Claims;
  readonly requirement?: string;
}

async function tested(specs: ReturnType<typeof specsOf>, answer: Answer, { claims, requirement }: Asking = {}) {
  const asked: string[] = [];
  const started = createServer((request, response) => {
    const [, payload = ""] = (request.headers.authorization ?? "").split(".");
    const token = claimsIn(payload);
    const target = (request.url ?? "").replace(/^\/v1\.0/, "").replace(/\?.*$/, "");
    asked.push(target);
    const held = token.scp?.split(" ") ?? token.roles ?? [];
    const [status, body] = payload === "" ? [401, {}] : answer(target, held, token.scp === undefined);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server = started.listen(0, "127.0.0.1");
  await new Promise((resolve) => started.once("listening", resolve));
  const finished = await run({
    target: `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1.0`,
    specs,
    // Only what is asked in full tries names that resemble others.
    ...(requirement === undefined ? { quick: true } : { requirement }),
    seed: 1,
    ...(claims === undefined ? {} : { identities: [mint.identity("given", "allowed", claims)], mint }),
  });
  return { finished, asked: new Set(asked) };
}

function claimsIn(payload: string): { readonly scp?: string; readonly roles?: readonly string[] } {
  try {
    return JSON.parse(Buffer.from(payload, "base64url").toString()) as ReturnType<typeof claimsIn>;
  } catch {
    return {};
  }
}

const verdictOf = ({ requirements }: FinishedRun, id: string, route: string): string | undefined =>
  requirements.find((result) => result.id === id && result.route === route)?.verdict;
const list = (...ids: readonly string[]): object => ({ value: ids.map((id) => ({ id })) });
const refusal = { error: { code: "accessDenied", message: "no" } };

test("a token that reaches no further than its user asks for him, and not for the first of a list", async () => {
  const specs = specsOf(table("Parcel.Read", []), { "/users/{id}/parcels": path("users") });
  const { finished, asked } = await tested(specs, (target, held) => {
    if (target === "/me") return [200, { id: "own" }];
    if (target === "/users") return [200, list("first", "own")];
    return target === "/users/own/parcels" && held.includes("Parcel.Read") ? [200, list("1")] : [403, refusal];
  });
  expect(verdictOf(finished, "status/answers-ok", "users")).toBe("passed");
  expect(asked).not.toContain("/users/first/parcels");
});

test("where nobody lists users, the context of what is below me names the one who asks", async () => {
  const own = "https://graph.microsoft.com/v1.0/$metadata#users('own')/parcels";
  const permissions = table("Parcel.Read.All", ["Parcel.Read.All"], ["Parcel.Read"]);
  const specs = specsOf(permissions, { "/users/{id}/parcels": path("users") });
  const answers =
    (enough: readonly string[]): Answer =>
    (target, held) => {
      if (!held.some((name) => enough.includes(name))) return [403, refusal];
      if (target === "/me/parcels" || target === "/users/own/parcels")
        return [200, { "@odata.context": own, ...list("1") }];
      return [404, refusal];
    };
  const right = await tested(specs, answers(["Parcel.Read.All"]));
  expect(verdictOf(right.finished, "status/answers-ok", "users")).toBe("passed");
  server?.close();
  const leaky = await tested(specs, answers(["Parcel.Read.All", "Parcel.Read"]), {
    requirement: "permissions/refuses-near-miss",
  });
  const broken = leaky.finished.requirements.filter(({ verdict }) => verdict === "failed").map(({ id }) => id);
  expect(broken).toContain("permissions/refuses-near-miss");
});

test("a user without the thing that a route ends in is not broken: another is asked for", async () => {
  const specs = specsOf(table("Parcel.Read.All", []), { "/users/{id}/parcel": path("users") }, false);
  const types = typesOf([
    [
      "user.yaml",
      {
        name: "x.user",
        kind: "entity",
        singleton: "users",
        properties: { id: { type: "Edm.String", nullable: false, key: true } },
        navigation: { parcel: { type: "x.parcel", nullable: true } },
      },
    ],
    [
      "parcel.yaml",
      { name: "x.parcel", kind: "entity", properties: { id: { type: "Edm.String", nullable: false, key: true } } },
    ],
  ]);
  const { finished } = await tested({ ...specs, types: new Map([...specs.types, ...types]) }, (target, held) => {
    if (target === "/users") return [200, list("without", "with")];
    if (!held.includes("Parcel.Read.All")) return [403, refusal];
    return target === "/users/with/parcel" ? [200, { id: "1" }] : [404, refusal];
  });
  expect(verdictOf(finished, "status/answers-ok", "users")).toBe("passed");
});

test("an application is not held to the paths of the signed-in user, and says who would be", async () => {
  const both = { "/me/parcels": path("me"), "/depots/parcels": path("depots") };
  const honest: Answer = (target, _, isApplication) =>
    isApplication && target.startsWith("/me") ? [400, refusal] : [200, list("1")];
  const claims: Claims = { kind: "application", permissions: ["Parcel.Read.All"] };
  const permissions = table("Parcel.Read.All", ["Parcel.Read.All"]);
  const { finished, asked } = await tested(specsOf(permissions, both), honest, { claims });
  expect(verdictOf(finished, "status/answers-ok", "depots")).toBe("passed");
  expect(verdictOf(finished, "status/answers-ok", "me")).toBe("untested");
  expect(asked).toContain("/depots/parcels");
  server?.close();
  const only = await tested(specsOf(permissions, { "/me/parcels": path("me") }), honest, { claims });
  expect(only.finished).toMatchObject({
    exitCode: 3,
    reason: expect.stringContaining("whoever may read has signed none in") as unknown,
  });
});

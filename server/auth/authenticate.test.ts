import { exportJWK, generateKeyPair, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";

import { mint, tenant } from "../testing/credentials.ts";
import { type OpenTarget, openTarget } from "../testing/open-target.ts";
import { paths } from "../testing/paths.ts";

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const now = Math.floor(Date.now() / 1000);
const delegated = {
  idtyp: undefined,
  roles: undefined,
  scp: "User.Read LifecycleWorkflows.ReadReports.All",
  wids: ["59d46f88-662b-457b-bceb-5c3809e5908f"],
};

async function statusOf(authorization: string, path: string = paths.main): Promise<number> {
  return (await target.send(path, { headers: { authorization } })).status;
}

test.each([
  ["expired", { exp: now - 100 }],
  ["without expiry", { exp: undefined }],
  ["of tomorrow", { nbf: now + 86_400 }],
  ["for another audience", { aud: "https://management.azure.com" }],
  ["for no audience", { aud: undefined }],
  ["of another issuer", { iss: "https://example.com/" }],
  ["of another tenant's issuer", { tid: "00000000-0000-0000-0000-000000000001" }],
])("a token %s is answered 401", async (_, claims) => {
  const reply = await target.send(paths.main, { headers: { authorization: `Bearer ${await mint(claims)}` } });
  expect([reply.status, reply.body["error"]]).toMatchObject([401, { code: "InvalidAuthenticationToken" }]);
  expect(reply.headers.get("www-authenticate")).toMatch(/^Bearer realm="", authorization_uri="https:/);
});

test("what is no bearer token is answered 401", async () => {
  const unsigned = new UnsecuredJWT({ aud: "https://graph.microsoft.com" }).encode();
  const token = await mint();
  for (const authorization of [
    "",
    "Bearer",
    "Bearer  ",
    "Bearer abc",
    "Bearer a.b.c",
    `Basic ${token}`,
    token,
    `Bearer ${unsigned}`,
    `Bearer ${token.replace(/\.[^.]+$/, ".")}`,
  ]) {
    expect([authorization, await statusOf(authorization)]).toEqual([authorization, 401]);
  }
  expect((await fetch(target.url + paths.main)).status).toBe(401);
  expect((await fetch(`${target.url}/nosuch`)).status).toBe(401);
});

test.each([
  ["application", {}, 200],
  ["application by alias", { roles: ["LifecycleWorkflows-Reports.Read.All"] }, 200],
  ["version 2 issuer", { iss: `https://login.microsoftonline.com/${tenant}/v2.0` }, 200],
  ["audience with slash", { aud: "https://graph.microsoft.com/" }, 200],
  ["audience of another cloud", { aud: "https://dod-graph.microsoft.us" }, 200],
  ["audience by application id", { aud: "00000003-0000-0000-c000-000000000000" }, 200],
  ["application with an unrelated permission", { roles: ["User.Read.All"] }, 403],
  ["application with a permission in another case", { roles: ["lifecycleworkflows.read.all"] }, 403],
  ["application with a permission in scp", { roles: [], scp: "LifecycleWorkflows.Read.All" }, 403],
  ["application with the parents' permission", { roles: ["LifecycleWorkflows-Workflow.Read.All"] }, 403],
  ["delegated", delegated, 200],
  ["delegated with a reader role", { ...delegated, wids: ["f2ef992c-3afb-46b9-b7cf-a126ee74c451"] }, 200],
  ["delegated without a role", { ...delegated, wids: [] }, 403],
  ["delegated with another role", { ...delegated, wids: ["88d8e3e3-8f55-4a1e-953a-9b9898b8876b"] }, 403],
  [
    "delegated with a permission as part of a name",
    { ...delegated, scp: "XLifecycleWorkflows.Read.All LifecycleWorkflows.Read" },
    403,
  ],
  [
    "delegated with a permission in roles",
    { ...delegated, scp: "User.Read", roles: ["LifecycleWorkflows.Read.All"] },
    403,
  ],
  [
    "personal account",
    {
      ...delegated,
      tid: "9188040d-6c67-4c5b-b112-36a304b66dad",
      iss: "https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/",
    },
    403,
  ],
])("%s", async (_, claims, expected) => {
  expect(await statusOf(`Bearer ${await mint(claims)}`)).toBe(expected);
});

test("parents can be read with their own permission", async () => {
  expect(
    await statusOf(`Bearer ${await mint({ roles: ["LifecycleWorkflows-Workflow.Read.All"] })}`, paths.workflows),
  ).toBe(200);
  expect(await statusOf(`Bearer ${await mint({ roles: ["User.Read.All"] })}`, paths.workflows)).toBe(403);
});

test("with keys, signatures are verified", async () => {
  const [ours, theirs] = await Promise.all([generateKeyPair("ES256"), generateKeyPair("ES256")]);
  const keyed = await openTarget({
    keys: { keys: [{ ...(await exportJWK(ours.publicKey)), kid: "test", alg: "ES256" }] },
  });
  const status = async (token: string): Promise<number> =>
    (await keyed.send(paths.main, { headers: { authorization: `Bearer ${token}` } })).status;
  const good = await mint({}, ours.privateKey, "ES256");
  expect([
    await status(good),
    await status(good),
    await status(await mint({}, theirs.privateKey, "ES256")),
    await status(await mint()),
  ]).toEqual([200, 200, 401, 401]);
  await keyed.close();
});

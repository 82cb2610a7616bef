import { join } from "node:path";

import { decodeJwt } from "jose";
import { expect, test } from "vitest";

import type { Identity } from "../../client/identity.ts";
import { Mint } from "../../client/identities/minted.ts";
import type { IdentityConfig } from "../../schemas/own/config.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { identitiesOf } from "./identities.ts";
import type { RunFlags } from "./run-flags.ts";

const context = { cloud: "global", prompt: () => {}, mint: await Mint.create() } as const;
const reader: IdentityConfig = { for: "allowed", kind: "static", token: "reader-token" };
const stranger: IdentityConfig = { for: "unrelated", kind: "static", token: "stranger-token" };

function identities(flags: Partial<RunFlags>, configured?: Record<string, IdentityConfig>, file = "c.yaml") {
  const config = configured === undefined ? {} : { identities: configured };
  return identitiesOf({ ids: [], ...flags }, { config, file }, context);
}

async function told(made: readonly Identity[] | undefined): Promise<unknown> {
  return Promise.all((made ?? []).map(async (one) => [one.name, one.purpose, (await one.token()).reveal()]));
}

test("nobody is named: the engine may mint", () => {
  expect(identities({})).toBeUndefined();
});

test("--token takes the place of who may read, and leaves the others", async () => {
  expect(await told(identities({ token: "own" }, { reader, stranger }))).toEqual([
    ["token", "allowed", "own"],
    ["stranger", "unrelated", "stranger-token"],
  ]);
});

test("--identity lets one of the configured read instead", async () => {
  expect(await told(identities({ identity: "stranger" }, { reader, stranger }))).toEqual([
    ["stranger", "allowed", "stranger-token"],
  ]);
  expect(() => identities({ identity: "strange" }, { reader, stranger })).toThrow("Did you mean stranger?");
});

test("somebody must be allowed to read", () => {
  expect(() => identities({}, { stranger })).toThrow('c.yaml has no identity with "for: allowed"');
});

test("a token file is found beside the config, its line end left out", async () => {
  const folder = scratchFolder({ "secrets/token": "from-file\n" });
  const me: IdentityConfig = { for: "allowed", kind: "static", tokenFile: "secrets/token" };
  expect(await told(identities({}, { me }, join(folder, "c.yaml")))).toEqual([["me", "allowed", "from-file"]]);
  expect(() => identities({}, { me }, "c.yaml")).toThrow("cannot be read");
});

test("a minted identity says what the config says", async () => {
  const permissions = ["A.Read", "B.Read"];
  const made = identities(
    {},
    {
      app: { for: "allowed", kind: "minted", as: "application", permissions },
      user: { for: "unrelated", kind: "minted", permissions, directoryRoles: ["r"] },
    },
  );
  const [app, user] = await Promise.all((made ?? []).map(async (one) => decodeJwt((await one.token()).reveal())));
  expect(app).toMatchObject({ idtyp: "app", roles: permissions });
  expect(user).toMatchObject({
    idtyp: "user",
    scp: "A.Read B.Read",
    wids: ["r", "b79fbf4d-3ef9-4689-8143-76b194e85509"],
  });
});

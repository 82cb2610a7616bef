import { beforeEach, expect, test, vi } from "vitest";

import { clouds } from "../../specs/operation.ts";
import { IdentityError } from "../identity.ts";
import { Secret } from "../secret.ts";
import { azureIdentity } from "./azure.ts";
import { signInOf } from "./sign-in.ts";

const made: unknown[] = [];
let getToken: (scope: string) => Promise<{ token: string; expiresOnTimestamp: number } | null>;

vi.mock("@azure/identity", () => {
  const credential = (name: string) =>
    class {
      constructor(...settings: unknown[]) {
        made.push([name, ...settings]);
      }
      getToken(scope: string): unknown {
        return getToken(scope);
      }
    };
  const names = ["ClientSecret", "ClientCertificate", "WorkloadIdentity", "ManagedIdentity", "AzureCli", "DeviceCode"];
  return Object.fromEntries(names.map((name) => [`${name}Credential`, credential(name)]));
});

const secret = "very-secret-value";
const signIn = { kind: "client-secret", tenantId: "t", clientId: "c", clientSecret: new Secret(secret) } as const;
const hour = 3_600_000;

beforeEach(() => {
  made.length = 0;
  getToken = (scope) => Promise.resolve({ token: `token for ${scope}`, expiresOnTimestamp: Date.now() + hour });
});

test("each cloud has its own sign-in and scope", async () => {
  const tokens: string[] = [];
  for (const cloud of clouds)
    tokens.push((await azureIdentity("me", "allowed", signIn, signInOf(cloud)).token()).reveal());
  const at = (authorityHost: string): unknown => ["ClientSecret", "t", "c", secret, { authorityHost }];
  expect(made).toEqual([
    at("https://login.microsoftonline.com"),
    at("https://login.microsoftonline.us"),
    at("https://login.microsoftonline.us"),
    at("https://login.chinacloudapi.cn"),
  ]);
  expect(tokens).toEqual([
    "token for https://graph.microsoft.com/.default",
    "token for https://graph.microsoft.us/.default",
    "token for https://dod-graph.microsoft.us/.default",
    "token for https://microsoftgraph.chinacloudapi.cn/.default",
  ]);
});

test.each([
  [{ kind: "client-certificate", tenantId: "t", clientId: "c", certificatePath: "p" }, "application"],
  [{ kind: "workload-identity" }, "application"],
  [{ kind: "managed-identity", clientId: "c" }, "application"],
  [{ kind: "azure-cli" }, "unknown"],
  [{ kind: "device-code", tenantId: "t", clientId: "c", prompt: () => {} }, "delegated"],
] as const)("%j is an identity of kind %s", async (settings, kind) => {
  const identity = azureIdentity("me", "allowed", settings, signInOf("global"));
  expect(identity.kind).toBe(kind);
  expect((await identity.token()).reveal()).toBe("token for https://graph.microsoft.com/.default");
  expect(made).toHaveLength(1);
});

test("a token is asked for once, and again shortly before it expires", async () => {
  let asked = 0;
  let lifetimeMs = hour;
  getToken = () => Promise.resolve({ token: `token ${++asked}`, expiresOnTimestamp: Date.now() + lifetimeMs });
  const lasting = azureIdentity("me", "allowed", signIn, signInOf("global"));
  await Promise.all([lasting.token(), lasting.token()]);
  await lasting.token();
  expect(asked).toBe(1);
  lifetimeMs = 60_000;
  const expiring = azureIdentity("me", "allowed", signIn, signInOf("global"));
  await expiring.token();
  expect((await expiring.token()).reveal()).toBe("token 3");
});

test("a sign-in that fails is one line without the secret", async () => {
  getToken = () => Promise.reject(new Error(`\nAADSTS7000215: ${secret} is wrong.\nTrace ID: 1`));
  const error: unknown = await azureIdentity("me", "allowed", signIn, signInOf("global"))
    .token()
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(IdentityError);
  expect(String(error)).toBe(
    "IdentityError: Identity me cannot get a token: AADSTS7000215: [redacted] is wrong. Check clientId and its secret or certificate.",
  );
});

test("a sign-in that gives no token is an error", async () => {
  getToken = () => Promise.resolve(null);
  await expect(azureIdentity("me", "allowed", signIn, signInOf("global")).token()).rejects.toThrow(
    "the sign-in gave no token",
  );
});

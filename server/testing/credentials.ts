import { type CryptoKey, SignJWT, UnsecuredJWT } from "jose";

export const tenant = "aaaabbbb-0000-cccc-1111-dddd2222eeee";

const now = Math.floor(Date.now() / 1000);
const delegated = { idtyp: "user", roles: undefined, wids: ["59d46f88-662b-457b-bceb-5c3809e5908f"] };
const member = "b79fbf4d-3ef9-4689-8143-76b194e85509";
const personal = "9188040d-6c67-4c5b-b112-36a304b66dad";
const read = "LifecycleWorkflows.Read.All";

const claims: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { roles: ["User.Read.All"] },
  ...["LifecycleWorkflows.ReadReports.All", read, "LifecycleWorkflows.ReadWrite.All"].flatMap((name) => [
    { roles: [name] },
    { ...delegated, scp: name },
  ]),
  { roles: ["User.Read.All", read, "Mail.Send"] },
  { roles: ["User.Read.All", "Mail.Send", read] },
  { ...delegated, scp: `openid ${read} email` },
  ...[
    "NotLifecycleWorkflows.Read.All",
    `${read}x`,
    "LifecycleWorkflows.Read",
    "LifecycleWorkflows.All",
    "LifecycleWorkflows.ReadBasic.All",
  ].map((name) => ({
    roles: [name],
  })),
  { roles: undefined },
  { roles: [read.toLowerCase()] },
  { roles: ["AccessReview.ReadWrite.All"] },
  { roles: ["Directory.Read.All"] },
  { roles: [], scp: read },
  { ...delegated, scp: "User.Read", roles: [read] },
  { ...delegated, scp: read, wids: [] },
  { ...delegated, scp: read, wids: [member] },
  { ...delegated, scp: read, wids: [member, ...delegated.wids] },
  { ...delegated, scp: read, wids: [member, "e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477"] },
  { ...delegated, scp: read, tid: personal, iss: `https://sts.windows.net/${personal}/` },
  { exp: now - 3600, nbf: now - 7200 },
  { nbf: now + 3600, exp: now + 7200 },
  { aud: "https://graph.microsoft.com/" },
  { aud: "00000003-0000-0000-c000-000000000000" },
  { aud: "https://management.azure.com" },
  { aud: "https://graph.microsoft.com.example.org" },
  { iss: "https://sts.windows.net/c8b7a6d5-1e2f-4a3b-9c4d-5e6f7a8b9c0d/" },
];

const tokens = await Promise.all(claims.map((changed) => mint(changed)));
const [sound = ""] = tokens;
const unsigned = new UnsecuredJWT(payloadOf(sound)).encode();

/** Authorization headers that between them show every fault in who may read. */
export const credentials: readonly (string | undefined)[] = [
  ...tokens.map((token) => `Bearer ${token}`),
  `Bearer ${unsigned}`,
  `Bearer ${sound.split(".").slice(0, 2).join(".")}`,
  `Basic ${sound}`,
  "Basic dXNlcjpwYXNzd29yZA==",
  "Bearer",
  "Bearer abc",
  "Bearer a.b.c",
  undefined,
  `Bearer ${sound}`,
];

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<string, unknown>;
}

/** An application token that may read everything, with some claims changed; `undefined` leaves one out. */
export function mint(
  changed: Record<string, unknown> = {},
  key: CryptoKey | Uint8Array = new Uint8Array(32),
  alg = "HS256",
): Promise<string> {
  const issued = Math.floor(Date.now() / 1000);
  const issuer = `https://sts.windows.net/${tenant}/`;
  const usual = {
    aud: "https://graph.microsoft.com",
    iss: issuer,
    tid: tenant,
    idtyp: "app",
    roles: ["LifecycleWorkflows.Read.All", "Parcel.Read.All", "Account.Read.All"],
    iat: issued,
    nbf: issued,
    exp: issued + 3600,
  };
  const kept = Object.entries({ ...usual, ...changed }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader({ alg, kid: "test" }).sign(key);
}

import type { PermissionTable } from "../../specs/operation.ts";
import { admittedProfiles } from "./admitted-profiles.ts";
import { graphApplication } from "./documented-names.ts";
import { mintingOf, mintingText, wantedWhereOpen } from "./minting.ts";
import type { Profile, Credential, ProfileKind } from "./profile.ts";
import { refusedProfiles } from "./refused-profiles.ts";
import type { Claims } from "../../specs/claims.ts";

// Beside the origin without a slash, which all other minted tokens have.
const otherForms = ["https://graph.microsoft.com/", graphApplication];
const hour = 3600;
const otherTenant = "c8b7a6d5-1e2f-4a3b-9c4d-5e6f7a8b9c0d";

/** Credentials that are refused before anybody looks at permissions: tokens with a flaw, and what is no token. */
function unsoundProfiles(admitted: readonly Profile[], table: PermissionTable, now: number): readonly Profile[] {
  const raw = (kind: ProfileKind, authorization: string): Profile =>
    unsound(kind, authorization, { kind: "header", authorization }, `Authorization: ${authorization}`);
  return [
    raw("empty-bearer", "Bearer"),
    raw("malformed", "Bearer not-a-token"),
    raw("malformed", "Bearer not.a.token"),
    // Whom it names does not matter: nobody's secret is in it.
    raw("other-scheme", "Basic Z3JhcGg6Y29uZm9ybWFuY2U="),
    ...sound(admitted, table).flatMap(({ claims, words }) => flawed(claims, words, now)),
    ...sound(admitted, table).map(({ claims, words }) =>
      unsound("unsigned", "two parts", { kind: "unsigned", claims, isCut: true }, `its signature cut off; ${words}`),
    ),
    ...admitted.flatMap((profile) => expiredApplication(profile, admitted, now)).slice(0, 1),
  ];
}

// Where users and applications come through different doors, each has to look at the clock.
function expiredApplication(
  { kind, credential, words }: Profile,
  [first]: readonly Profile[],
  now: number,
): readonly Profile[] {
  if (kind !== "least-application" || first?.kind === kind || credential.kind !== "minted") return [];
  const { claims } = credential;
  const what = "application, expired an hour ago";
  return [
    unsound("expired", what, { kind: "minted", claims: { ...claims, override: expired(now) } }, `${what}; ${words}`),
  ];
}

const expired = (now: number) => ({ iat: now - 2 * hour, nbf: now - 2 * hour, exp: now - hour });

// A token that would be let in, for all that is known. Where no permission is documented for certain it has all that are named.
function sound(
  [first]: readonly Profile[],
  table: PermissionTable,
): readonly { readonly claims: Claims; readonly words: string }[] {
  if (first !== undefined) {
    const { credential, words } = first;
    return credential.kind === "minted" ? [{ claims: credential.claims, words }] : [];
  }
  const wanted = wantedWhereOpen(table);
  return [{ claims: mintingOf(wanted, table), words: mintingText(wanted, table) }];
}

// The last one is the id of an application that is not Graph.
const wrongAudiences = [
  "https://management.azure.com",
  "https://graph.microsoft.com.example.org",
  "https://graph.windows.net",
  "797f4846-ba00-4fd7-ba43-dac1f8f63013",
];

// Tokens that would be let in, but for one flaw.
function flawed(claims: Claims, words: string, now: number): readonly Profile[] {
  const minted = (kind: ProfileKind, what: string, override: Readonly<Record<string, unknown>>): Profile =>
    unsound(kind, what, { kind: "minted", claims: { ...claims, override } }, `${what}; ${words}`);
  return [
    minted("expired", "expired an hour ago", expired(now)),
    minted("not-yet-valid", "valid in an hour", { nbf: now + hour, exp: now + 2 * hour }),
    ...wrongAudiences.map((aud) => minted("wrong-audience", `aud "${aud}"`, { aud })),
    minted("foreign-issuer", "iss of another tenant than tid", { iss: `https://sts.windows.net/${otherTenant}/` }),
    unsound("unsigned", "alg none", { kind: "unsigned", claims }, `alg "none", no signature; ${words}`),
    unsound("other-scheme", "sound token", { kind: "scheme", scheme: "Basic", claims }, `sent as Basic; ${words}`),
  ];
}

function unsound(kind: ProfileKind, what: string, credential: Credential, words: string): Profile {
  return { id: `${kind}: ${what}`, kind, words, credential, expected: 401 };
}

/**
 * The matrix of a contract: every token and every credential that is tried, with what the contract says becomes of it.
 * What is neither allowed nor refused for certain is not among them. `now`: seconds since 1970.
 */
export function profilesOf(table: PermissionTable, now: number): readonly Profile[] {
  const admitted = admittedProfiles(table);
  return [
    ...admitted,
    ...audienceProfiles(admitted),
    ...refusedProfiles(table),
    ...unsoundProfiles(admitted, table, now),
  ];
}

// The first token that is let in, with each of the other forms in which tokens name Microsoft Graph as their audience.
function audienceProfiles(admitted: readonly Profile[]): readonly Profile[] {
  return admitted.slice(0, 1).flatMap(({ credential, words }) => {
    if (credential.kind !== "minted") return [];
    return otherForms.map((aud): Profile => ({
      id: `audience-form: aud "${aud}"`,
      kind: "audience-form",
      words: `aud "${aud}"; ${words}`,
      credential: { kind: "minted", claims: { ...credential.claims, override: { aud } } },
      expected: "admitted",
    }));
  });
}

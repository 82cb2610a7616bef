import { graphApplication } from "./audiences.ts";
import type { Profile } from "./profile.ts";

// Beside the origin without a slash, which all other minted tokens have.
const otherForms = ["https://graph.microsoft.com/", graphApplication];

/** The first token that is let in, with each of the other forms in which tokens name Microsoft Graph as their audience. */
export function audienceProfiles(admitted: readonly Profile[]): readonly Profile[] {
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

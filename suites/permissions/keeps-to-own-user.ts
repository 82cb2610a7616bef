import { isOfOwnUser, twoReaders, userParameter } from "../../engine/asking/own-id.ts";
import { nobodyPlays, playedOf } from "../../engine/asking/played.ts";
import { judgeAll, nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";
import { grantedNames } from "../../judging/tokens/documented-names.ts";

const judge = judgeStatus(isRefusal, "a 4xx, as the permission reaches no further than the user who has signed in");
const kinds = ["least-delegated", "higher-delegated"] as const;

// Whose data they are, and who asks, one answer does not show.
export const suite: Suite = {
  beyond: "known-asker",
  applies: ({ operation: { permissions } }, route) =>
    userParameter(route) !== undefined &&
    route.parameters.length === 1 &&
    grantedNames(permissions.delegatedWork, permissions).some(isOfOwnData),
  async drive(probe) {
    const parameter = userParameter(probe.route);
    if (parameter === undefined || probe.bindings.length === 0) return nothingFound(probe);
    const own = playedOf(probe, kinds).filter(
      ({ profile: { credential } }) => credential.kind === "minted" && credential.claims.permissions.every(isOfOwnData),
    );
    if (own.length === 0 || !probe.mints) return outcome(nobodyPlays(probe, kinds));
    const [one, other] = await twoReaders(
      probe,
      own.map(({ profile }) => profile),
      (user) => probe.request({ [parameter]: user }),
    );
    if (one === undefined || other === undefined)
      return outcome(
        unjudged(
          "no two users were found who may read their own",
          "two users, listed below /users, who have something to read",
        ),
      );
    const crossed = [
      { ...probe.request({ [parameter]: other.user }), asker: one.asker },
      { ...probe.request({ [parameter]: one.user }), asker: other.asker },
    ];
    return judgeAll(probe, await Promise.all(crossed.map((ask) => probe.share(ask))), judge);
  },
};

// Of User.Read and its like the pages say that they are enough for any user's profile.
function isOfOwnData(permission: string): boolean {
  return isOfOwnUser(permission) && !permission.startsWith("User.");
}

import { playedOf } from "../../engine/asking/played.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { kept, unjudged } from "../../judging/judgement.ts";
import type { Column, ProfileKind } from "../../judging/tokens/profile.ts";

/** Whose listings are compared. */
const mostCompared = 3;
const kinds: readonly ProfileKind[] = [
  "higher-delegated",
  "least-delegated",
  "higher-application",
  "least-application",
];
const needs = "a token of a user and one of an application that are both let in";

// Which entities there are does not depend on who asks, once that one may read them.
export const suite: Suite = {
  beyond: "known-asker",
  applies: ({ operation: { returns, permissions } }) =>
    returns.collection && permissions.delegatedWork.supported && permissions.application.supported,
  async drive(probe) {
    if (probe.bindings.length === 0) return nothingFound(probe);
    const played = playedOf(probe, kinds);
    const playing = (column: Column) => played.find(({ profile: { cell } }) => cell?.column === column);
    const [user, application] = [playing("delegated"), playing("application")];
    if (user === undefined || application === undefined)
      return outcome(unjudged("not both kinds of tokens are there", needs));
    let found: Outcome = outcome(unjudged("not both are let in", needs));
    for (const ids of probe.bindings.slice(0, mostCompared)) {
      const ask = probe.request(ids);
      const [theirs, all] = [
        await probe.shareWhole({ ...ask, asker: user.asker }),
        await probe.shareWhole({ ...ask, asker: application.asker }),
      ];
      if ([theirs, all].some(({ kind, first }) => kind === "stopped" || statusOf(first) !== 200)) continue;
      const judgement = judgeSameItems(theirs.items, all.items, probe.contract);
      if (judgement.kind === "broken") return outcome(judgement, theirs.first, all.first);
      // Where nobody is shown anything, nothing is told.
      if (judgement.kind === "kept" && all.items.length > 0) found = outcome(kept(judgement.judged));
    }
    return found;
  },
};

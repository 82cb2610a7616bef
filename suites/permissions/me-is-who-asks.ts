import { isBelow, oneUserAlone, twoReaders } from "../../engine/asking/own-id.ts";
import { nobodyPlays, playedOf } from "../../engine/asking/played.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Asker } from "../../judging/answers/ask.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { itemId } from "../../judging/values/item-ids.ts";

const kinds = ["least-delegated", "higher-delegated"] as const;
const needs = "two users, listed below /users, of whom each has something of its own";

// Who asks, the body of one answer does not show.
export const suite: Suite = {
  beyond: "known-asker",
  applies: ({ operation: { permissions } }, route) =>
    isBelow("me", route) && route.parameters.length === 0 && permissions.delegatedWork.supported,
  async drive(probe) {
    const { contract, route } = probe;
    if (probe.bindings.length === 0) return nothingFound(probe);
    const played = playedOf(probe, kinds);
    if (!probe.mints) return outcome(oneUserAlone);
    if (played.length === 0) return outcome(nobodyPlays(probe, kinds));
    const readers = await twoReaders(
      probe,
      played.map(({ profile }) => profile),
      () => probe.request({}),
    );
    const below = route.template.slice("/me".length);
    const told = new Set<string>();
    let judged = 0;
    for (const { user, asker, answer } of readers) {
      if (below === "") {
        const id = bodyMember(answer, "id");
        if (typeof id !== "string") continue;
        if (id.toLowerCase() !== user.toLowerCase())
          return outcome(
            broken({ expected: `user ${user}, whom the token names`, observed: `user ${id}`, pointers: ["/id"] }),
            answer,
          );
        told.add(id);
        judged += 1;
        const selected = await selectedAs(probe, asker);
        if (selected !== undefined && selected.id !== id.toLowerCase()) {
          const expected = `user ${user}, whom the token names, also where a member is selected`;
          return outcome(broken({ expected, observed: `user ${selected.id}`, pointers: ["/id"] }), selected.answer);
        }
        continue;
      }
      // Without an order, a first page may be another one each time.
      const mine = await probe.shareWhole(probe.request({}, {}, { asker }));
      const theirs = await probe.shareWhole(
        probe.request({}, {}, { path: `/users/${user}${below}`, query: "", asker }),
      );
      if ([mine, theirs].some(({ kind, first }) => kind === "stopped" || statusOf(first) !== 200)) continue;
      const judgement = judgeSameItems(mine.items, theirs.items, contract);
      if (judgement.kind === "broken") {
        const expected = `what /users/${user}${below} has, as the token names that user`;
        return outcome(broken({ ...judgement.breach, expected }), mine.first, theirs.first);
      }
      if (judgement.kind === "unjudged") continue;
      told.add([...new Set(theirs.items.map((item) => itemId(item, contract)))].sort().join());
      judged += theirs.items.length;
    }
    // Where both have the same, or nothing, nobody knows whose it is.
    return outcome(told.size > 1 ? kept(judged) : unjudged("no two users were found whose own differs", needs));
  },
};

// What is asked for with an option may be kept by its address, for whoever comes next.
async function selectedAs(
  probe: Probe,
  asker: Asker,
): Promise<{ readonly id: string; readonly answer: Answer } | undefined> {
  if (probe.draws.quick || !probe.contract.operation.queryOptions.includes("$select")) return undefined;
  const answer = await probe.share(probe.request({}, { select: ["id"] }, { asker }));
  const id = bodyMember(answer, "id");
  return typeof id === "string" ? { id: id.toLowerCase(), answer } : undefined;
}

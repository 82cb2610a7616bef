import type { Probe } from "../../engine/asking/probe.ts";
import { laterMembersWanted, onLaterMembers, pairsOf } from "../../engine/builders/later-members.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import { linkedAsk } from "../../judging/answers/next-link.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { type EnumPair, isReplaced, isRight, showsSentinel } from "../../judging/values/enum-pairs.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";

/** Items that show the sentinel, of which at least so many tell. */
const fewest = 2;
const mostPages = 4;
const another = "odata.maxpagesize=100";

const together = onLaterMembers((pairs) => {
  const wrong = pairs.filter((pair) => !isRight(pair));
  const [first] = wrong;
  if (first === undefined) {
    // A service may ignore a preference.
    return pairs.some(isReplaced)
      ? kept(pairs.length)
      : unjudged("the preference for later members changes nothing", "a service that honours the preference");
  }
  const sentinel = first.type.sentinel ?? "";
  const later = laterMembers(first.type);
  if (!showsSentinel(first) && first.asked.some((name) => later.includes(name)))
    return broken({
      expected: `${sentinel} without the preference, for ${first.asked.join(",")} with it`,
      observed: first.plain.join(",") || "no such text",
      pointers: wrong.map(({ pointer }) => pointer),
    });
  return broken({
    expected: showsSentinel(first) ? `${sentinel}, or a member declared after it` : first.plain.join(","),
    observed: first.asked.join(",") || "no such text",
    pointers: wrong.map(({ pointer }) => pointer),
    details: { "without the preference": first.plain.join(",") },
  });
});

// Who honours the preference does so wherever it stands in the header, and on whichever page.
export const suite: Suite = {
  ...together,
  async drive(probe) {
    const found = await together.drive(probe);
    const [ids] = probe.bindings;
    if (found.judgement.kind !== "kept" || ids === undefined || probe.draws.quick) return found;
    const first = await Promise.all(
      probe.bindings.map(async (one) => {
        const ask = probe.request(one);
        return { ask, honoured: (await pairsFor(probe, ask, laterMembersWanted)).pairs.filter(isReplaced) };
      }),
    );
    const telling = first.find(({ honoured }) => honoured.length > 0);
    if (telling === undefined) return found;
    const behind = `${another}, ${laterMembersWanted}`;
    // What the same entity has shown with the preference alone is decided by one.
    const alone = await probe.share({ ...telling.ask, headers: { prefer: laterMembersWanted } });
    const beside = await probe.share({ ...telling.ask, headers: { prefer: behind } });
    const lost = pairsOf(probe, alone, beside).find(
      ({ type: { sentinel = "" }, plain, asked }) => !plain.includes(sentinel) && asked.includes(sentinel),
    );
    if (lost !== undefined)
      return outcome(
        broken({
          expected: `${lost.plain.join(",")}, as where the preference stands alone`,
          observed: `${lost.asked.join(",")} with Prefer: ${behind}`,
          pointers: [lost.pointer],
        }),
        beside,
        alone,
      );
    const answers = await Promise.all((await laterPages(probe)).map((ask) => pairsFor(probe, ask, laterMembersWanted)));
    const hidden = answers.flatMap(({ pairs }) => pairs).filter(showsSentinel);
    const telltale = answers.find(({ pairs }) => pairs.some(showsSentinel));
    // One may be what it says it is.
    if (telltale === undefined || hidden.length < fewest || hidden.some(isReplaced)) return found;
    const pointers = telltale.pairs.filter(showsSentinel).map(({ pointer }) => pointer);
    const expected = "members that are declared later, as on a first page";
    const observed = `${hidden[0]?.type.sentinel ?? ""} on later pages`;
    return outcome(broken({ expected, observed, pointers }), telltale.asked);
  },
};

// The pages behind the first of the first collection that has any.
async function laterPages(probe: Probe): Promise<readonly Ask[]> {
  const pages: Ask[] = [];
  for (let next = await probe.laterPage(); next !== undefined && pages.length < mostPages;) {
    pages.push(next);
    next = linkedAsk(await probe.share(next));
  }
  return pages;
}

async function pairsFor(
  probe: Probe,
  ask: Ask,
  prefer: string,
): Promise<{ readonly pairs: readonly EnumPair[]; readonly asked: Answer }> {
  const [plain, asked] = [await probe.share(ask), await probe.share({ ...ask, headers: { prefer } })];
  return { pairs: pairsOf(probe, plain, asked), asked };
}

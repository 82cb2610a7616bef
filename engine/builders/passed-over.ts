import { lacking } from "../../judging/answers/accepted.ts";
import { type Answer, bodyOf, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import type { HeaderLine } from "../../specs/requirement.ts";
import { driveControlled } from "./controlled.ts";
import type { Suite } from "./suite.ts";

/** What stands between a client and a service acts on these. */
const ofIntermediaries: ReadonlySet<string> = new Set(["accept-encoding", "accept-language", "if-none-match"]);

/** A suite on headers that change nothing: with each of them the plain listing is answered as without. An empty one is left out. */
export function onPassedOver(headers: readonly HeaderLine[]): Suite {
  return {
    drive: (probe) =>
      driveControlled(probe, async (ids) => {
        const plain = await probe.listing(ids);
        // Who reads headers does so for all routes of an operation: on further ones half of them are tried.
        const tried = headers.filter((_, at) => probe.isOnFirstRoute || at % 2 === probe.draws.seed % 2);
        const first = probe
          .some(tried, { family: 3, library: 1 })
          .map(([name, value]) => probe.request(ids, {}, { headers: { [name]: value } }));
        // Later pages may be answered by other code.
        const next = probe.draws.quick ? undefined : await probe.laterPage();
        if (next === undefined) return { asks: first, judge: judgeLike(plain) };
        const judges = { first: judgeLike(plain), later: judgeLike(await probe.share(next)) };
        const later = probe
          .some(
            headers.filter(([name]) => ofIntermediaries.has(name)),
            { family: 1, library: 0 },
          )
          .map(([name, value]) => ({ ...next, headers: { ...next.headers, [name]: value } }));
        const judge: Judge = (answer, contract) =>
          judges[answer.ask.url === undefined ? "first" : "later"](answer, contract);
        return { asks: [...first, ...later], judge };
      }),
  };
}

// A documented member that the same item had, and now has not.
function lostMember(before: readonly Item[], after: readonly Item[], contract: Contract): string | undefined {
  const known = new Map(before.map((item) => [itemId(item, contract), item.value]));
  for (const item of after) {
    const had = known.get(itemId(item, contract)) ?? {};
    // It may have told a type that derives from the documented one, which the other need not tell.
    const { properties } = toldType(had, itemType(contract), contract.types);
    const lost = Object.keys(had).find((name) => Object.hasOwn(properties, name) && !Object.hasOwn(item.value, name));
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function judgeLike(plain: Answer): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
    const [before, after] = [plain, answer].map((one) => itemsOf(one, contract));
    const header = Object.entries(answer.ask.headers ?? {})
      .map(([name, value]) => (value === "" ? `no ${name}` : `${name}: ${value}`))
      .join(", ");
    const expected = "200 with JSON, as without the header";
    if (status !== 200) return broken({ expected, observed: String(status), pointers: [], details: { header } });
    if (bodyOf(answer.exchange).kind !== "json" || (after === undefined && before !== undefined))
      return broken({ expected, observed: "200 with something else", pointers: [], details: { header } });
    const lost = lostMember(before ?? [], after ?? [], contract);
    if (lost !== undefined)
      return broken({ expected, observed: `items without ${lost}`, pointers: ["/value"], details: { header } });
    // What is in a first page may change; that nothing comes does not.
    return after?.length === 0 && (before ?? []).length > 0
      ? broken({ expected, observed: "200 without items", pointers: ["/value"], details: { header } })
      : (lacking(plain, contract) ?? kept(1));
  };
}

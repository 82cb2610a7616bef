import { type Answer, outcomeText } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import { enumAt } from "../../judging/oracle/membership.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { earlierMembers, type EnumPair, enumPairs, showsSentinel } from "../../judging/values/enum-pairs.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { documentedProperties, enumOfProperty } from "../drawing/documented-properties.ts";
import { nothingFound } from "./listing.ts";
import type { Outcome, Suite } from "./suite.ts";

const needs = "an item with an enumeration member that is declared after the sentinel";

/** The preference for enumeration members that are declared after the sentinel. */
export const laterMembersWanted = "include-unknown-enum-members";

/** Whether the type of an operation's entities has an enumeration with members that are sent on request alone. */
export function hasLaterMembers(contract: Contract): boolean {
  return documentedProperties(contract).some((one) => enumOfProperty(one, contract)?.sentinel !== undefined);
}

/** A member that may be filtered by an enumeration: one of its names that everybody may use, and those that are sent on request. */
interface FilterableEnum {
  readonly path: string;
  readonly earlier: string;
  readonly later: readonly string[];
}

/** The members that are documented to be filtered by an enumeration. */
export function filterableEnums(contract: Contract): readonly FilterableEnum[] {
  return structuralMembers(contract).flatMap(([path, property]) => {
    const type = enumAt(path, contract);
    if (type === undefined || comparableKind(property, contract) !== "enum" || !property.filter?.includes("eq"))
      return [];
    const [earlier] = earlierMembers(type);
    return earlier === undefined ? [] : [{ path, earlier, later: laterMembers(type) }];
  });
}

/**
 * A suite that asks again, with the preference for later members, and judges the two listings next to each other; a quick run
 * where a sentinel stands, another one in any case, for something else may stand for what is not to be told.
 */
export function onLaterMembers(judge: (pairs: readonly EnumPair[], asked: Answer) => Judgement): Suite {
  return {
    applies: hasLaterMembers,
    async drive(probe): Promise<Outcome> {
      if (probe.bindings.length === 0) return nothingFound(probe);
      const judgements: Judgement[] = [];
      const page = probe.draws.quick ? undefined : await probe.laterPage();
      const asks = [...probe.bindings.map((ids) => probe.request(ids)), ...(page === undefined ? [] : [page])];
      for (const ask of asks) {
        const plain = await probe.share(ask);
        if (probe.draws.quick && !pairsOf(probe, plain, plain).some(showsSentinel)) continue;
        const asked = await probe.share({ ...ask, headers: { prefer: laterMembersWanted } });
        if (itemsOf(asked, probe.contract) === undefined) {
          judgements.push(unjudged(`the request with the preference was ${outcomeText(asked)}`));
          continue;
        }
        const judgement = judge(pairsOf(probe, plain, asked), asked);
        if (judgement.kind !== "broken") judgements.push(judgement);
        else {
          // The data may have changed since the plain listing: only a fresh one can say.
          const fresh = await probe.send({ ...ask, headers: { "cache-control": "no-cache" } });
          const again = judge(pairsOf(probe, fresh, asked), asked);
          if (again.kind === "broken") return { judgement: again, evidence: [asked, fresh] };
          judgements.push(unjudged("the data changed in between", "data that holds still"));
        }
      }
      const none = unjudged("no item shows the sentinel of an enumeration", needs);
      return { judgement: judgements.length === 0 ? none : together(judgements), evidence: [] };
    },
  };
}

/** The enumeration values of what two answers show of the same items, without the preference and with it. */
export function pairsOf({ contract }: Probe, plain: Answer, asked: Answer): readonly EnumPair[] {
  return enumPairs(itemsOf(plain, contract) ?? [], itemsOf(asked, contract) ?? [], contract);
}

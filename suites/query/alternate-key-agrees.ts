import { foldedId } from "../../judging/values/collation.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { keysInParentheses } from "../../engine/asking/spellings.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { idList, within } from "../../judging/values/item-ids.ts";
import { alternatesOf, type Alternate } from "../../specs/route-types.ts";

const mostPages = 5;
/** Ids of a route that are tried until one has a telling value. */
const mostTried = 4;

export const suite: Suite = {
  applies: ({ types, operation }, route) => alternatesOf(types, operation, route).length > 0,
  async drive(probe) {
    const { types, operation } = probe.contract;
    let outcome = nothingFound(probe);
    for (const alternate of alternatesOf(types, operation, probe.route)) {
      const listed = await fromList(probe, alternate);
      for (const ids of [...probe.bindings.slice(0, mostTried), ...listed]) {
        // One is enough, and whoever has a sign that needs care beside it.
        if (outcome.judgement.kind === "kept" && !listed.includes(ids)) continue;
        const found = await compare(probe, ids, alternate);
        if (found.judgement.kind === "broken") return found;
        if (outcome.judgement.kind !== "kept") outcome = found;
      }
      const quoted = await quotedAgrees(probe, alternate);
      if (quoted?.judgement.kind === "broken") return quoted;
    }
    return outcome;
  },
};

// In parentheses an apostrophe is doubled: where a service takes keys there at all, it has to undo that.
async function quotedAgrees(probe: Probe, alternate: Alternate): Promise<Outcome | undefined> {
  const [ids] = await fromList(probe, alternate, [apostrophe]);
  if (ids === undefined || statusOf(await probe.share(keysInParentheses(probe, ids))) !== 200) return undefined;
  return compare(probe, ids, alternate, (named) => keysInParentheses(probe, named));
}

// Where nothing else stands in the path, anybody will do: somebody, and somebody whose other key has a sign that has to be encoded, as
// that of a guest has.
async function fromList(
  probe: Probe,
  { parameter, member, at }: Alternate,
  forms: readonly RegExp[] = [usual, guest],
): Promise<readonly Ids[]> {
  const [ids] = probe.bindings;
  if (ids === undefined || probe.route.parameters.length !== 1 || probe.draws.quick) return [];
  const { whole, key } = await readAbove(probe, ids, at, mostPages);
  return forms.flatMap((form) => {
    const found = whole.items.find(({ value }) => typeof value[member] === "string" && form.test(value[member]));
    const id = found?.value[key];
    return typeof id === "string" ? [{ ...ids, [parameter]: id }] : [];
  });
}

const [usual, guest] = [/^[A-Za-z0-9][\w.@-]*$/, /^[A-Za-z0-9][\w.@-]*#[\w.#@-]*$/] as const;
const apostrophe = /^[A-Za-z0-9][\w.@-]*'[\w.@-]*$/;

async function compare(
  probe: Probe,
  ids: Ids,
  { parameter, member, at }: Alternate,
  write?: (named: Ids) => Ask,
): Promise<Outcome> {
  const plain = await probe.share(probe.request(ids));
  if (statusOf(plain) !== 200) return undecided(`the request by its id was ${outcomeText(plain)}`);
  const { whole, key } = await readAbove(probe, ids, at, mostPages);
  const id = foldedId(ids[parameter] ?? "");
  const values = whole.items.map(({ value }) => [foldedId(String(value[key])), value[member]] as const);
  const value = values.find(([one]) => one === id)?.[1];
  // How an apostrophe stands in a segment of its own is nowhere said.
  if (!isTelling(value, values) || (write === undefined && value.includes("'")))
    return undecided(`no list tells a ${member} that only one has`);
  const named = { ...ids, [parameter]: value };
  const answer = await probe.share(write?.(named) ?? probe.request(named));
  const status = statusOf(answer);
  if (status === undefined || isBusy(status))
    return undecided(`the request by the other key was ${outcomeText(answer)}`);
  const { contract } = probe;
  const [expected = [], observed = []] = [plain, answer].map((one) => itemsOf(one, contract) ?? []);
  // Without an order, a first page may be another one the second time.
  const agree = expected.length === 0 ? observed.length === 0 : within(expected, observed, contract).length > 0;
  const what = `what ${parameter} ${ids[parameter] ?? ""} gives, whose ${member} is ${value}`;
  if (status === 200 && agree) {
    const names = structuralMembers(contract).map(([name]) => name);
    const told = contract.operation.returns.collection ? kept(1) : judgeSameValues(observed, expected, names, contract);
    return { judgement: told.kind === "broken" ? told : kept(1), evidence: [answer, plain] };
  }
  return {
    judgement: broken({
      expected: `200, and ${idList(expected, contract) || "no items"}: ${what}`,
      observed: status === 200 ? `other ids: ${idList(observed, contract) || "no items"}` : outcomeText(answer),
      pointers: [],
    }),
    evidence: [answer, plain],
  };
}

function undecided(reason: string): Outcome {
  return { judgement: unjudged(reason, "a list that tells the other key of an entity"), evidence: [] };
}

// What can be written in a path, and that no other has, in whatever letter case.
function isTelling(value: unknown, all: readonly (readonly [string, unknown])[]): value is string {
  if (typeof value !== "string" || !/^[A-Za-z0-9][\w.+@#' -]*$/.test(value) || /^\d+$/.test(value)) return false;
  const same = ([one, other]: readonly [string, unknown]): boolean =>
    one === value.toLowerCase() || (typeof other === "string" && other.toLowerCase() === value.toLowerCase());
  return all.filter(same).length === 1;
}

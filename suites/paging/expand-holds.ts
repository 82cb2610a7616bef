import type { Probe } from "../../engine/asking/probe.ts";
import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { linkedAsk } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, together, unjudged } from "../../judging/judgement.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { edmType } from "../../specs/edm-type.ts";

/** What each item of a page shows of what is expanded: `members`, or `subject` and the members of that, such as `subject/displayName`. */
function shownOn(page: Answer, { contract }: Probe, name: string): readonly (readonly string[])[] {
  return (itemsOf(page, contract) ?? []).map(({ value }) => {
    const entity = value[name];
    const own = Object.hasOwn(value, name) ? [name] : [];
    const inner = isObject(entity) ? Object.keys(entity).map((member) => `${name}/${member}`) : [];
    return [...own, ...inner].filter((path) => !path.includes("@"));
  });
}

const answeredWithItems = judgeAnswered(judgeItems((items) => kept(items.length)));

// Not every service expands several at a time.
const mostTried = 4;

async function judgePages(_plain: Whole, probe: Probe, ids: Ids, by: Options): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const name of expandable(probe.contract, "must").slice(0, probe.draws.quick ? 1 : mostTried)) {
    const found = await judgeName(probe, ids, by, name);
    if (found.judgement.kind === "broken") return found;
    outcomes.push(found);
  }
  return outcome(together(outcomes.map(({ judgement }) => judgement)));
}

const fewest = 3;

function mayLeadNowhere(name: string, { contract }: Probe): boolean {
  const navigation = itemType(contract).navigation[name];
  return navigation?.nullable === true && !edmType(navigation.type).collection;
}

async function judgeName(probe: Probe, ids: Ids, by: Options, name: string): Promise<Outcome> {
  const first = await probe.share(probe.request(ids, { expand: [{ name }], ...by }));
  const next = linkedAsk(first);
  if (next === undefined) return outcome(unjudged("the expanded collection has one page"));
  const later = await probe.share(next);
  const answered = answeredWithItems(later, probe.contract);
  if (answered.kind !== "kept") return outcome(answered, later);
  // What no expansion adds stands inline anyway, on every page or on none.
  const [before = [], ...others] = shownOn(first, probe, name);
  const shown = shownOn(later, probe, name);
  const lost = before.filter(
    (path) => others.every((paths) => paths.includes(path)) && !shown.some((paths) => paths.includes(path)),
  );
  const items = itemsOf(later, probe.contract) ?? [];
  const [path] = lost;
  // The last few may happen to lead to nothing.
  if (path !== undefined && mayLeadNowhere(name, probe) && items.length < fewest)
    return outcome(unjudged("a few items may lead to nothing"));
  if (path === undefined) return outcome(kept(items.length));
  const breach = {
    expected: "what is expanded on the first page on every page",
    observed: `absent on the second page: ${lost.join(", ")}`,
    pointers: items.map(({ pointer }) => `${pointer}/${path}`),
  };
  return outcome(broken(breach), first, later);
}

export const suite: Suite = {
  ...onPages(judgePages),
  applies: (contract) => contract.operation.returns.collection && expandable(contract, "must").length > 0,
};

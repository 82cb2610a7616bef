import type { Probe } from "../../engine/asking/probe.ts";
import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { linkedAsk } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { isObject } from "../../judging/values/json-object.ts";

/** The members that an expanded entity has in every item of a page, such as `subject/displayName`. */
function shownOn(page: Answer, { contract }: Probe, names: readonly string[]): ReadonlySet<string> {
  const all = (itemsOf(page, contract) ?? []).map(({ value }) =>
    names.flatMap((name) => {
      const entity = value[name];
      return isObject(entity) ? Object.keys(entity).map((member) => `${name}/${member}`) : [];
    }),
  );
  const [first = [], ...others] = all;
  return new Set(first.filter((path) => !path.includes("@") && others.every((paths) => paths.includes(path))));
}

const answeredWithItems = judgeAnswered(judgeItems((items) => kept(items.length)));

async function judgePages(_plain: Whole, probe: Probe, ids: Ids): Promise<Outcome> {
  const names = expandable(probe.contract, "must");
  const first = await probe.share(probe.request(ids, { expand: names.map((name) => ({ name })) }));
  const next = linkedAsk(first);
  if (next === undefined) return outcome(unjudged("the expanded collection has one page"));
  const later = await probe.share(next);
  const answered = answeredWithItems(later, probe.contract);
  if (answered.kind !== "kept") return outcome(answered, later);
  // What no expansion adds stands inline anyway, on every page or on none.
  const shown = shownOn(later, probe, names);
  const lost = [...shownOn(first, probe, names)].filter((path) => !shown.has(path));
  const items = itemsOf(later, probe.contract) ?? [];
  const [path] = lost;
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

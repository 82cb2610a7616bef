import type { Probe } from "../../engine/asking/probe.ts";
import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { judgeProjectedLater } from "../../judging/answers/projected.ts";
import { selectedDue } from "../../judging/answers/presence.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";

async function judgePages(_plain: Whole, probe: Probe, ids: Ids, by: Options): Promise<Outcome> {
  const names = structuralMembers(probe.contract).map(([name]) => name);
  const select = sampleSelect(probe.contract);
  if (select.length === 0) return outcome(unjudged("no member is documented that every service sends"));
  const found = await probe.whole(probe.request(ids, { select, ...by }));
  if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
  const [size = 0] = found.pageSizes;
  const [first, later] = [found.items.slice(0, size), found.items.slice(size)];
  const shown = (items: readonly Item[]): readonly string[] =>
    names.filter((name) => items.some(({ value }) => Object.hasOwn(value, name)));
  if (later.length === 0) return outcome(unjudged("the projected collection has one page"));
  const kind = (name: string): string => (select.includes(name) ? "absent" : "unasked");
  const lacks = (items: readonly Item[], name: string): boolean =>
    items.some(({ value }) => !Object.hasOwn(value, name));
  // What is wrong on the first page already has requirements of its own.
  const wrong = [
    ...selectedDue(select, found.first.ask, probe.contract).filter((name) => !lacks(first, name) && lacks(later, name)),
    ...shown(later).filter((name) => !select.includes(name) && !shown(first).includes(name)),
  ];
  const [name] = wrong;
  if (name === undefined) return outcome(ifSelectLeavesOut(() => kept(later.length))(found.first, probe.contract));
  const breach = {
    expected: "the members of the first page on every page",
    observed: `${kind(name)} on later pages: ${wrong.join(", ")}`,
    pointers: [`/value/0/${name}`],
    details: {
      selected: select.join(", "),
      "first page": shown(first).join(", "),
      "later pages": shown(later).join(", "),
    },
  };
  return outcome(broken(breach), found.first, found.last);
}

export const suite: Suite = { ...onPages(judgePages), judge: judgeProjectedLater };

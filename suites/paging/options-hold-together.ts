import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleFilter } from "../../engine/drawing/samples.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { lostOnPages } from "../../judging/answers/same-items.ts";
import { unjudged } from "../../judging/judgement.ts";
import { printOrder } from "../../judging/oracle/order.ts";
import { mostTelling } from "../../judging/values/comparable.ts";
import type { Contract } from "../../specs/contract.ts";

// Either of the two holds for every item, both of them for none: who takes one word for the other loses all.
function always(contract: Contract): string | undefined {
  const filter = sampleFilter(contract);
  const [member = "", operator, ...literal] = filter?.split(" ") ?? [];
  const opposite = operator === "ge" ? "lt" : "eq";
  return filter === undefined ? undefined : `${filter} or ${member} ${opposite} ${literal.join(" ")}`;
}

export const suite: Suite = onPages(async (plain, probe, ids, by) => {
  const { contract } = probe;
  const [member] = mostTelling(contract);
  const filter = always(contract);
  if (member === undefined || filter === undefined) return outcome(unjudged("no filter or no order is documented"));
  const key = { member, direction: "desc" } as const;
  const found = await probe.whole(probe.request(ids, { filter, orderby: printOrder([key]), ...by }));
  if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first, found.last);
  const all = plain.kind === "whole" ? plain.items : [];
  const lost = lostOnPages(all, found.items, contract, ", for the filter excludes none");
  return outcome(lost ?? judgeOrder(found.items, [key], contract), found.first, found.last);
});

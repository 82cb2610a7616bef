import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { structuralMembers } from "../generators/members.ts";
import { busyOrRefused } from "../judging/answered.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages(async (_plain, probe, ids) => {
    const names = structuralMembers(probe.contract).map(([name]) => name);
    const select = names.filter((_, at) => at % 2 === 0);
    const found = await probe.whole(probe.request(ids, { select }));
    if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
    const [firstPage = 0] = found.pageSizes;
    if (found.items.length <= firstPage) return outcome(unjudged("the projected collection has one page"));
    const shown = (items: typeof found.items): string =>
      names.filter((name) => items.some(({ value }) => Object.hasOwn(value, name))).join(", ");
    const expected = shown(found.items.slice(0, firstPage));
    const later = shown(found.items.slice(firstPage));
    const lacking = found.items
      .slice(firstPage)
      .find(({ value }) => !select.every((name) => Object.hasOwn(value, name)));
    if (lacking === undefined && expected === later) return outcome(kept(found.items.length - firstPage));
    const breach = {
      expected: `${select.join(", ")} on every page`,
      observed: `${later} on later pages`,
      pointers: [lacking?.pointer ?? "/value/0"],
    };
    return outcome(broken({ ...breach, details: { "first page": expected } }), found.first, found.last);
  }),
};

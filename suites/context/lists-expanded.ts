import { andLaterPage } from "../../engine/builders/and-then.ts";
import { onShared } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { headerOf } from "../../judging/answers/answer.ts";
import { isSelected } from "../../judging/answers/shown.ts";
import { judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandable, keyMembers } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...andLaterPage(
    onShared(
      judgePathContext(({ context, text, pointer }, answer, contract) => {
        const certain = expandable(contract, "must");
        const expanded = (answer.ask.options.expand ?? []).filter(({ name }) => certain.includes(name));
        if (expanded.length === 0) return unjudged("the request has no documented $expand");
        // OData 4.0 leaves out what has neither $select nor $expand of its own; 4.01 lists it as nav().
        const version = headerOf(answer, "odata-version");
        const due = version === "4.01" ? expanded : expanded.filter(({ select }) => select !== undefined);
        if (due.length === 0) return unjudged("OData 4.0 lists an expanded property only with options of its own");
        const absent = due.filter(
          ({ name }) => !context.list?.some((element) => element.nested && element.name === name),
        );
        if (absent.length > 0) {
          return broken({
            expected: `(${absent.map(({ name }) => `${name}()`).join(",")}) behind the path`,
            observed: text,
            pointers: [pointer],
          });
        }
        // The key may be named unasked, as everywhere.
        const unasked = due.find(({ name, select = [] }) => {
          const inner = context.list?.find((element) => element.nested && element.name === name)?.inner ?? [];
          return select.length > 0 && inner.some((one) => one !== "id" && one !== "*" && !isSelected(one, select));
        });
        return unasked === undefined
          ? kept(1)
          : broken({
              expected: `${unasked.name}(${unasked.select?.join(",") ?? ""})`,
              observed: text,
              pointers: [pointer],
            });
      }),
      (probe, ids) => {
        const select = keyMembers(probe.contract);
        return expandable(probe.contract, "must").flatMap((name) => {
          const nested = { name, select: ["id"] };
          // A quick run, and whoever asks for further parents, sends the one that every version of OData lists.
          const others =
            probe.draws.quick || ids !== probe.bindings[0]
              ? []
              : [{ expand: [{ name }] }, { select, expand: [nested] }];
          return [{ expand: [nested] }, ...others].map((options) => probe.request(ids, options));
        });
      },
    ),
    (contract) => ({
      expand: expandable(contract, "must")
        .slice(0, 1)
        .map((name) => ({ name, select: ["id"] })),
    }),
  ),
  applies: (contract) => expandable(contract, "must").length > 0,
};

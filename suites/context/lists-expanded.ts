import { onShared } from "../driving/listing.ts";
import { expandable } from "../generators/members.ts";
import { judgePathContext } from "../judging/context.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onShared(
  judgePathContext(({ context, text, pointer }, { ask }) => {
    const expanded = ask.options.expand ?? [];
    if (expanded.length === 0) return unjudged("the request has no $expand");
    const absent = expanded.filter(
      ({ name }) => !context.list?.some((element) => element.nested && element.name === name),
    );
    return absent.length === 0
      ? kept(1)
      : broken({
          expected: `(${absent.map(({ name }) => `${name}()`).join(",")}) behind the path`,
          observed: text,
          pointers: [pointer],
        });
  }),
  (probe, ids) => expandable(probe.contract, "must").map((name) => probe.request(ids, { expand: [{ name }] })),
);

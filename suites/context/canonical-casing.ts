import { onShared } from "../driving/listing.ts";
import { otherCasings } from "../driving/spellings.ts";
import { judgePathContext, routeNames } from "../judging/context.ts";
import { broken, kept } from "../judging/judgement.ts";

export const suite = onShared(
  judgePathContext(({ context, text, pointer }, { ask }) => {
    const wanted = routeNames(ask);
    const wrong = wanted.filter((name, at) => name !== context.names[at]);
    return wrong.length === 0 ? kept(1) : broken({ expected: wrong.join(", "), observed: text, pointers: [pointer] });
  }),
  (probe, ids) => [probe.request(ids), ...otherCasings(probe, ids)],
);

import { onShared } from "../driving/listing.ts";
import { sampleFilter, sampleOrder } from "../generators/samples.ts";
import { judgeContext, namesPath } from "../judging/context.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onShared(
  judgeContext(({ context, text, pointer }, answer) => {
    const { select, expand, filter, orderby } = answer.ask.options;
    if (filter === undefined && orderby === undefined) return unjudged("the request has neither $filter nor $orderby");
    if (select !== undefined || expand !== undefined) return unjudged("the request has $select or $expand too");
    return namesPath(context, answer) && context.list === undefined
      ? kept(1)
      : broken({ expected: "the context of the plain listing", observed: text, pointers: [pointer] });
  }),
  (probe, ids) =>
    [{ filter: sampleFilter(probe.contract) }, { orderby: sampleOrder(probe.contract) }].map((options) =>
      probe.request(ids, options),
    ),
);

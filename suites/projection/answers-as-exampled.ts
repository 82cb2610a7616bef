import { onControlled } from "../driving/controlled.ts";
import { readUrl } from "../driving/read-url.ts";
import { judgeProjected } from "../judging/projected.ts";

export const suite = onControlled(judgeProjected, (probe, ids) => {
  const { operation } = probe.contract;
  return operation.examples.flatMap(({ request }) => {
    const asked = readUrl(operation, new URL(request.url), "allowed");
    return asked?.options.select === undefined || asked.route.id !== probe.route.id
      ? []
      : [probe.request(ids, asked.options)];
  });
});

import { onControlled } from "../driving/controlled.ts";
import type { Suite } from "../engine/suite.ts";
import { readUrl } from "../driving/read-url.ts";
import { judgeProjected } from "../judging/projected.ts";

const { drive } = onControlled(judgeProjected, (probe, ids) => {
  const { operation } = probe.contract;
  return operation.examples.flatMap(({ request }) => {
    const asked = readUrl(operation, new URL(request.url), "allowed");
    return asked?.options.select === undefined || asked.route.id !== probe.route.id
      ? []
      : [probe.request(ids, asked.options)];
  });
});

export const suite: Suite = {
  drive,
  applies: ({ operation }, route) =>
    operation.examples.some(
      (example) => example.route === route.id && /[?&](\$|%24)select=/i.test(example.request.url),
    ),
};

import { expect, test } from "vitest";

import { answerTo } from "./answer/answer-to.ts";
import { honest } from "./behaviour/honest.ts";
import { exchangeOf } from "./exchange-of.ts";
import type { Fault } from "./fault.ts";
import { loadFault, loadFaults } from "./load-faults.ts";
import { makeWorld } from "./make-world.ts";
import { mint } from "./testing/mint.ts";
import { paths } from "./testing/paths.ts";
import { specs } from "./testing/specs.ts";

const filter = (text: string): string => `?$filter=${encodeURIComponent(text)}`;
const probe: readonly (readonly [path: string, method?: string])[] = [paths.main, paths.documentedThroughRun].flatMap(
  (path): (readonly [string, string?])[] => [
    [path],
    [path.replace("identityGovernance", "IdentityGovernance")],
    [path.replace("lifecycleWorkflows", "LIFECYCLEWORKFLOWS")],
    [path.replace(/workflows\/([^/]+)/, "workflows('$1')")],
    [`${path}/`],
    [path.replace(/workflows\/[^/]+/, "workflows/00000000-0000-0000-0000-000000000000")],
    [`${path}?%24select=id%2CprocessingStatus`],
    [`${path}?$select=processingStatus`],
    [`${path}?$select=PROCESSINGSTATUS`],
    [`${path}?$select=id,processingStatus,failureReason,subject,task`],
    [
      `${path}?$select=completedDateTime&${filter("processingStatus eq 'completed' and id ne 'e30b12e1-45fa-4463-8d54-48f43fd8942a'").slice(1)}`,
    ],
    [`${path}?$select=id&$orderby=createdDateTime%20desc`],
    [`${path}?$select=id&$expand=subject`],
    [`${path}?$select=bogus`],
    [`${path}?$expand=subject`],
    [`${path}?$orderby=createdDateTime%20desc`],
    [path + filter("processingStatus eq 'completed'")],
    [path + filter("id eq '05a96d7a-0e00-459c-b6c8-1870099e8275'")],
    [path + filter("processingStatus eq 'failed' and id eq 'x'")],
    [path + filter("processingStatus eq")],
    [path, "DELETE"],
  ],
);

const world = makeWorld({ specs });
const tokens = {
  ours: `Bearer ${await mint()}`,
  unrelated: `Bearer ${await mint({ roles: ["User.Read.All"] })}`,
  none: undefined,
};
const requests = probe.flatMap(([path, method = "GET"]) =>
  Object.values(tokens).map((authorization) => ({ url: `/v1.0${path}`, method, authorization })),
);

/** What a server says to the probe, without the ids that differ from one run to the next. */
function answers(faults: readonly Fault[]): Promise<readonly string[]> {
  const stages = faults.reduce((behaviour, fault) => fault.apply(behaviour), honest);
  return Promise.all(
    requests.map(async ({ url, method, authorization }, number) => {
      const incoming = { url, method, headers: authorization === undefined ? {} : { authorization } };
      const ex = exchangeOf(incoming, { number, world, stages, authority: "127.0.0.1" });
      const { status, headers, payload } = stages.encode(await answerTo(ex), ex);
      return JSON.stringify([status, headers, payload])
        .replaceAll(ex.requestId, "")
        .replaceAll(/20\d\d(-\d\d){2}T\d\d(:\d\d){2}(?=\\")/g, "");
    }),
  );
}

const expected = await answers([]);

test("the honest server answers the probe alike each time", async () => {
  expect(await answers([])).toEqual(expected);
});

const faults = await loadFaults();
test.each(faults.map((fault) => [fault.id, fault] as const))("%s changes an answer", async (_, fault) => {
  expect(await answers([fault])).not.toEqual(expected);
});

test("every fault says what it is, and breaks the requirement of its name unless it says otherwise", () => {
  for (const { id, breaks, title, who } of faults)
    expect([breaks === "" ? id : breaks, title.length > 10, who.length > 10]).toEqual([breaks, true, true]);
  expect(new Set(faults.map(({ title }) => title)).size).toBe(faults.length);
});

test("an unknown fault is answered with the nearest", async () => {
  await expect(loadFault("shape/key-presnt")).rejects.toThrow("Did you mean shape/key-present?");
  expect((await loadFault("shape/key-present")).breaks).toBe("shape/key-present");
});

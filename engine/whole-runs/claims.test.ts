import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { loadFault } from "../../server/load-faults.ts";
import type { Specs } from "../../specs/contract.ts";
import { withLibrary } from "../../specs/loading/library.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { TargetClaims } from "../../specs/requirement.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import { libraryMatching } from "../run/chosen.ts";
import { run } from "../run/run.ts";

const ids = ["users/list", "users/get", "subscriptions/list", "subscriptions/get"];
const library = withLibrary(loadSpecs(), libraryMatching(ids));
const chosen: Specs = { ...library, operations: library.operations.filter(({ id }) => ids.includes(id)) };

/** What such an emulator serves: users, and no `me`. */
const served: Specs = {
  ...chosen,
  operations: chosen.operations
    .filter(({ id }) => id.startsWith("users/"))
    .map((one) => ({ ...one, routes: one.routes.filter(({ template }) => template.startsWith("/users")) })),
};

async function runOn(claims: TargetClaims | undefined, more: object = {}): Promise<FinishedRun> {
  const server = await startServer({ specs: served });
  onTestFinished(() => server.close());
  const common = { target: server.url, specs: chosen, seed: 3, propertyRuns: 2 };
  return run({ ...common, ...(claims === undefined ? {} : { claims }), ...more });
}

const broken = ({ requirements }: FinishedRun): readonly RequirementResult[] =>
  requirements.filter(({ verdict }) => verdict === "failed" || verdict === "warned");

const honest: TargetClaims = { operations: { "users/list": "**", "users/get": ["/users/{id}"] } };

test("what is not claimed is not tested, and the report counts it once", async () => {
  const finished = await runOn(honest);
  expect(finished).toMatchObject({
    exitCode: 0,
    claims: { routes: 2, ofRoutes: 5, operations: 2, ofOperations: 4 },
  });
  expect(new Set(finished.requirements.map(({ template }) => template))).toEqual(
    new Set(["/users", "/users/{userId}"]),
  );
});

test("without claims, a route that answers 404 to everything is broken once, and nothing follows it", async () => {
  const finished = await runOn(undefined);
  expect(finished.claims).toBeUndefined();
  const missing = finished.requirements.filter(({ template }) => template === "/subscriptions");
  expect(missing.filter(({ verdict }) => verdict !== "not-applicable")).toMatchObject([
    { id: "status/answers-ok", verdict: "failed", reason: "A route is answered with 404, whatever is asked for." },
  ]);
  expect(finished.causes?.map(({ id }) => id)).toEqual(["status/answers-ok"]);
});

test("a claimed route that is not there is a failure, told once for all of them", async () => {
  const finished = await runOn({ operations: { "**": "**" } });
  expect(finished.exitCode).toBe(1);
  expect(new Set(broken(finished).map(({ id }) => id))).toEqual(new Set(["status/answers-ok"]));
  expect(
    broken(finished)
      .map(({ template }) => template)
      .sort(),
  ).toEqual(["/subscriptions", "/subscriptions/{subscriptionId}"]);
  expect(finished.causes).toHaveLength(1);
  expect(finished.causes?.[0]).toMatchObject({ title: "A route is answered with 404, whatever is asked for." });
  expect(finished.causes?.[0]?.next).toContain("claims.operations");
});

test("where nothing of this run would tell it, what is not there leaves its requirements untested", async () => {
  const finished = await runOn({ operations: { "subscriptions/*": "**" } }, { classes: ["paging"] });
  expect(finished.exitCode).toBe(5);
  const reasons = finished.requirements.filter(({ verdict }) => verdict === "untested").map(({ reason }) => reason);
  expect(new Set(reasons)).toEqual(
    new Set(["The route is not there: whatever is asked for, it is answered with 404."]),
  );
});

test("ids that are given for one route are asked for on no other", async () => {
  const claims = { ...honest, ids: { "/users/{any}": { userId: "nobody" } } };
  const finished = await runOn(claims);
  expect(broken(finished)).toMatchObject([{ id: "status/answers-ok", template: "/users/{userId}" }]);
  const list = finished.requirements.filter(({ template }) => template === "/users");
  expect(list.some(({ verdict }) => verdict === "passed")).toBe(true);
});

/** An emulator that knows no query options: it passes them over, or refuses them. */
async function withoutOptions(how: "passed over" | "refused"): Promise<string> {
  const server = await startServer({ specs: served });
  const refusal = JSON.stringify({ error: { code: "BadRequest", message: "Unknown option." } });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", server.url);
    const options = [...url.searchParams.keys()].filter((name) => /^\$(?!skiptoken)/.test(name));
    if (how === "refused" && options.length > 0) {
      response.writeHead(400, { "content-type": "application/json" }).end(refusal);
      return;
    }
    for (const name of options) url.searchParams.delete(name);
    const { authorization } = request.headers;
    const given = await fetch(url, {
      method: request.method ?? "GET",
      headers: authorization === undefined ? {} : { authorization },
    });
    const hops = /^(?:content-length|transfer-encoding|connection|keep-alive)$/;
    const headers = Object.fromEntries([...given.headers].filter(([name]) => !hops.test(name)));
    response.writeHead(given.status, headers).end(await given.text());
  };
  const front = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    front.closeAllConnections();
    front.close();
    await server.close();
  });
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}/v1.0`;
}

test.each(["passed over", "refused"] as const)(
  "options that are %s are a failure where they are claimed, and not where they are not",
  async (how) => {
    const target = await withoutOptions(how);
    const some: Specs = { ...chosen, operations: chosen.operations.filter(({ id }) => id === "users/list") };
    const asking = (options: readonly string[]): Promise<FinishedRun> =>
      run({ target, specs: some, seed: 3, propertyRuns: 2, claims: { options } });
    const failed = (finished: FinishedRun): readonly string[] =>
      finished.requirements.filter(({ verdict }) => verdict === "failed").map(({ id }) => id);
    const none = await asking([]);
    expect(failed(none)).toEqual([]);
    // A path that ends in $count counts as the option does.
    const verdicts = none.requirements
      .filter(({ id }) => id === "query/counts-as-plain-text")
      .map((one) => one.verdict);
    expect(verdicts).toEqual(["not-applicable"]);
    expect(failed(await asking(["$filter"]))).toContain(
      how === "refused" ? "status/accepts-query-options" : "errors/malformed-filter-refused",
    );
  },
);

test("tokens that are claimed to be checked are a failure where none is asked for", async () => {
  const server = await startServer({ specs: served, faults: [await loadFault("permissions/requires-token")] });
  onTestFinished(() => server.close());
  const asking = (tokens: "checked" | "unchecked"): Promise<FinishedRun> =>
    run({
      target: server.url,
      specs: chosen,
      seed: 3,
      propertyRuns: 2,
      classes: ["status", "shape"],
      claims: { ...honest, tokens },
    });
  expect(broken(await asking("checked")).map(({ id }) => id)).toContain("permissions/requires-token");
  const unchecked = await asking("unchecked");
  expect(unchecked).toMatchObject({ exitCode: 0, claims: { tokens: "unchecked" } });
  expect(unchecked.classes.find(({ id }) => id === "permissions")?.verdict).toBe("not-applicable");
});

test("claims that leave nothing of the choice are refused", async () => {
  await expect(runOn({ operations: { "users/*": [] } })).rejects.toThrow(/Nothing that is chosen is claimed/);
});

import { describe, expect, test } from "vitest";

import type { Answer } from "../../judging/answers/answer.ts";
import type { Exchange } from "../../specs/exchange.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import { loadSuites } from "../run/load-suites.ts";
import { readUrl } from "../urls/read-url.ts";

// The page's own examples, judged by the same code as live answers. What they break is a mistake of the page.
const specs = loadSpecs();
const suites = await loadSuites(specs.requirements);
const errata: Readonly<Record<string, readonly string[]>> = { "example-3": ["context/contested-keys-match-request"] };
// The page prints its answers without these headers.
const unprinted = new Set(["status/carries-request-id", "status/carries-odata-version"]);

describe.each(specs.operations.filter(({ examples }) => examples.length > 0))("$id", (operation) => {
  test.each(operation.examples)("$id breaks nothing but what is known to be wrong", (example) => {
    const ask = readUrl(operation, new URL(example.request.url), "allowed");
    if (ask === undefined) throw new Error("the example is no request of the operation");
    const exchange: Exchange = {
      number: 1,
      request: { ...example.request, headers: {}, identity: "documented" },
      response: {
        kind: "answered",
        status: example.status,
        headers: { "content-type": example.mediaType },
        body: JSON.stringify(example.body),
      },
      durationMs: 0,
    };
    const answer: Answer = { ask, exchange };
    const judged = [...suites].flatMap(([requirement, { judge }]) => {
      const { id } = requirement;
      const silent = unprinted.has(id) || !speaksOf(requirement, operation, ask.route);
      const judgement = silent ? undefined : judge?.(answer, { operation, types: specs.types });
      return judgement === undefined ? [] : [{ id, judgement }];
    });
    expect(judged.filter(({ judgement }) => judgement.kind === "broken").map(({ id }) => id)).toEqual(
      errata[example.id] ?? [],
    );
    expect(judged.filter(({ judgement }) => judgement.kind === "kept").length).toBeGreaterThan(5);
  });
});

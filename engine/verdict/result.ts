import { withoutSecrets } from "../../client/known-secrets.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { SourceDocument } from "../../specs/source.ts";
import type { Outcome } from "../builders/suite.ts";
import type { Evidence, RequirementResult } from "../finished-run.ts";
import { citations } from "./citations.ts";
import { curl } from "./curl.ts";
import type { TokenCommand } from "./token-command.ts";
import { sentence } from "./verdict.ts";
import { weigh } from "./weigh.ts";
import { createHash } from "node:crypto";
import type { Breach } from "../../judging/judgement.ts";

/** A requirement on one route: what is run, shown and counted. */
export interface Case {
  readonly requirement: Requirement;
  readonly operation: string;
  readonly route: Route;
  /** Why whoever asked may not have been shown every member. */
  readonly shownLess?: string;
  /** Options that no source names for the operation, and that the target understands for others. */
  readonly supposes?: readonly string[];
}

export interface ResultContext {
  readonly seed: number;
  readonly replayOptions: string;
  /** How a shell calls us; `graph-conformance` unless given. */
  readonly program?: string;
  /** The commands that print the tokens of requests; absent where nobody knows whose they were. */
  readonly tokenCommand?: TokenCommand;
  /** The command that judges again; a run of requests unless given. */
  readonly command?: string;
  readonly sources: ReadonlyMap<string, SourceDocument>;
  /** The contracts that are tested, by operation. */
  readonly contracts: ReadonlyMap<string, Contract>;
}

const mostPointers = 50;
const mostEvidence = 4;
/** A longer body is shown by its beginning, in characters. */
const mostShown = 65_536;

/** Turns what a suite found into a result: a verdict by the requirement's level, and the facts behind it. */
export function resultOf(
  { requirement, operation, route, shownLess, supposes }: Case,
  outcome: Outcome,
  context: ResultContext,
): RequirementResult {
  const { judgement, evidence, shrunk } = outcome;
  const contract = context.contracts.get(operation);
  const base = {
    id: requirement.id,
    title: requirement.title,
    level: requirement.level,
    class: requirement.class,
    operation,
    route: route.id,
    template: route.template,
    replay: replayOf(requirement, context),
    source: citations(requirement, contract, context.sources, route.template),
  };
  switch (judgement.kind) {
    case "kept":
      return { ...base, verdict: "passed", reason: "", judged: judgement.judged, evidence: [] };
    case "unjudged":
      return {
        ...base,
        verdict: "untested",
        judged: 0,
        reason: oneText(withoutSecrets(sentence(judgement.reason))),
        // What comes of the target is cleaned as it comes in, but a judgement may put together what came apart.
        ...withoutSecrets({
          evidence: evidenceOf(evidence, context.tokenCommand),
          ...(judgement.needs === undefined ? {} : { needs: judgement.needs }),
        }),
      };
    case "broken": {
      const { expected, observed, pointers, count, details } = judgement.breach;
      const pointer = pointers[0];
      const weight =
        contract === undefined
          ? requirement
          : weigh(requirement, judgement.breach, contract, {
              others: context.contracts.values(),
              table: route.permissions,
              shownLess,
              supposes,
            });
      const facts = "reason" in weight ? { ...details, "documented otherwise": weight.reason ?? "" } : details;
      return {
        ...base,
        level: weight.level,
        verdict: weight.level === "must" ? "failed" : "warned",
        reason: requirement.broken,
        judged: 1,
        signature: signatureOf(requirement.id, judgement.breach),
        next: requirement.next,
        ...(requirement.presupposes === undefined ? {} : { presupposes: requirement.presupposes }),
        ...withoutSecrets({
          expected,
          observed,
          ...(pointer === undefined ? {} : { pointer, pointers: pointers.slice(0, mostPointers) }),
          ...(count === undefined ? {} : { occurrences: count }),
          ...(facts === undefined ? {} : { details: facts }),
          ...(shrunk === undefined
            ? {}
            : { smallest: { query: shrunk.smallest, from: shrunk.from, shrinks: shrunk.shrinks } }),
          evidence: evidenceOf(evidence, context.tokenCommand),
        }),
      };
    }
  }
}

// Tens of thousands of results are undecided for the same few reasons.
const reasons = new Map<string, string>();
const mostReasons = 1000;

function oneText(reason: string): string {
  const known = reasons.get(reason);
  if (known !== undefined) return known;
  if (reasons.size < mostReasons) reasons.set(reason, reason);
  return reason;
}

// One text for all operations of a requirement.
const replays = new WeakMap<ResultContext, Map<string, string>>();

function replayOf({ id }: Requirement, context: ResultContext): string {
  const { command, program = "graph-conformance", seed, replayOptions } = context;
  const again = command ?? program;
  const known = replays.get(context) ?? new Map<string, string>();
  replays.set(context, known);
  const replay =
    known.get(id) ?? `${again} --requirement ${id}${command === undefined ? ` --seed ${seed}` : ""}${replayOptions}`;
  known.set(id, replay);
  return replay;
}

/** The result of a requirement whose suite itself broke down: our bug, never the target's. */
export function errorResult(subject: Case, error: unknown, context: ResultContext): RequirementResult {
  const reason = error instanceof Error ? error.message : String(error);
  const untested = resultOf(subject, { judgement: { kind: "unjudged", reason }, evidence: [] }, context);
  return { ...untested, verdict: "error", reason: `The suite itself failed: ${reason}` };
}

/** Exchanges as evidence, the first few of them. */
export function evidenceOf(evidence: readonly Answer[], tokenCommand?: TokenCommand): readonly Evidence[] {
  return evidence.slice(0, mostEvidence).map((answer) => shown(answer, tokenCommand));
}

function shown(answer: Answer, tokenCommand: TokenCommand | undefined): Evidence {
  const { exchange } = answer;
  const { request, response, durationMs } = exchange;
  const duration = Math.round(durationMs * 10) / 10;
  return {
    request: { method: request.method, url: request.url, identity: request.identity, headers: request.headers },
    response:
      response.kind === "answered"
        ? { status: response.status, headers: response.headers, body: shownBody(response.body), durationMs: duration }
        : { failure: response.message, durationMs: duration },
    curl: curl(request, tokenCommand?.(answer)),
  };
}

function shownBody(body: string): string {
  if (body.length <= mostShown) return body;
  return `${body.slice(0, mostShown)}… (cut: ${body.length} characters in all)`;
}

const length = 12;

/**
 * A short hash of how a requirement is broken: statuses, the words of what was expected and observed, and the members at
 * fault. Values, ids and counts do not count, so that the same defect has the same signature in the next run.
 */
export function signatureOf(requirement: string, { expected, observed, pointers }: Breach): string {
  const members = [...new Set(pointers.map(withoutIndexes))].sort();
  // Which of the two a drawn example shows is chance: found where it should be left out, or the reverse.
  const words = [wordsOf(expected), wordsOf(observed)].sort();
  const text = JSON.stringify([requirement, words, members]);
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

// A thing that is wrong in a collection is wrong by itself.
function withoutIndexes(pointer: string): string {
  return pointer.replace(/^\/value\/\d+(?=\/)/, "").replaceAll(/\/\d+(?=\/|$)/g, "/*");
}

const quoted = /"(?:\\.|[^"\\])*(?:"|$)/g;
// After this, a text gives an example: which one depends on the data and on the seed.
const example = /, for .*$/s;
// A number before a plural is a count.
const telling = /^(?:[a-z]+|[1-5](?:\d\d|xx))$/;
const count = /\b\d+(?= [a-z]+s\b)/g;

function wordsOf(text: string): string {
  const plain = text.replaceAll(quoted, " ").replace(example, "").replaceAll(count, "");
  return plain
    .split(/\s+/)
    .map((word) => word.replace(/[,.;:]$/, ""))
    .filter((word) => telling.test(word))
    .join(" ");
}

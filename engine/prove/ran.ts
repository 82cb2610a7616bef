import type { Exchange } from "../../specs/exchange.ts";
import type { FinishedRun } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import type { Operation } from "../../specs/operation.ts";
import type { Specs } from "../../specs/contract.ts";
import { Traffic } from "../recorded/traffic.ts";
import { harEntry } from "../recorded/har-entry.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { judgeRecorded } from "../recorded/judge-recorded.ts";
import { lastingMint } from "../../client/identities/minted.ts";
import { readEntry } from "../recorded/read-entry.ts";
import { run } from "../run/run.ts";

/**
 * A server to prove the suite on. `honest`, `variation` and `combination` keep the documentation; `fault` breaks one
 * requirement; `stub` knows one answer, and must not be taken for a service.
 */
export interface Subject {
  readonly kind: "honest" | "variation" | "combination" | "fault" | "stub";
  /** Of a combination the ids of its variations, joined by `+` in the order of their application. */
  readonly id: string;
  readonly title: string;
  /** Who makes this mistake, or what allows this difference. */
  readonly note?: string;
  /** The data set that the server holds. */
  readonly data: string;
  /** The requirement that a fault was made for. */
  readonly breaks?: string;
  /** What an operation has to document for a fault to show. */
  readonly needs?: keyof Operation | "delta";
  /** Of a combination, its place among them: each other one is tried on another operation. */
  readonly turn?: number;
}

/** A subject's server while it runs. */
export interface RunningSubject {
  readonly url: string;
  /** The authority of its certificate, as PEM. */
  readonly ca?: string;
  /** The service root that `url` redirects to, where it does. */
  readonly redirectsTo?: string;
  close(): Promise<void>;
}

const laterPage = /(?:skip|delta)token=/i;
const address = /https?:[^\s"]+/g;

/**
 * A run with what its requirements were answered, as one text, whatever came first: what is found out beforehand breaks nothing. Two
 * servers differ in their ports, and in what each answer has anew.
 */
export async function answersOf(
  subject: Subject,
  start: (subject: Subject) => Promise<RunningSubject>,
  options: Omit<RunOptions, "target">,
): Promise<{ readonly finished: FinishedRun; readonly answers: string }> {
  const asked = new Set<string>();
  const answers = new Map<string, string>();
  const onExchange: RunOptions["onExchange"] = ({ request, response }) => {
    if (response.kind !== "answered") return;
    const { host } = new URL(request.url);
    const headers = Object.entries(response.headers).filter(([name]) => !anew.includes(name));
    const body = response.body
      .replaceAll(host, "host")
      .replaceAll(/"(?:inner[eE]rror|date|[\w-]*request-id)":(?:\{[^{}]*\}|"[^"]*")/g, "");
    const { method, url, identity } = request;
    const text = [method, url, identity, response.status, JSON.stringify(headers), body.length, inOrder(body)];
    answers.set(text.join("\n").replaceAll(host, "host"), url);
  };
  const onAsk: RunOptions["onAsk"] = ({ request }) => request.match(address)?.forEach((url) => asked.add(url));
  const { finished } = await runOn(subject, start, { ...options, onExchange, onAsk });
  const own = [...answers].filter(([, url]) => laterPage.test(url) || asked.has(url));
  const texts = own.map(([text]) => text).sort();
  return { finished, answers: texts.join("\n") };
}

// In which order members stand is nothing that could be wrong.
function inOrder(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), (_, value: unknown) =>
      isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
    );
  } catch {
    return body;
  }
}

const anew: readonly string[] = ["date", "request-id", "client-request-id", "content-length", "etag"];

const plentyMb = 16_384;

export interface Ran {
  readonly finished: FinishedRun;
  /** What is wrong with how a redirect was told. */
  readonly lost: readonly string[];
}

/** A run on a server of its own: faults may keep state. */
export async function runOn(
  subject: Subject,
  start: (subject: Subject) => Promise<RunningSubject>,
  options: Omit<RunOptions, "target">,
): Promise<Ran> {
  const server = await start(subject);
  const { url, redirectsTo, ca } = server;
  try {
    const trusting = {
      mint: await lastingMint(),
      ...options,
      // Several servers and runs share the process, which is measured as a whole.
      maxMemoryMb: plentyMb,
      ...(ca === undefined ? {} : { ca }),
    };
    const lost = redirectsTo === undefined ? [] : await leadsOn({ ...trusting, target: url }, redirectsTo);
    return { finished: await run({ ...trusting, target: redirectsTo ?? url, embedded: true }), lost };
  } finally {
    await server.close();
  }
}

/**
 * What is wrong with the run against an address that only redirects: it must end undecided and name the service root to
 * test instead. Empty when it does.
 */
async function leadsOn(options: RunOptions, redirectsTo: string): Promise<readonly string[]> {
  const { exitCode, reason } = await run({ ...options, requirement: "status/answers-ok" });
  const said = exitCode === 3 && reason.endsWith(` --target ${redirectsTo}`);
  return said ? [] : [`the redirect to ${redirectsTo} was told as: exit code ${exitCode}, ${reason}`];
}

/** A run with all that it sent and was answered. */
export interface RecordedRun {
  readonly finished: FinishedRun;
  readonly exchanges: readonly Exchange[];
}

/** What is broken, as verdict, requirement and route. */
export function brokenIn({ requirements }: Pick<FinishedRun, "requirements">): readonly string[] {
  return requirements
    .filter(({ verdict }) => verdict === "failed" || verdict === "warned")
    .map(({ id, verdict, route }) => `${verdict} ${id} on ${route}`);
}

/**
 * What a recording of a run shows to be broken, read as `check` reads it, and what of it the run itself has not found at the
 * same level: nothing, where each judgement that is left to another requirement is made by that one.
 */
export async function unfoundIn(
  { finished, exchanges }: RecordedRun,
  specs: Specs,
): Promise<{ readonly shown: readonly string[]; readonly unfound: readonly string[] }> {
  const traffic = new Traffic(specs.operations);
  for (const [at, exchange] of exchanges.entries())
    traffic.add(readEntry(JSON.parse(JSON.stringify(harEntry(exchange, new Date(0)))), at));
  const root = traffic.roots[0] ?? finished.target.url;
  const checked = await judgeRecorded(traffic.answersAt(root), { specs, root, tool: finished.tool, command: "" });
  const [shown, found] = [brokenIn(checked), new Set(brokenIn(finished))];
  return { shown, unfound: shown.filter((one) => !found.has(one)) };
}

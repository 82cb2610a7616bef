import type { Cause, Evidence, FinishedRun, RequirementResult, ResultReference } from "../engine/finished-run.ts";
import { brokenAlike } from "./broken-alike.ts";
import { exchangeFacts, failsRun, failureFacts, failureText, kindOf, words } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { type Fact, labelled, type Layout, told } from "./paint.ts";
import { shortRoute } from "./short-route.ts";

/** A cause with the results that it is told by. */
export interface ToldCause {
  readonly id: string;
  readonly title: string;
  readonly next: string;
  /** What must be mended before the run can pass, what is only warned of, and what the baseline had broken. */
  readonly kind: "fails" | "warns" | "known";
  /** The representative finding; undefined where nothing could be asked. */
  readonly first: RequirementResult | undefined;
  /** The short name of its route. */
  readonly route: string;
  readonly findings: readonly RequirementResult[];
  readonly consequences: readonly RequirementResult[];
  readonly evidence: readonly Evidence[];
}

/** The causes of a run, in the order in which to mend them; what no cause names, as in older reports, is its own. */
export function causesTold(run: FinishedRun): readonly ToldCause[] {
  const templates = [...new Set(run.requirements.map(({ template }) => template))];
  const byKey = new Map(run.requirements.map((result) => [keyOf(result), result]));
  const found = (references: readonly ResultReference[]): readonly RequirementResult[] =>
    references.flatMap((reference) => byKey.get(keyOf(reference)) ?? []);
  const named = new Set((run.causes ?? []).flatMap((cause) => [...cause.findings, ...cause.consequences].map(keyOf)));
  const rest = run.requirements.filter(
    (result) => (result.verdict === "failed" || result.verdict === "warned") && !named.has(keyOf(result)),
  );
  const others = groupBy(rest, (one) => [one.id, one.known, one.signature ?? one.operation].join(" ")).map(
    (group): Cause => {
      const [{ id, reason, next = "", known }] = group;
      return { id, title: reason, next, ...(known === true ? { known } : {}), findings: group, consequences: [] };
    },
  );
  const all = [...(run.causes ?? []), ...others].map((cause): ToldCause => {
    const findings = found(cause.findings);
    const consequences = found(cause.consequences);
    const [first] = findings;
    const fails = cause.evidence !== undefined || [...findings, ...consequences].some((one) => failsRun(one, run));
    return {
      id: cause.id,
      title: cause.title,
      next: cause.next,
      kind: cause.known === true ? "known" : fails ? "fails" : "warns",
      first,
      route: first === undefined ? "" : shortRoute(first.template, templates),
      findings,
      consequences,
      evidence: cause.evidence ?? [],
    };
  });
  return (["fails", "warns", "known"] as const).flatMap((kind) => all.filter((cause) => cause.kind === kind));
}

function keyOf({ id, operation, route }: ResultReference): string {
  return JSON.stringify([id, operation, route]);
}

/** How many requirements and results stand under a cause: `3 requirements, 6 results`. */
export function extentOf({ findings, consequences }: ToldCause): string {
  const all = [...findings, ...consequences];
  return `${requirementsOf(all)}, ${counted(all.length, "result")}`;
}

function requirementsOf(results: readonly RequirementResult[]): string {
  return counted(new Set(results.map(({ id }) => id)).size, "requirement");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

const mostNames = 6;

/** What a cause explains, in a sentence with the first names; `all`: with every name. Empty where it explains nothing. */
export function consequencesText({ consequences, first }: ToldCause, all = false): string {
  if (consequences.length === 0) return "";
  if (first === undefined)
    return `why ${requirementsOf(consequences)} (${counted(consequences.length, "result")}) cannot be decided`;
  const ids = [...new Set(consequences.map(({ id }) => id))];
  const shown = all ? ids : ids.slice(0, mostNames);
  const more = ids.length > shown.length ? `, and ${ids.length - shown.length} more` : "";
  const what = `${requirementsOf(consequences)} (${counted(consequences.length, "result")})`;
  return `${what} more: ${shown.join(", ")}${more}`;
}

/** A line for each cause: what to mend, in which order, and how much stands under it. */
export function causeLines(causes: readonly ToldCause[], layout: Layout): readonly string[] {
  return causes.flatMap((cause, at) => {
    const number = String(at + 1).padStart(3);
    return told(`${cause.title}   ${extentOf(cause)}`, layout, 5).map((line, part) =>
      part === 0 ? `${number}  ${line}` : line,
    );
  });
}

/** A cause in full: its representative finding, what repeats it, what to do, and what else it explains. `number`: its own where there are several. */
export function causeText(
  cause: ToldCause,
  number: number | undefined,
  { seed }: Pick<FinishedRun, "seed">,
  layout: Layout,
): readonly string[] {
  const { first, title, next, route } = cause;
  const { paint } = layout;
  const facts = (all: readonly Fact[]): readonly string[] => labelled(all, widestIn(all), layout);
  const heading = told(number === undefined ? title : `${number}  ${title}`, layout, 3).map((line) =>
    paint("strong", line),
  );
  const explains = fact("explains", consequencesText(cause));
  if (first === undefined) {
    const shown = cause.evidence.flatMap((one) => exchangeFacts(one, statusOf(one)));
    const curls = cause.evidence.map(({ curl }) => ({ label: "curl", text: curl, whole: true as const }));
    return [...heading, ...facts([...shown, ...curls, ...fact("next", next), ...explains])];
  }
  const kind = kindOf(first);
  const { found, again } = failureFacts({ ...first, next }, seed);
  const documents = [...new Set(first.source.map(({ document }) => document))].join(", ");
  const exchanges = again.filter(({ label }) => label === "exchange").map(({ text }) => text);
  const observed = (text: string): string => `${text}   (${exchanges.join("; then ")})`;
  const shown = found
    // What was received is often all that was observed.
    .filter(({ label, text }) => label !== "received" || first.observed?.startsWith(text) !== true)
    .map((one) => (one.label === "observed" && exchanges.length > 0 ? { ...one, text: observed(one.text) } : one));
  // The command to copy shows the smallest request.
  const left = new Set(["source", "smallest", ...(first.observed === undefined ? [] : ["exchange"])]);
  const others = cause.findings.length - 1;
  const also = others === 0 ? "" : `, and on ${counted(others, "more route")}`;
  const claim = `${first.id}   ${first.level} by ${documents}   GET ${route}${also}`;
  return [
    ...heading,
    ...told(claim, layout, 6).map((line, at) =>
      at === 0 ? `${paint(kind === "failed" ? "bad" : "doubtful", words[kind])}  ${line}` : line,
    ),
    ...facts([...shown, ...again.filter(({ label }) => !left.has(label)), ...explains]),
  ];
}

function statusOf({ response }: Evidence): string {
  return "status" in response ? String(response.status) : "";
}

function fact(label: string, text: string): readonly Fact[] {
  return text === "" ? [] : [{ label, text }];
}

const widestLabel = 40;

function widestIn(facts: readonly Fact[]): number {
  return Math.min(widestLabel, Math.max(8, ...facts.map(({ label }) => label.length)));
}

/** Every broken result of a cause in full, alike ones once: for those who want to see all. */
export function causeInFull(cause: ToldCause, run: FinishedRun, layout: Layout): readonly string[] {
  const templates = [...new Set(run.requirements.map(({ template }) => template))];
  const broken = brokenAlike({ requirements: [...cause.findings, ...cause.consequences] }, templates);
  return broken.flatMap((one) => [...failureText(one.first, one.route, run.seed, layout), ...one.also, "", ""]);
}

/** All results by verdict, so that the parts add up: `318 results of 159 requirements: 310 hold, 8 untested`. */
export function totalsText({ requirements }: Pick<FinishedRun, "requirements">): string {
  const all = requirements.filter(({ verdict }) => verdict !== "not-applicable");
  const count = (fits: (result: RequirementResult) => boolean): number => all.filter(fits).length;
  const isKnown = ({ known }: RequirementResult): boolean => known === true;
  const parts: readonly (readonly [number, string])[] = [
    [count(({ verdict }) => verdict === "passed"), "hold"],
    [count((one) => one.verdict === "failed" && !isKnown(one)), "broken"],
    [count((one) => one.verdict === "warned" && !isKnown(one)), "warned of"],
    [count(({ verdict }) => verdict === "untested"), "untested"],
    [count(({ verdict }) => verdict === "waived"), "waived"],
    [count((one) => isKnown(one)), "broken as in the baseline"],
    [count(({ verdict }) => verdict === "error"), "for a bug of ours not judged"],
  ];
  const shown = parts.filter(([number], at) => number > 0 || at < 2).map(([number, what]) => `${number} ${what}`);
  return `${counted(all.length, "result")} of ${requirementsOf(all)}, one on each route: ${shown.join(", ")}.`;
}

/**
 * How much was decided, where that is less than half: who reads that a target is conformant takes it for all of what was asked.
 * Empty otherwise.
 */
export function decidedText({ verdict, requirements }: Pick<FinishedRun, "verdict" | "requirements">): string {
  const all = requirements.filter((one) => one.verdict !== "not-applicable");
  const open = all.filter((one) => one.verdict === "untested").length;
  if (verdict !== "conformant" || open * 2 <= all.length) return "";
  return `in the ${all.length - open} of ${counted(all.length, "result")} that could be decided`;
}

/** What the target claims of what was chosen, in a sentence; empty where it claims nothing. */
export function claimsText({ claims }: Pick<FinishedRun, "claims">): string {
  if (claims === undefined) return "";
  const { routes, ofRoutes, operations, ofOperations, tokens, options } = claims;
  const served = `serves ${routes} of ${counted(ofRoutes, "route")} (${operations} of ${counted(ofOperations, "operation")})`;
  const more = [
    ...(tokens === undefined ? [] : [tokens === "checked" ? "checks tokens" : "checks no tokens"]),
    ...(options === undefined ? [] : [`understands ${options.length === 0 ? "no query options" : options.join(", ")}`]),
  ];
  const left = routes === ofRoutes ? "" : " What is not claimed is not tested.";
  return `By its claims, the target ${[served, ...more].join(", ")}.${left}`;
}

/** What the user has chosen of the requirements, and what the target claims, in sentences; empty where that is nothing. */
export function choicesText({
  profile,
  levels = {},
  claims,
}: Pick<FinishedRun, "profile" | "levels" | "claims">): string {
  const changed = Object.entries(levels).map(([glob, level]) => `${glob} is ${level === "off" ? "off" : `a ${level}`}`);
  return [
    ...(profile === undefined ? [] : [`Profile ${profile}.`]),
    ...(changed.length === 0 ? [] : [`By the config, ${changed.join(", ")}.`]),
    ...(claims === undefined ? [] : [claimsText({ claims })]),
  ].join(" ");
}

/** What to do next, in sentences. */
export function nextSteps(run: FinishedRun): readonly string[] {
  const [first, ...others] = causesTold(run).filter(({ kind }) => kind === "fails");
  if (first === undefined) {
    const untested = run.requirements.filter(({ verdict }) => verdict === "untested").length;
    if (run.exitCode !== 0 || untested === 0) return [];
    return [`${counted(untested, "result")} could not be decided here: --verbose tells what would decide each.`];
  }
  const before = first.first === undefined ? "Nothing else can be told before." : `${extentOf(first)} stand under it.`;
  return [
    `Mend the first cause: ${first.title} ${before}`,
    ...(first.next === "" || first.first !== undefined ? [] : [first.next]),
    ...(first.first === undefined ? [] : [`See it hold with: ${first.first.replay}`]),
    others.length === 0
      ? "Then run again."
      : `Then run again: ${counted(others.length, "more cause")} must be mended. --verbose tells every broken result in full.`,
  ];
}

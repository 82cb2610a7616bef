import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import type { Change, ComparedRun, Diff } from "./diff.ts";
import { isBroken, placeOf } from "./known-breaks.ts";

type Kind = "broke" | "fixed" | "added" | "undecided" | "decided" | "gone";

/** What differs between two runs. Broken means broken whether it is waived or not; a waived one has not newly broken. */
export function compareRuns(before: FinishedRun, after: FinishedRun): Diff {
  const earlier = new Map(before.requirements.map((result) => [placeOf(result), result]));
  const later = new Map(after.requirements.map((result) => [placeOf(result), result]));
  const places = [...new Set([...later.keys(), ...earlier.keys()])];
  const lists: Record<Kind, Change[]> = { broke: [], fixed: [], added: [], undecided: [], decided: [], gone: [] };
  let stillBroken = 0;
  for (const place of places) {
    const [was, is] = [earlier.get(place), later.get(place)];
    const kind = kindOf(was, is);
    if (kind !== undefined) lists[kind].push(changeOf(was, is));
    if (was !== undefined && is !== undefined && isBroken(was) && isBroken(is)) stillBroken += 1;
  }
  return { schemaVersion: 1, before: compared(before), after: compared(after), ...lists, stillBroken };
}

/** Whether something that broke makes the comparison fail: a broken `should` does only when asked for. */
export function isRegression({ after }: Change, failOn: "must" | "should"): boolean {
  return after === "failed" || failOn === "should";
}

function kindOf(was: RequirementResult | undefined, is: RequirementResult | undefined): Kind | undefined {
  if (is === undefined) return "gone";
  const newlyBroken = (is.verdict === "failed" || is.verdict === "warned") && (was === undefined || !isBroken(was));
  if (newlyBroken) return "broke";
  if (was === undefined) return "added";
  if (isBroken(was)) return is.verdict === "passed" ? "fixed" : isBroken(is) ? undefined : "undecided";
  if (was.verdict === "passed") return is.verdict === "passed" || isBroken(is) ? undefined : "undecided";
  return is.verdict === "passed" ? "decided" : undefined;
}

function changeOf(was: RequirementResult | undefined, is: RequirementResult | undefined): Change {
  const shown = is ?? was;
  if (shown === undefined) throw new Error("A change has neither an earlier nor a later result.");
  const { id, level, operation, route, template, expected, observed, reason, replay } = shown;
  return {
    id,
    level,
    operation,
    route,
    template,
    reason,
    replay,
    ...(expected === undefined ? {} : { expected }),
    ...(observed === undefined ? {} : { observed }),
    ...(was === undefined ? {} : { before: was.verdict }),
    ...(is === undefined ? {} : { after: is.verdict }),
  };
}

function compared({ target, tool, startedAt, seed, verdict, exitCode }: FinishedRun): ComparedRun {
  return { target: target.url, tool: `${tool.name} ${tool.version}`, startedAt, seed, verdict, exitCode };
}

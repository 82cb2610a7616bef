import type { RequirementResult, WaiverReference, WaiverRemark } from "../finished-run.ts";
import { causesOf } from "../verdict/causes.ts";
import { shownOnlyBy } from "../verdict/grounds.ts";
import { accepts, type CauseIndex, causeIndexOf, covers, isExpired, type Place } from "./covers.ts";
import type { Waiver } from "./waiver.ts";

/** Results with the user's waivers applied, and what is to be said of these. */
export interface Waived {
  readonly results: readonly RequirementResult[];
  /** Waivers that are not needed or no longer hold: each fails the run. */
  readonly complaints: readonly WaiverRemark[];
  /** Waivers of which the run shows nothing. */
  readonly notes: readonly WaiverRemark[];
}

/** What a run shows of a waiver. */
type Standing =
  /** Something is broken that it accepts. */
  | "needed"
  /** All that was decided holds. */
  | "passes"
  /** What is broken has another signature. */
  | "differs"
  /** No requirement, operation or route is of its names. */
  | "unknown"
  /** Nothing of it could be decided. */
  | "untested"
  /** The run did not ask for it. */
  | "outside";

/** Applies waivers to results on a day, `YYYY-MM-DD`. `catalogue`: all that there is, also what the run left out. */
export function applyWaivers(
  results: readonly RequirementResult[],
  waivers: readonly Waiver[],
  today: string,
  catalogue: readonly Place[],
): Waived {
  const causeOf = causeIndexOf(waivers.some(({ cause }) => cause !== undefined) ? causesOf(results) : []);
  const holding = waivers.filter((waiver) => !isExpired(waiver, today));
  const remarks = waivers.flatMap((waiver) => {
    const said = remarkOn(waiver, results, today, { catalogue, causeOf });
    return said === undefined ? [] : [{ ...said, waiver: waiver.at ?? `on ${namesOf(waiver)}` }];
  });
  const ofKind = (kind: "complaint" | "note"): readonly WaiverRemark[] =>
    remarks.filter((remark) => remark.kind === kind).map(({ waiver, text }) => ({ waiver, text }));
  return {
    results: results.map((result) => waived(result, holding, causeOf)),
    complaints: ofKind("complaint"),
    notes: ofKind("note"),
  };
}

function waived(result: RequirementResult, waivers: readonly Waiver[], causeOf: CauseIndex): RequirementResult {
  if (result.verdict !== "failed" && result.verdict !== "warned") return result;
  const waiver = waivers.find((candidate) => accepts(candidate, result, causeOf));
  return waiver === undefined ? result : { ...result, verdict: "waived", waiver: referenceTo(waiver) };
}

function referenceTo({ reason, cause, link, expires }: Waiver): WaiverReference {
  return {
    reason,
    ...(cause === undefined ? {} : { cause }),
    ...(link === undefined ? {} : { link }),
    ...(expires === undefined ? {} : { expires }),
  };
}

/** What waivers are held against: all that there is, also what the run left out, and what stands under which cause. */
export interface Known {
  readonly catalogue: readonly Place[];
  readonly causeOf: CauseIndex;
}

interface Remark {
  readonly kind: "complaint" | "note";
  readonly text: string;
}

function remarkOn(
  waiver: Waiver,
  results: readonly RequirementResult[],
  today: string,
  known: Known,
): Remark | undefined {
  const complaint = (text: string): Remark => ({ kind: "complaint", text });
  const names = namesOf(waiver);
  const expired = isExpired(waiver, today);
  switch (standingOf(waiver, results, known)) {
    case "unknown":
      return complaint(`There is no ${names}. Correct it or remove it.`);
    case "passes":
      return complaint(
        waiver.cause === undefined
          ? `It is not needed: ${names} holds. Remove it.`
          : `It is not needed: nothing that is broken has the ${names}. Remove it.`,
      );
    case "differs":
      return complaint(`${names} is broken otherwise than it says: ${signatures(waiver, results)}. Look at it anew.`);
    case "needed":
      return expired ? complaint(`It expired on ${waiver.expires}, and ${names} is still broken.`) : undefined;
    case "untested":
      if (expired) return complaint(`It expired on ${waiver.expires}.`);
      return { kind: "note", text: `Whether ${names} is still broken could not be decided.` };
    case "outside":
      return undefined;
  }
}

function namesOf({ requirement, cause, operation, route }: Waiver): string {
  const where = [operation && `of ${operation}`, route && `on ${route}`].filter((part) => part !== undefined);
  return [cause === undefined ? (requirement ?? "nothing") : `cause ${cause}`, ...where].join(" ");
}

function signatures(waiver: Waiver, results: readonly RequirementResult[]): string {
  const own = results.filter((result) => covers(waiver, result)).flatMap(({ signature }) => signature ?? []);
  return `its signature is ${[...new Set(own)].join(" or ")}, not ${waiver.signature}`;
}

/** What the results of a run show of a waiver. */
export function standingOf(
  waiver: Waiver,
  results: readonly RequirementResult[],
  { catalogue, causeOf }: Known,
): Standing {
  if (!catalogue.some((place) => covers(waiver, place))) return "unknown";
  const own = results.filter((result) => covers(waiver, result) && result.verdict !== "not-applicable");
  const broken = own.filter(({ verdict }) => verdict === "failed" || verdict === "warned" || verdict === "waived");
  if (broken.some((result) => accepts(waiver, result, causeOf))) return "needed";
  if (waiver.cause !== undefined) {
    const shown = shownOnlyBy(waiver.cause);
    const telling = own.filter(({ id }) => shown.includes(id));
    if (telling.some(({ verdict }) => verdict !== "untested" && verdict !== "error")) return "passes";
    return telling.length > 0 ? "untested" : "outside";
  }
  if (broken.length > 0) return "differs";
  if (own.some(({ verdict }) => verdict === "passed")) return "passes";
  return own.length > 0 ? "untested" : "outside";
}

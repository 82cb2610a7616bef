import type { Evidence, FinishedRun, RequirementResult, WaiverReference } from "../engine/finished-run.ts";
import { type Fact, labelled, type Layout, told } from "./paint.ts";
import { cut } from "./printable.ts";
import { differenceText } from "./text-difference.ts";

/** What a broken requirement has to show: what was found, and how to see it again. */
interface FailureFacts {
  readonly found: readonly Fact[];
  readonly again: readonly Fact[];
}

const mostExchanges = 2;

/** The word in front of a broken result. */
export const words = { failed: "FAIL", warned: "WARN", error: "ERROR", known: "KNOWN" } as const;
const widestLabel = 40;

/** One broken requirement: what is wrong, what was found, and how to see it again. `route`: its short name. */
export function failureText(result: RequirementResult, route: string, seed: number, layout: Layout): readonly string[] {
  const { paint } = layout;
  const kind = kindOf(result);
  const word = paint(kind === "warned" || kind === "known" ? "doubtful" : "bad", words[kind]);
  const { found, again } = failureFacts(result, seed);
  const widest = Math.max(8, ...[...found, ...again].map(({ label }) => label.length));
  const labelWidth = Math.min(widest, widestLabel);
  const lines = (facts: typeof found): readonly string[] => labelled(facts, labelWidth, layout);
  return [
    `${word}  ${paint("strong", result.id)}   ${result.level}   GET ${route}`,
    ...told(result.reason, layout, 0),
    ...(result.known === true ? ["The baseline had it broken, too, so it does not fail the run."] : []),
    ...(found.length === 0 ? [] : ["", ...lines(found)]),
    "",
    ...lines(again),
  ];
}

/** How a broken result is told. */
export function kindOf({ verdict, known }: RequirementResult): keyof typeof words {
  if (known === true) return "known";
  return verdict === "warned" || verdict === "error" ? verdict : "failed";
}

/** The facts of a result in the order in which a reader wants them. */
export function failureFacts(result: RequirementResult, seed: number): FailureFacts {
  const { expected, observed, details = {}, smallest, evidence, source, replay, next } = result;
  return {
    found: [
      ...fact("expected", expected),
      ...fact("observed", observed && [observed, places(result)].filter((text) => text !== "").join("   ")),
      ...fact("differs", differenceText(expected, observed)),
      ...Object.entries(details).map(([label, text]) => ({ label, text })),
    ],
    again: [
      ...(smallest === undefined
        ? []
        : [{ label: "smallest", text: smallestText(smallest, seed), whole: true as const }]),
      ...evidence.slice(0, mostExchanges).flatMap((one) => exchangeFacts(one, observed)),
      ...source.map(({ document, section }) => ({ label: "source", text: `${document}, "${section}"` })),
      { label: "replay", text: replay, whole: true },
      ...evidence.slice(0, mostExchanges).map(({ curl }) => ({ label: "curl", text: curl, whole: true as const })),
      ...fact("next", next),
    ],
  };
}

function fact(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined || text === "" ? [] : [{ label, text }];
}

/** What was expected and observed, as lines. */
export function differencesIn(result: RequirementResult): readonly string[] {
  const { expected, observed } = result;
  return [...fact("expected", expected), ...fact("observed", observed && `${observed}   ${places(result)}`.trim())].map(
    ({ label, text }) => `${label}: ${text}`,
  );
}

/** How often and where: `in 3 of 14 items, first at /value/0`. */
export function places({ occurrences, pointer }: RequirementResult): string {
  const often = occurrences === undefined ? "" : `in ${occurrences.wrong} of ${occurrences.of} ${occurrences.what}`;
  const first = pointer === undefined || pointer === "" ? "" : `${often === "" ? "at" : "first at"} ${pointer}`;
  return [often, first].filter((text) => text !== "").join(", ");
}

function smallestText({ query, from }: NonNullable<RequirementResult["smallest"]>, seed: number): string {
  return `${query}${query === from ? "" : `, shrunk from ${cut(from, 80)}`}; seed ${seed}`;
}

/** An exchange, with the beginning of its body where the status is what was observed, for the body then says why. */
export function exchangeFacts(one: Evidence, observed: string | undefined): readonly Fact[] {
  const { response } = one;
  const own = { label: "exchange", text: exchange(one) };
  if (!("status" in response) || response.status < 400 || observed?.startsWith(String(response.status)) !== true) {
    return [own];
  }
  return [own, { label: "body", text: firstLines(response.body) }];
}

const mostLines = 3;
const longestBody = 600;

function firstLines(body: string): string {
  const lines = body.split(/\r\n|\r|\n/).map((line) => line.trim());
  const shown = lines.filter((line) => line !== "").slice(0, mostLines);
  return shown.length === 0 ? "empty" : cut(shown.join(" ⏎ "), longestBody);
}

function exchange({ request, response }: Evidence): string {
  const who = request.identity === "anonymous" ? "without a token" : `as ${request.identity}`;
  const took = `in ${Math.round(response.durationMs)} ms`;
  if ("failure" in response) return `${request.method} ${who}: no answer ${took}: ${response.failure}`;
  const id = response.headers["request-id"];
  return `${request.method} ${who}: ${response.status} ${took}${id === undefined ? "" : `, request-id ${id}`}`;
}

/** Why something is waived, with the cause that it is waived for. */
export function waiverText({ cause, reason }: WaiverReference): string {
  return cause === undefined ? reason : `${reason} (all that has the cause ${cause})`;
}

/** Whether a broken requirement is one of those that make the run fail: its level counts, and no baseline had it broken. */
export function failsRun({ verdict, known }: RequirementResult, { failOn = "must" }: FinishedRun): boolean {
  if (known === true) return false;
  return verdict === "failed" || (verdict === "warned" && failOn === "should");
}

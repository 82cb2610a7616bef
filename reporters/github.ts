import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { causesTold, consequencesText } from "./causes.ts";
import { withoutCommands } from "./ci-commands.ts";
import { places } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { cut, printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

interface Annotation {
  readonly kind: "error" | "warning";
  readonly title: string;
  readonly lines: readonly string[];
}

// GitHub shows no more of each kind for a step.
const most = 10;
const longest = 400;
const mostPlaces = 4;

/** The run as workflow commands of GitHub Actions: an annotation for each cause, and a notice of those left out. */
export function githubReport(run: FinishedRun): string {
  const all = [...ofTheRun(run), ...ofRequirements(run)];
  const errors = all.filter(({ kind }) => kind === "error");
  const warnings = all.filter(({ kind }) => kind === "warning");
  const shown = [...errors.slice(0, most), ...warnings.slice(0, most)];
  const rest = [left(errors, "errors"), left(warnings, "warnings")].filter((text) => text !== "").join(" and ");
  const lines = shown.map(({ kind, title, lines: text }) => command(kind, title, text));
  const notice = `${rest} are not shown here. ${run.reason}`;
  return [...lines, ...(rest === "" ? [] : [command("notice", "graph-conformance", [notice])])]
    .map((line) => `${line}\n`)
    .join("");
}

function left(annotations: readonly Annotation[], what: string): string {
  return annotations.length > most ? `${annotations.length - most} more ${what}` : "";
}

function ofTheRun({ verdict, reason, complaints = [] }: FinishedRun): readonly Annotation[] {
  return [
    ...(verdict === "undecided" ? [{ kind: "error", title: "undecided", lines: [reason] } as const] : []),
    ...complaints.map(({ waiver, text }) => ({ kind: "error", title: `waiver ${waiver}`, lines: [text] }) as const),
  ];
}

/** An annotation for each bug of ours and each cause, with what shows it and how much follows from it. */
function ofRequirements(run: FinishedRun): readonly Annotation[] {
  const templates = [...new Set(run.requirements.map(({ template }) => template))];
  const where = (result: RequirementResult): string =>
    [`on GET ${shortRoute(result.template, templates)}`, places(result)].filter((text) => text !== "").join("   ");
  const facts = ({ expected, observed }: RequirementResult): readonly string[] => [
    ...fact("expected", expected),
    ...fact("observed", observed),
  ];
  const errors = run.requirements.filter(({ verdict }) => verdict === "error");
  return [
    ...groupBy(errors, ({ operation, id }) => `${operation} ${id}`).map((group): Annotation => {
      const [first] = group;
      const lines = [first.reason, ...facts(first), ...group.map(where), `replay: ${first.replay}`];
      return { kind: "error", title: `${first.id} (${first.level})`, lines };
    }),
    ...causesTold(run).map((cause): Annotation => {
      const { first, findings } = cause;
      const kind = cause.kind === "fails" ? "error" : "warning";
      const rest = [...fact("explains", consequencesText(cause)), ...fact("next", cause.next)];
      if (first === undefined) return { kind, title: cause.id, lines: [cause.title, ...rest] };
      const known = cause.kind === "known" ? ["The baseline had it broken, too."] : [];
      const shown = findings.slice(0, mostPlaces).map(where);
      const more = findings.length > mostPlaces ? [`on ${findings.length - mostPlaces} more routes`] : [];
      const lines = [cause.title, ...known, ...facts(first), ...shown, ...more, ...rest, `replay: ${first.replay}`];
      return { kind, title: `${first.id} (${first.level})`, lines };
    }),
  ];
}

function fact(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : [`${label}: ${text}`];
}

function command(kind: "error" | "warning" | "notice", title: string, lines: readonly string[]): string {
  const message = lines.map((line) => data(withoutCommands(cut(printable(line), longest)))).join("%0A");
  return `::${kind} title=${data(withoutCommands(cut(printable(title), 200)))
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C")}::${message}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

import type { FinishedRun, RequirementResult, WaiverRemark } from "../engine/finished-run.ts";
import { groupBy } from "./group-by.ts";
import type { Layout } from "./paint.ts";
import { cut, printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

const longest = 1000;

/** What the user's waivers cover, and which of them do not hold or could not be checked. */
export function waiversText(
  { requirements, complaints = [], notes = [] }: FinishedRun,
  layout: Layout,
): readonly string[] {
  const { paint, width } = layout;
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const waived = requirements.filter(({ verdict }) => verdict === "waived");
  const remark = ({ waiver, text }: WaiverRemark): string =>
    `  ${cut(printable(waiver), longest)}   ${cut(printable(text), longest)}`;
  const why = ({ waiver }: RequirementResult): string =>
    [waiver?.reason ?? "", waiver?.link, waiver?.expires && `until ${waiver.expires}`]
      .filter((text) => text !== undefined && text !== "")
      .join("   ");
  const groups = groupBy(waived, (result) => `${result.operation} ${result.id} ${why(result)}`);
  const lines = groups.flatMap((group) => [
    `  ${group[0].id}   ${group.map(({ template }) => `GET ${shortRoute(template, templates)}`).join(", ")}`,
    `    ${cut(printable(why(group[0])), width)}`,
  ]);
  return [
    ...section(paint("strong", "WAIVED"), "broken, and accepted", lines),
    ...section(paint("bad", "WAIVERS"), "that do not hold", complaints.map(remark)),
    ...section(paint("strong", "WAIVERS"), "that could not be checked", notes.map(remark)),
  ];
}

function section(title: string, meaning: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}  ${meaning}`, ...lines, ""];
}

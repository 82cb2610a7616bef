import type { Comparison, Weight } from "../../engine/compare/comparison.ts";
import { inMarkdown, withoutCommands } from "../../reporters/ci-commands.ts";
import { printable } from "../../reporters/printable.ts";

const titles: Readonly<Record<Weight, string>> = { difference: "Differences", information: "Information" };

/** A comparison as Markdown, for a comment or a page. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { differences, notCompared, target, against, compared, seed, reason } = comparison;
  const sections = (["difference", "information"] as const).flatMap((weight) => {
    const own = differences.filter((one) => one.weight === weight);
    if (own.length === 0) return [];
    const rows = own.map(
      (one) =>
        `| ${cell(one.field)} | ${cell(one.target.value)} | ${cell(one.against.value)} | ${one.count} of ${one.of} | ${cell(one.request)} (${one.operation}, ${one.route}) |`,
    );
    const curls = own.flatMap((one) => [
      "",
      `${cell(one.field)}:`,
      "",
      `    ${printable(one.target.curl)}`,
      `    ${printable(one.against.curl)}`,
    ]);
    return [
      `## ${titles[weight]}`,
      "",
      "| field | target | against | answers | first |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
      "",
      "<details><summary>curl</summary>",
      ...curls,
      "",
      "</details>",
      "",
    ];
  });
  const left = [...new Set(notCompared.map(({ what, reason: why }) => `- ${cell(what)}: ${cell(why)}`))];
  return [
    `# ${reason}`,
    "",
    `Target ${cell(target)}, against ${cell(against)}: ${compared} pairs of answers, seed ${seed}.`,
    "",
    ...sections,
    ...(left.length === 0 ? [] : ["## Not compared", "", ...left, ""]),
  ].join("\n");
}

// What a service sends must not become markup.
function cell(text: string): string {
  const shown = printable(text)
    .replaceAll(/[\\`*_{}[\]<>#|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("\n", " ");
  return withoutCommands(shown, inMarkdown);
}

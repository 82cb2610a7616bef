import type { Comparison, Difference, Weight } from "../../engine/compare/comparison.ts";
import { inMarkdown, withoutCommands } from "../../reporters/ci-commands.ts";
import { printable } from "../../reporters/printable.ts";
import type { Screen } from "../screen.ts";

const headings: Readonly<Record<Weight, string>> = { difference: "Differences", information: "Information" };

const titles: Readonly<Record<Weight, string>> = {
  difference: "DIFFERENCES  a client has to reckon with them",
  information: "INFORMATION  services are free in this",
};

/** A comparison for a terminal. */
export function comparisonText(comparison: Comparison, { color }: Screen): string {
  const { differences, notCompared, target, against, compared, exchanges, durationMs, seed, exitCode, reason } =
    comparison;
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[22m` : text);
  const sections = (["difference", "information"] as const).flatMap((weight) => {
    const own = differences.filter((one) => one.weight === weight);
    return own.length === 0 ? [] : [bold(titles[weight]), "", ...own.flatMap((one) => [differenceText(one), ""])];
  });
  const left = new Map<string, string>();
  for (const { what, reason: why, operation, route } of notCompared)
    left.set(`${what}: ${why}`, left.get(`${what}: ${why}`) ?? `${operation}, ${route}`);
  return [
    `target   ${target}`,
    `against  ${against}`,
    "",
    ...saidOf(differences).map((text) => bold(printable(text))),
    ...(saidOf(differences).length === 0 ? [] : [""]),
    ...sections,
    ...(left.size === 0
      ? []
      : [
          bold("NOT COMPARED"),
          "",
          ...[...left].map(([text, place]) => `  ${printable(text)}   first on ${place}`),
          "",
        ]),
    bold(printable(reason)),
    `${compared} pairs of answers from ${exchanges} exchanges in ${(durationMs / 1000).toFixed(1)} s, seed ${seed}; exit code ${exitCode}`,
    "",
  ].join("\n");
}

/** What is refused by one of them alone, each once. */
function saidOf(differences: readonly Difference[]): readonly string[] {
  return [...new Set(differences.flatMap(({ says }) => says ?? []))];
}

function differenceText({ field, count, of, request, operation, route, target, against }: Difference): string {
  return [
    `  ${printable(field)}   in ${count} of ${of} answers, first for ${printable(request)} on ${operation}, ${route}`,
    `    target   ${printable(target.value)}`,
    `    against  ${printable(against.value)}`,
    `    curl     ${printable(target.curl)}`,
    `    curl     ${printable(against.curl)}`,
  ].join("\n");
}

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
      `## ${headings[weight]}`,
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
    ...saidOf(differences).map((text) => `- ${cell(text)}`),
    ...(saidOf(differences).length === 0 ? [] : [""]),
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

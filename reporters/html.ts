import type { HistoryEntry } from "../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../engine/finished-run.ts";
import { inJson, inMarkup, withoutCommands } from "./ci-commands.ts";
import { contentHash } from "./markup.ts";
import { printable } from "./printable.ts";
import { script, style } from "./html/generated/page.ts";
import type { PageParts } from "./html/page-data.ts";
import { pageParts } from "./html/page-parts.ts";

// Beside what ends a script element: controls and marks that an editor or a terminal would obey, or not show.
const unsafe = /[<>&\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

const references: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** A text between the tags of an HTML document, controls made visible. */
function markupText(text: string): string {
  const shown = printable(text).replaceAll(/[<>&"]/g, (character) => references[character] ?? "");
  return withoutCommands(shown, inMarkup);
}

// The page itself may not reach out either: nothing but its own script and style is let in, and no text becomes markup.
const policy = [
  "default-src 'none'",
  `script-src '${contentHash(script)}'`,
  `style-src '${contentHash(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The run as one HTML file that needs nothing else: to be read, searched, filtered and linked to. `history`: the runs before it. */
export function htmlReport(run: FinishedRun, history: readonly HistoryEntry[] = []): string {
  return htmlDocument(pageParts(run, history));
}

/** The document: the same style and script for every run, and the data of this one. */
function htmlDocument({ data, exchanges, bodies }: PageParts): string {
  const { verdict, reason, target, tool } = data.run;
  const block = (id: string, value: unknown): string =>
    `<script type="application/json" id="${id}">${embeddedJson(value)}</script>\n`;
  return [
    "<!doctype html>\n",
    '<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n',
    '<meta name="color-scheme" content="light dark">\n',
    `<meta name="generator" content="${markupText(`${tool.name} ${tool.version}`)}">\n`,
    `<title>${markupText(`${verdict}: ${target.url.slice(0, 200)}`)}</title>\n`,
    `<style>${style}</style>\n</head>\n<body>\n`,
    `<noscript><p class="noscript">${markupText(`${verdict}: ${reason}`)} `,
    "The rest of this report needs JavaScript; the JSON report has it all.</p></noscript>\n",
    '<div id="page"></div>\n',
    block("data", data),
    `<script>${script}</script>\n`,
    // Behind the script, so that the page is there before a browser has read all of them.
    ...bodies.map((body, at) => block(`body-${at}`, body)),
    ...exchanges.map((exchange, at) => block(`exchange-${at}`, exchange)),
    "</body>\n</html>\n",
  ].join("");
}

/** A value as JSON that can stand in a script element, whatever texts it holds. */
function embeddedJson(value: unknown): string {
  const json = JSON.stringify(value).replaceAll(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return withoutCommands(json, inJson);
}

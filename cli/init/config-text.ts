import { type Claimed, claimedOf, claimedOptions, profileOf } from "./claimed.ts";
import type { Look } from "../../engine/run/look-at.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import { printable } from "../../reporters/printable.ts";
import { uninterpolated } from "../config/interpolate.ts";

/** What is known of a target when its config is written. */
export interface Known {
  readonly root: URL | undefined;
  readonly loopback: boolean;
  /** What was found; absent where nothing was asked, or where the answers tell nothing. */
  readonly look: Look | undefined;
  /** Ids that the user gave, by parameter. */
  readonly given?: Ids;
}

const schema = "./node_modules/graph-conformance/schemas/own/config.schema.json";

/** A config file for a target, as YAML: what is set, what was found, and what else can be said. */
export function configText({ root, loopback, look, given }: Known): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# All keys: docs/configuration.md of graph-conformance.",
    "",
    "# Root URL of the service under test.",
    root === undefined ? "# target: http://localhost:8080/v1.0" : `target: ${textOf(root.href)}`,
    "",
    ...served(look),
    ...knownIds(look, given),
    ...identities(loopback),
    "# What a run may cost the target.",
    "budgets:",
    `  concurrency: ${loopback ? 8 : 4}`,
    "  timeoutMs: 10000",
    "  # maxRequests: 500",
    "",
    "# Fewest requests, for services that count or throttle calls.",
    `${loopback ? "# " : ""}quick: true`,
    "",
    "# Claimed conformance classes, in place of a profile; all of them unless given.",
    "# classes: [status, shape, context, projection, errors, permissions, query, paging]",
    "",
    "# reporters: [console, json]",
    "# output: reports",
    "",
  ].join("\n");
}

function served(look: Look | undefined): readonly string[] {
  const about = "# Operations to test, by id or glob; graph-conformance list --operations has them.";
  const claimed = look === undefined ? undefined : claimedOf(look);
  if (look === undefined || claimed === undefined) return [about, "# operations: [list-taskprocessingresults]", ""];
  const [start, ...others] = claimed.families;
  const isMuch = claimed.served.operations > mostAtOnce;
  const how = isMuch ? " Families are best tested one at a time: begin with this one." : " All that answered just now.";
  return [
    `${about}${how}`,
    "operations:",
    ...[start ?? ""].map((glob) => `  - ${textOf(glob)}`),
    ...others.map((glob) => `${isMuch ? "#" : " "} - ${textOf(glob)}`),
    "",
    "# mock: any token, or none, is let in. gateway: tokens decide, queries are passed on. full: all of it.",
    `profile: ${profileOf(look)}`,
    "",
    ...claims(look, claimed),
  ];
}

/** A run of more operations takes more memory and time than it may, unless told otherwise. */
const mostAtOnce = 60;
const mostNamed = 10;

/** What the target seems to claim. What is taken out of it is not tested, and what is in it and does not hold fails the run. */
function claims(look: Look, { operations, ids: own, left }: Claimed): readonly string[] {
  const { tokens, ignored = [], understood = [] } = look;
  const tokenLine = {
    checked: "  tokens: checked",
    any: "  tokens: unchecked # one must be there, and any is let in",
    unchecked: "  tokens: unchecked",
  };
  const optionLines = [
    `  # Without effect, or refused: ${ignored.join(", ")}.`,
    `  options: [${claimedOptions(look).join(", ")}]`,
  ];
  return [
    "# What it serves. What is not claimed is not tested, and a claim that does not hold fails the run.",
    "claims:",
    "  operations:",
    ...operations.flatMap(({ glob, routes }) =>
      routes === "**"
        ? [`    ${textOf(glob)}: "**"`]
        : [`    ${textOf(glob)}:`, ...routes.map((route) => `      - ${textOf(route)}`)],
    ),
    ...(own.length === 0 ? [] : ["  # No collection of their own leads to these.", "  ids:"]),
    ...own.map(({ template, ids }) => {
      const members = Object.entries(ids).map(([name, id]) => `${textOf(name)}: ${quoted(id)}`);
      return `    ${textOf(template)}: { ${members.join(", ")} }`;
    }),
    ...(tokens === undefined ? [] : [tokenLine[tokens]]),
    ...(ignored.length === 0 ? [] : optionLines),
    ...(ignored.length > 0 || understood.length === 0 ? [] : [`  # options: [${claimedOptions(look).join(", ")}]`]),
    ...left.flatMap(({ what, paths }) => [
      `  # ${what}`,
      ...paths.slice(0, mostNamed).map((path) => `  #   ${printable(path)}`),
      ...(paths.length > mostNamed ? [`  #   and ${paths.length - mostNamed} more`] : []),
    ]),
    "",
  ];
}

function knownIds(look: Look | undefined, given: Ids = {}): readonly string[] {
  const all = idsTogether(look);
  // One parameter may be named otherwise in another route, so the id tells.
  const isGiven = ([, id]: readonly [string, string]): boolean => Object.values(given).includes(id);
  const lines = all.map((one) => `${isGiven(one) ? " " : "#  "} ${textOf(one[0])}: ${quoted(one[1])}`);
  const shown = lines.length > 0 ? lines : ["#   workflowId: …"];
  const how = lines.length > 0 ? "These were found just now; set" : "Set";
  const some = all.some(isGiven);
  return [
    some
      ? "# Ids that you gave; others are discovered by walking the parent collections, and were found just now."
      : `# Ids are discovered by walking the parent collections. ${how} them where that must not be asked.`,
    some ? "ids:" : "# ids:",
    ...shown,
    "",
  ];
}

function textOf(text: string): string {
  return /^[a-z][\w./:-]*$/i.test(text) && !text.endsWith(":") ? text : quoted(text);
}

// What a target said is data: it must neither end the line, nor name a variable, nor hide anything on a screen.
function quoted(text: string): string {
  return withoutCommands(printable(JSON.stringify(uninterpolated(text))), inJson);
}

// Ids of several routes stand together only where they are on the same way.
function idsTogether(look: Look | undefined): readonly (readonly [string, string])[] {
  const found = (look?.routes ?? []).filter(({ outcome, borrows }) => outcome === "served" && borrows === undefined);
  const together = found.reduce<Ids>((known, { ids = {} }) => {
    const agree = Object.entries(ids).every(([name, id]) => (known[name] ?? id) === id);
    return agree ? { ...known, ...ids } : known;
  }, {});
  return Object.entries(together).slice(0, mostNamed);
}

function identities(loopback: boolean): readonly string[] {
  if (loopback) {
    return [
      "# A target on this machine gets tokens that we mint. Or name who asks:",
      ...reader.map((line) => `# ${line}`),
      "",
    ];
  }
  return ["# Who asks. ${NAME} stands for an environment variable.", ...reader, ""];
}

const reader: readonly string[] = [
  "identities:",
  "  reader: # has a documented permission",
  "    for: allowed",
  "    kind: client-secret",
  "    tenantId: ${AZURE_TENANT_ID}",
  "    clientId: ${AZURE_CLIENT_ID}",
  "    clientSecret: ${AZURE_CLIENT_SECRET}",
  "  # stranger: # has a valid token without it; decides the refusals",
  "  #   for: unrelated",
  "  #   kind: static",
  "  #   token: ${OTHER_TOKEN}",
];

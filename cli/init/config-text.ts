import type { Look } from "../../engine/run/look-at.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import { printable } from "../../reporters/printable.ts";
import { uninterpolated } from "../config/interpolate.ts";

/** Ids of the operations that answered on at least one of their routes. */
export function answeringOperations({ routes }: Look): readonly string[] {
  return [...new Set(routes.filter(({ answers }) => answers).map(({ operation }) => operation))];
}

/** What is known of a target when its config is written. */
export interface Known {
  readonly root: URL | undefined;
  readonly loopback: boolean;
  readonly look: Look | undefined;
}

const schema = "./node_modules/graph-conformance/schemas/own/config.schema.json";

/** A config file for a target, as YAML: what is set, what was found, and what else can be said. */
export function configText({ root, loopback, look }: Known): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# All keys: docs/configuration.md of graph-conformance.",
    "",
    "# Root URL of the service under test.",
    root === undefined ? "# target: http://localhost:8080/v1.0" : `target: ${textOf(root.href)}`,
    "",
    ...operations(look),
    ...ids(look),
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
    "# Claimed conformance classes; all of them unless given.",
    "# classes: [status, shape, context, projection, errors, permissions, query, paging]",
    "",
    "# reporters: [console, json]",
    "# output: reports",
    "",
  ].join("\n");
}

function operations(look: Look | undefined): readonly string[] {
  const all = new Set((look?.routes ?? []).map(({ operation }) => operation));
  const answering = look === undefined ? [] : answeringOperations(look);
  const about = "# Operations to test, by id or glob; graph-conformance derive makes contracts of others.";
  if (answering.length === 0) return [about, "# operations: [list-taskprocessingresults]", ""];
  if (answering.length === all.size) return [`${about} All answered just now.`, 'operations: "*"', ""];
  return [`${about} These answered just now.`, "operations:", ...answering.map((id) => `  - ${textOf(id)}`), ""];
}

function ids(look: Look | undefined): readonly string[] {
  const lines = Object.entries(idsTogether(look?.routes ?? [])).map(
    ([name, id]) => `#   ${textOf(name)}: ${quoted(id)}`,
  );
  const shown = lines.length > 0 ? lines : ["#   workflowId: …"];
  const how = lines.length > 0 ? "These were found just now; set" : "Set";
  return [
    `# Ids are discovered by walking the parent collections. ${how} them where that must not be asked.`,
    "# ids:",
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
function idsTogether(routes: Look["routes"]): Ids {
  return routes.reduce<Ids>((known, route) => {
    const agree = Object.entries(route.ids ?? {}).every(([name, id]) => (known[name] ?? id) === id);
    return agree ? { ...known, ...route.ids } : known;
  }, {});
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

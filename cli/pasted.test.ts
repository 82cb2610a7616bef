import { execFile } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { Evidence, FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { groupBy } from "../reporters/group-by.ts";
import { loadFault } from "../server/load-faults.ts";
import { openTarget } from "../server/testing/open-target.ts";
import { packageRoot } from "../specs/loading/package-root.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

/** A folder with the program under its own name, which is all that a reader has. */
function shimFolder(): string {
  const main = join(packageRoot, "dist", "cli", "main.js");
  const folder = scratchFolder({ "graph-conformance": `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n` });
  chmodSync(join(folder, "graph-conformance"), 0o755);
  return folder;
}

interface Pasted {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a shell does with a line as it was printed. */
function pasted(line: string, folder: string): Promise<Pasted> {
  const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}` };
  return new Promise((resolve) => {
    execFile("bash", ["--norc", "-c", line], { env, cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

/** All broken results that a run tells of; their commands are what is printed. */
async function brokenBy(url: string, folder: string): Promise<readonly RequirementResult[]> {
  const options = "--operation list-taskprocessingresults --seed 3 --property-runs 2 --reporter json";
  const { stdout, stderr } = await pasted(`graph-conformance --target ${url} ${options}`, folder);
  expect(stderr).toBe("");
  const { requirements } = JSON.parse(stdout) as FinishedRun;
  return requirements.filter(({ verdict }) => verdict === "failed" || verdict === "warned");
}

async function curlShows({ curl, response }: Evidence, folder: string): Promise<readonly string[]> {
  if (!("status" in response)) return [];
  const { stdout, stderr } = await pasted(`${curl} -sS -w '\\n%{http_code}'`, folder);
  const at = stdout.lastIndexOf("\n");
  const status = stdout.slice(at + 1);
  if (status !== String(response.status)) return [`${curl}\n  ${status} in place of ${response.status} ${stderr}`];
  // A long body is shown by its beginning.
  const shown = response.body.replace(/… \(cut: \d+ characters in all\)$/, "");
  const [body, expected] = [stdout.slice(0, shown === response.body ? at : shown.length), shown].map(steady);
  return body === expected
    ? []
    : [`${curl}\n  another body: ${body?.slice(0, 300)}\n  in place of ${expected?.slice(0, 300)}`];
}

// Each answer has an id and a time of its own.
function steady(body: string): string {
  return body.replaceAll(/"(?:date|request-id|client-request-id)":\s*"[^"]*"/g, "").replaceAll(/\r\n?/g, "\n");
}

async function replayShows(
  replay: string,
  results: readonly RequirementResult[],
  folder: string,
): Promise<readonly string[]> {
  const { stdout } = await pasted(`${replay} --reporter json`, folder);
  const { requirements } = JSON.parse(stdout) as FinishedRun;
  return results.flatMap(({ id, route, verdict, observed }) => {
    const again = requirements.find((one) => one.id === id && one.route === route);
    const same = again?.verdict === verdict && again.observed === observed;
    return same
      ? []
      : [
          `${replay}\n  ${route}: ${again?.verdict}, ${again?.observed ?? again?.reason} in place of ${verdict}, ${observed}`,
        ];
  });
}

const mostReplayed = 2;

// Of each class, and of each way to prove who asks, several at once where none hides another; those of a server that changes its
// mind show something else each time.
const faults = [
  ["context/lists-selected", "errors/error-envelope", "projection/keeps-values", "query/orders-descending"],
  ["errors/unknown-id-refused", "paging/loses-no-item", "shape/members-typed", "status/accepts-documented-casing"],
  [
    "paging/metadata-none-keeps-next-link",
    "query/compares-datetimes",
    "robustness/refuses-odd-ids",
    "status/carries-odata-version",
  ],
  [
    "permissions/admits-higher-application",
    "permissions/refuses-empty-bearer",
    "permissions/refuses-near-miss",
    "permissions/refuses-unsigned",
  ],
  [
    "permissions/refuses-expired",
    "permissions/refuses-malformed",
    "permissions/refuses-other-scheme",
    "permissions/requires-token",
  ],
];

test.each(faults)(
  "what a run prints of %s and others does the same when it is pasted",
  { timeout: 120_000 },
  async (...ids) => {
    const server = await openTarget({ faults: await Promise.all(ids.map(loadFault)) });
    onTestFinished(() => server.close());
    const folder = shimFolder();
    const broken = await brokenBy(server.url, folder);
    expect(broken.map((one) => one.id)).toEqual(expect.arrayContaining(ids));
    // Each command takes a second: what else is broken is left, and of each requirement the first route is tried.
    const again = groupBy(
      broken.filter(({ id }) => ids.includes(id)),
      ({ id }) => id,
    ).map(([first]) => first);
    const curls = new Map(again.flatMap(({ evidence }) => evidence).map((one) => [one.curl, one]));
    const wrong: string[] = [];
    for (const one of curls.values()) wrong.push(...(await curlShows(one, folder)));
    // A replay is a run of its own: of each server two are tried.
    for (const results of groupBy(again, ({ replay }) => replay).slice(0, mostReplayed)) {
      wrong.push(...(await replayShows(results[0].replay, results, folder)));
    }
    expect(wrong).toEqual([]);
    expect([...curls.keys()].join("\n")).not.toMatch(/eyJ|\$TOKEN/);
  },
);

test("identities of a config are asked by their names, and a token of the command line by its variable", async () => {
  const server = await openTarget({ faults: [await loadFault("status/carries-odata-version")] });
  onTestFinished(() => server.close());
  const folder = shimFolder();
  const identity =
    "{ for: allowed, kind: minted, permissions: [LifecycleWorkflows-Reports.Read.All], directoryRoles: ROLES }";
  const roles = "[59d46f88-662b-457b-bceb-5c3809e5908f]";
  writeFileSync(
    join(folder, "my config.yaml"),
    `target: ${server.url}\nidentities:\n  reader: ${identity.replace("ROLES", roles)}\n`,
  );
  const run = "--requirement status/carries-odata-version --seed 3 --reporter json";
  const shown = async (options: string): Promise<Evidence | undefined> => {
    const { stdout } = await pasted(`graph-conformance ${options} ${run}`, folder);
    return (JSON.parse(stdout) as FinishedRun).requirements[0]?.evidence[0];
  };
  const named = await shown("--config 'my config.yaml'");
  expect(named?.curl).toContain("$(graph-conformance token --identity reader --config 'my config.yaml')");
  expect(named && (await curlShows(named, folder))).toEqual([]);
  const { stdout: token } = await pasted("graph-conformance token", folder);
  const given = await shown(`--target ${server.url} --token ${token.trim()}`);
  expect(given?.curl).toContain('"Authorization: Bearer $TOKEN"');
});

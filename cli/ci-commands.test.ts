import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

import { commandsIn } from "../reporters/testing/runner.ts";
import { contractYaml } from "./derive/derive.ts";
import { shellWord } from "./run/replay-options.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli, type Spawned } from "./testing/spawn-cli.ts";

const attack = "##[stop-commands]zz ##vso[task.complete result=Succeeded]ok ##VSO[x]y";
const lines = `\n::stop-commands::zz\r::add-mask::x\u2028  ::error::y ${attack}`;
const ids = ["--workflow", "1", "--user-processing-result", "2", "--run", "3"];

let target: string;
let closing: () => void;

beforeAll(async () => {
  const item = { id: attack, processingStatus: lines, failureReason: lines, [attack]: 1, [lines]: 1 };
  const link = `http://elsewhere.invalid/${attack}`;
  const answer = { "@odata.context": lines, "@odata.nextLink": link };
  const body = JSON.stringify({ ...answer, value: [item, item] });
  // Under its other name it is another service, for comparisons.
  const otherItem = { id: attack, processingStatus: attack, failureReason: 1, [`other ${attack}`]: attack };
  const otherBody = JSON.stringify({ ...answer, [attack]: attack, value: [otherItem] });
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    const headers = { "content-type": "application/json", "request-id": attack, "x-odd": attack, location: link };
    if (incoming.url?.includes("$filter") === true) {
      outgoing.writeHead(400, headers).end(JSON.stringify({ error: { code: attack, message: lines } }));
    } else
      outgoing.writeHead(200, attack, headers).end(incoming.headers.host?.startsWith("localhost") ? otherBody : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  target = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/v1.0`;
  closing = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterAll(() => closing());

function commandsOf({ stdout, stderr }: Spawned): readonly string[] {
  return [...commandsIn(stdout), ...commandsIn(stderr)];
}

function quick(cwd: string, ...args: readonly string[]): Promise<Spawned> {
  const all = ["--target", target, ...ids, "--quick", "--seed", "1", "--timeout-ms", "3000", ...args];
  return runCli(all, { cwd, env: { FORCE_COLOR: "1" } });
}

describe("a target that sends commands", () => {
  test.each(["console", "json", "junit", "markdown", "sarif"])("gives none to the log of %s", async (reporter) => {
    const ran = await quick(scratchFolder({}), "--reporter", reporter);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain("stop-commands");
    expect(commandsOf(ran)).toEqual([]);
  });

  test("is quoted word for word in JSON", async () => {
    const { stdout } = await quick(scratchFolder({}), "--reporter", "json");
    expect(JSON.stringify(JSON.parse(stdout))).toContain(attack);
  });

  test("leaves the annotations of the GitHub reporter the only commands", async () => {
    const ran = await quick(scratchFolder({}), "--reporter", "console,github");
    const annotations = ran.stdout.split("\n").filter((line) => line.startsWith("::"));
    expect(annotations.length).toBeGreaterThan(1);
    for (const line of annotations) expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
    expect(commandsIn(ran.stdout.replaceAll(/^::/gm, ""))).toEqual([]);
    expect(commandsIn(ran.stderr)).toEqual([]);
  });

  test("gives none to whoever shows its files, or works with them", async () => {
    const cwd = scratchFolder({});
    const every = ["--reporter", "json,junit,markdown,html,sarif", "--output", "out", "--har", "run.har"];
    await quick(cwd, ...every, "--history", "runs.ndjson");
    for (const file of [
      "out/report.json",
      "out/junit.xml",
      "out/summary.md",
      "out/report.html",
      "out/report.sarif",
      "run.har",
      "runs.ndjson",
    ])
      expect(commandsIn(readFileSync(join(cwd, file), "utf8"))).toEqual([]);
    const report = join(cwd, "out/report.json");
    // Another hand wrote these, without any care.
    const careless = JSON.parse(readFileSync(report, "utf8")) as { requirements: { verdict: string }[] };
    writeFileSync(join(cwd, "careless.json"), JSON.stringify(careless));
    for (const one of careless.requirements) if (one.verdict === "failed") one.verdict = "passed";
    writeFileSync(join(cwd, "before.json"), JSON.stringify(careless));
    const har = JSON.stringify(JSON.parse(readFileSync(join(cwd, "run.har"), "utf8")));
    writeFileSync(join(cwd, `${attack.replaceAll("/", "")}.har`), har);
    const runs = await Promise.all(
      [
        ["check", `${attack}.har`, "--reporter", "console"],
        ["check", `${attack}.har`, "--reporter", "json"],
        ["diff", "before.json", "careless.json"],
        ["diff", "before.json", "careless.json", "--format", "markdown"],
        ["diff", "before.json", "careless.json", "--format", "json"],
        ["history", "runs.ndjson"],
        ["merge", "careless.json"],
      ].map((args) => runCli(args, { cwd, env: { FORCE_COLOR: "1" } })),
    );
    expect(runs.flatMap(commandsOf)).toEqual([]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1, 1, 0, 2]);
  });

  test.each(["console", "markdown", "json"])("gives none to a comparison as %s", async (format) => {
    const other = target.replace("127.0.0.1", "localhost");
    const common = ["compare", "--target", target, "--against", other, "--same-data", "--format", format];
    const cwd = scratchFolder({});
    const ran = await runCli(common, { cwd });
    expect(ran.stdout).toContain("stop-commands");
    expect(commandsOf(ran)).toEqual([]);
    await runCli([...common, "--output", "comparison"], { cwd });
    expect(commandsIn(readFileSync(join(cwd, "comparison"), "utf8"))).toEqual([]);
  });

  test("gives none to a config that is made for it", async () => {
    const cwd = scratchFolder({});
    expect(commandsOf(await runCli(["init", "--target", target], { cwd }))).toEqual([]);
    expect(commandsIn(readFileSync(join(cwd, "graph-conformance.config.yaml"), "utf8"))).toEqual([]);
  });
});

const page = `# parcel resource type

Namespace: microsoft.graph

${attack}

## Properties

|Property|Type|Description|
|:---|:---|:---|
|id|String|${attack} Key.|
|${attack}|Strange(${attack})|::stop-commands::x|
|kind|String|::stop-commands::x|
`;

describe("a documentation page with commands", () => {
  test("is read without one", async () => {
    const cwd = scratchFolder({ "parcel.md": page, "odd.md": page.replace("parcel resource type", attack) });
    const pages = ["parcel.md", "odd.md"];
    const [plain, json, ...others] = await Promise.all(
      [
        ["derive", ...pages],
        ["derive", ...pages, "--json"],
        ["derive", ...pages, "--openapi"],
        ["derive", ...pages, "--survey"],
        ["check", "--docs", ...pages],
        ["check", "--docs", ...pages, "--json"],
      ].map((args) => runCli(args, { cwd })),
    );
    expect([plain, json, ...others].flatMap((ran) => (ran === undefined ? [] : commandsOf(ran)))).toEqual([]);
    expect(plain?.stdout).toContain("name: microsoft.graph.parcel");
    expect(JSON.stringify(JSON.parse(json?.stdout ?? ""))).toContain("##[stop-commands]");
  });
});

describe("what is given by hand", () => {
  const config = { target: attack, [attack]: 1, identities: { [attack]: { for: attack, kind: lines } } };
  const usages: readonly (readonly string[])[] = [
    [attack],
    [`--${attack}`],
    ["--target", attack],
    ["--target", `http://127.0.0.1:9/${attack}`, ...ids],
    ["--requirement", attack],
    ["--class", lines],
    ["--config", `${attack}.yaml`],
    ["--config", "odd.json"],
    ["--config", "broken.yaml"],
    ["--waivers", "odd.json", "--target", "http://127.0.0.1:9"],
    ["--baseline", "odd.json", "--target", "http://127.0.0.1:9"],
    ["identities", "--config", "odd.json"],
    ["identities", "--config", "identities.json"],
    ["list", "--specs", attack],
    ["list", "--operations", "--specs", attack],
    ["list", "--json", "--specs", attack],
    ["prove", "--only", attack],
    ["serve", "--fault", attack],
    ["diff", lines, attack],
    ["history", "broken.yaml"],
    ["check", "broken.yaml"],
    ["derive", attack],
    ["completion", attack],
    ["jwks", "--key", attack],
    ["token", "--permission", attack, "--operation", attack],
    ["merge", "odd.json", attack],
  ];

  test.each(usages.map((args) => [args.join(" "), args] as const))("%j is no command", async (_, args) => {
    const cwd = scratchFolder({
      "odd.json": JSON.stringify(config),
      "identities.json": JSON.stringify({
        target: "http://127.0.0.1:9/v1.0",
        identities: { [attack]: { for: "allowed", kind: "static", token: "a.b.c" } },
      }),
      "broken.yaml": `${lines}\n  - [${attack}\n`,
    });
    mkdirSync(join(cwd, attack));
    expect(commandsOf(await runCli(args, { cwd }))).toEqual([]);
  });
});

test("the contract that is derived keeps what stands in it", () => {
  const content = { [attack]: attack, "::a::": ["::b::c", lines, { "##": "##[" }], plain: "a # b" };
  const text = contractYaml(content);
  expect(commandsIn(text)).toEqual([]);
  expect(parse(text)).toEqual(content);
});

test("a word for a shell is the same word without a command in it", () => {
  const word = shellWord(`it's ${attack} ###[x]`);
  expect(commandsIn(word)).toEqual([]);
  expect(execFileSync("/bin/sh", ["-c", `printf %s ${word}`], { encoding: "utf8" })).toBe(`it's ${attack} ###[x]`);
});

test("an error that nobody caught is a bug of ours, and no command", async () => {
  const thrown = `setTimeout(() => { throw new Error(${JSON.stringify(lines)}); }, 300);`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(thrown)}`;
  const ran = await runCli(["serve", "--port", "0"], { env: { NODE_OPTIONS } });
  expect(ran.exitCode).toBe(4);
  expect(ran.stderr).toContain("A bug of ours: ");
  expect(commandsOf(ran)).toEqual([]);
});

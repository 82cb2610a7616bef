import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { scratchFolder } from "../cli/testing/scratch-folder.ts";
import { hostileValues } from "./testing/hostile.ts";
import { yamlOf } from "./testing/read-yaml.ts";
import { type Ran, runScript } from "./testing/run-script.ts";
import { type Servers, short, startServers } from "./testing/servers.ts";

interface Step {
  readonly run?: string;
  readonly bash?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
interface Template {
  readonly parameters: readonly { readonly name: string; readonly default: unknown }[];
  readonly steps: readonly Step[];
}
type Gitlab = Readonly<
  Record<string, { readonly script: readonly string[]; readonly variables: Readonly<Record<string, string>> }>
>;

/** What a service is told, by the names that all of them share here. */
interface Told {
  readonly target?: string;
  readonly arguments?: string;
  readonly output?: string;
  readonly config?: string;
  readonly classes?: string;
  readonly failOn?: string;
  readonly package?: string;
}

// The values that expressions such as `${{ inputs.target }}` have.
function filled(
  env: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const given = Object.entries(env).filter(([name]) => !name.startsWith("$"));
  return Object.fromEntries(
    given.map(([name, text]) => [
      name,
      text.replace(/\$\{\{ \w+\.([\w-]+) \}\}/, (_, key: string) => values[key] ?? ""),
    ]),
  );
}

function inAction(folder: string, { failOn, ...told }: Told): Promise<Ran> {
  const { inputs, runs } = yamlOf("action.yml") as Action;
  const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]));
  const values = { ...defaults, ...told, ...(failOn === undefined ? {} : { "fail-on": failOn }) };
  const [step] = runs.steps;
  const files = { GITHUB_OUTPUT: join(folder, "outputs"), GITHUB_STEP_SUMMARY: join(folder, "step summary") };
  return runScript(step?.run ?? "exit 99", { folder, env: { ...filled(step?.env ?? {}, values), ...files } });
}

function inAzure(folder: string, told: Told): Promise<Ran> {
  const { parameters, steps } = yamlOf("ci/azure-pipelines/conformance.yml") as Template;
  const defaults = Object.fromEntries(parameters.map(({ name, default: value }) => [name, String(value)]));
  const step = steps.find(({ bash }) => bash !== undefined);
  const env = filled(step?.env ?? {}, { ...defaults, ...told });
  return runScript(step?.bash ?? "exit 99", { folder, env, shell: ["bash", "--noprofile", "--norc"] });
}

function inGitlab(folder: string, told: Told): Promise<Ran> {
  const job = (yamlOf("ci/gitlab/conformance.gitlab-ci.yml") as Gitlab)["conformance"];
  const names = Object.entries(told).map(([key, value]) => [
    `CONFORMANCE_${key.replace(/[A-Z]/, (letter) => `_${letter}`).toUpperCase()}`,
    value,
  ]);
  const env = { ...job?.variables, ...(Object.fromEntries(names) as Record<string, string>) };
  return runScript(job?.script.join("\n") ?? "exit 99", { folder, env, shell: ["sh", "-e"] });
}

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

const reports = ["report.json", "junit.xml", "report.html"];

describe.each([
  ["GitHub Actions", inAction, 0],
  ["Azure Pipelines", inAzure, 1],
  ["GitLab", inGitlab, 1],
] as const)("on %s", (_, start, failed) => {
  test("a conformant target passes, its reports are there, and no star is a file name", async () => {
    const folder = scratchFolder({ "shape/a.txt": "", "shape/b.txt": "" });
    const { exitCode, output, installed } = await start(folder, { target: servers.honest, arguments: short });
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining("CONFORMANT") as string });
    for (const name of reports) expect(existsSync(join(folder, "conformance-report", name))).toBe(true);
    expect(installed).toEqual(["graph-conformance"]);
  });

  test("a broken one fails, and its reports say why", async () => {
    const folder = scratchFolder();
    const told = {
      target: servers.faulty,
      arguments: `${short}\n--property-runs 5`,
      output: `my "reports"; $(x) it's`,
    };
    const { exitCode, output, installed } = await start(folder, { ...told, package: "./a b.tgz" });
    expect({ exitCode, output }).toEqual({
      exitCode: failed,
      output: expect.stringContaining("FAIL  shape/key-present") as string,
    });
    for (const name of reports) {
      expect(readFileSync(join(folder, told.output, name), "utf8")).toContain("shape/key-present");
    }
    expect(installed).toEqual(["./a b.tgz"]);
  });

  test("no value is read as a command", async () => {
    const folder = scratchFolder();
    for (const hostile of hostileValues) {
      for (const key of ["target", "arguments", "package"] as const) {
        // Without a run: an option that does not exist ends it at once.
        await start(folder, { arguments: "--none", [key]: hostile });
      }
      expect({ hostile, harm: existsSync(join(folder, "harm")) }).toEqual({ hostile, harm: false });
    }
  }, 120_000);
});

test("the action tells its outputs and shows the summary", async () => {
  const folder = scratchFolder();
  await inAction(folder, { target: servers.faulty, arguments: short, output: "a b" });
  expect(readFileSync(join(folder, "outputs"), "utf8")).toMatch(
    /^exit-code=1\nreport<<(end-\d+)\na b\/report\.json\n\1\n$/,
  );
  expect(readFileSync(join(folder, "step summary"), "utf8")).toBe(
    readFileSync(join(folder, "a b", "summary.md"), "utf8"),
  );
});

test("an output cannot be forged by the name of a folder", async () => {
  const folder = scratchFolder();
  await inAction(folder, { arguments: "--none", output: "a\nexit-code=0" });
  const [first, second = ""] = readFileSync(join(folder, "outputs"), "utf8").split("\n");
  expect(first).toBe("exit-code=2");
  expect(second).toMatch(/^report<<end-\d+$/);
});

test.each(["0", "1", "5"])("the action ends with the exit code %s of the run", async (code) => {
  const step = (yamlOf("action.yml") as Action).runs.steps.at(-1);
  const { exitCode } = await runScript(step?.run ?? "", { folder: scratchFolder(), env: { CODE: code } });
  expect(exitCode).toBe(Number(code));
});

test("the action's classes, level and config arrive", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "my config.yaml"), `target: ${servers.honest}\nseed: 41\nquick: true\n`);
  await inAction(folder, { config: "my config.yaml", classes: "status,shape", failOn: "should" });
  const report = JSON.parse(readFileSync(join(folder, "conformance-report", "report.json"), "utf8")) as {
    classes: { id: string; verdict: string }[];
  };
  expect(report).toMatchObject({ seed: 41, failOn: "should" });
  const claimed = report.classes.filter(({ verdict }) => verdict !== "not-applicable").map(({ id }) => id);
  expect(claimed).toEqual(["status", "shape"]);
});

test("Azure Pipelines shows the summary by its full path", async () => {
  const folder = scratchFolder();
  const { output } = await inAzure(folder, { target: servers.honest, arguments: short });
  const [, path = ""] = /^##vso\[task\.uploadsummary\](.+)$/m.exec(output) ?? [];
  expect(path).toMatch(/^\/.*\/conformance-report\/summary\.md$/);
  expect(existsSync(path)).toBe(true);
});

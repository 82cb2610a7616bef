// What the tests import from "vitest", in so far as they use it: the same matchers, without a process for each run.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";
import { format } from "node:util";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

/**
 * @typedef {{ name: string, run: () => Promise<void> }} Test
 * @typedef {{ tests: Test[], before: (() => unknown)[], after: (() => unknown)[] }} Collected
 */

/** @type {Collected} */
let collected = { tests: [], before: [], after: [] };
/** @type {string[]} */
let titles = [];
/** @type {(() => unknown)[]} */
let finishing = [];

/** What the file has defined that `load` imports. @param {() => Promise<unknown>} load @returns {Promise<Collected>} */
export async function collect(load) {
  collected = { tests: [], before: [], after: [] };
  await load();
  return collected;
}

/** @param {string} name @param {() => unknown} body */
export function test(name, body) {
  collected.tests.push({
    name: [...titles, name].join(" "),
    async run() {
      finishing = [];
      try {
        await body();
      } finally {
        for (const finish of finishing) await finish();
      }
    },
  });
}

/** @param {string} name @param {() => void} body */
export function describe(name, body) {
  const outer = titles;
  titles = [...titles, name];
  try {
    body();
  } finally {
    titles = outer;
  }
}

/** @param {(name: string, body: () => unknown) => void} define */
function each(define) {
  /** @param {readonly unknown[]} cases */
  return (cases) =>
    /** @param {string} name @param {(...values: unknown[]) => unknown} body */
    (name, body) => {
      for (const [at, one] of cases.entries()) {
        const values = Array.isArray(one) ? one : [one];
        define(`${format(name.replace("%#", String(at)), ...values)} #${at}`, () => body(...values));
      }
    };
}

test.each = each(test);
describe.each = each(describe);

/** @param {() => unknown} body */
export const beforeAll = (body) => void collected.before.push(body);
/** @param {() => unknown} body */
export const afterAll = (body) => void collected.after.push(body);
/** @param {() => unknown} body */
export const onTestFinished = (body) => void finishing.push(body);

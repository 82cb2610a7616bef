import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { consoleReport } from "../../reporters/console.ts";
import { jsonReport } from "../../reporters/json.ts";
import type { Fault } from "../../server/fault.ts";
import { startServer } from "../../server/start-server.ts";
import { mangle, randomOf } from "../../server/testing/mangle.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { run } from "../run/run.ts";

const specs = givenSpecs();
/** How long bytes are mangled, in milliseconds, and from which seed on. */
const forMs = Number(process.env["GRAPH_CONFORMANCE_FUZZ_MS"] ?? 3000);
const firstSeed = Number(process.env["GRAPH_CONFORMANCE_FUZZ_SEED"] ?? 1);
const mostRunMs = 20_000;
const mostMb = 512;

// Discovery is spared in two of three runs, so that the mangled answers reach every requirement.
function mangling(seed: number): Fault {
  const random = randomOf(seed);
  const share = [0.02, 0.2, 1][seed % 3] ?? 1;
  return {
    id: "mangled",
    breaks: "",
    title: "",
    who: "",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        const spared = ex.operation === undefined && seed % 3 !== 2;
        if (spared || random() > share) return honest.write(response, wire, ex);
        const { bytes, cut } = mangle(wire, random);
        const { socket } = response;
        if (socket === null) return undefined;
        if (cut) socket.write(bytes, () => socket.destroy());
        else socket.end(bytes);
        return undefined;
      },
    }),
  };
}

test(
  "whatever bytes come as answers, a run ends in a verdict and is never our bug",
  { timeout: forMs + 120_000 },
  async () => {
    const end = performance.now() + forMs;
    let runs = 0;
    let exchanges = 0;
    for (let seed = firstSeed; performance.now() < end; seed++) {
      const server = await startServer({ specs, faults: [mangling(seed)] });
      const start = performance.now();
      try {
        const quick = seed % 2 === 0;
        const finished = await run({
          target: server.url,
          specs,
          seed,
          quick,
          propertyRuns: 3,
          timeoutMs: 80,
        });
        const errors = finished.requirements.filter(({ verdict }) => verdict === "error");
        expect({ seed, errors: errors.map(({ id, reason }) => [id, reason]) }).toEqual({ seed, errors: [] });
        expect({ seed, inTime: performance.now() - start < mostRunMs }).toEqual({ seed, inTime: true });
        // No control character but the end of a line reaches a terminal.
        expect({
          seed,
          text: /[^\P{Cc}\n]/u.exec(consoleReport(finished, { color: false, width: 100 })),
        }).toEqual({ seed, text: null });
        expect(JSON.parse(jsonReport(finished))).toMatchObject({ seed });
        runs += 1;
        exchanges += finished.exchanges;
      } finally {
        await server.close();
      }
    }
    process.stdout.write(`fuzzing: ${runs} runs, ${exchanges} exchanges, from seed ${firstSeed} on\n`);
    expect(runs).toBeGreaterThan(0);
  },
);

// The whole process, as a user starts it. Linux tells its peak; elsewhere only the exit code is looked at.
async function commandLineOn(target: string, seed: number): Promise<{ code: number | null; peakMb: number }> {
  const options = ["--seed", String(seed), "--property-runs", "3", "--timeout-ms", "80", "--reporter", "json"];
  const tool = join(packageRoot, "dist/cli/main.js");
  const child = spawn(process.execPath, [tool, "--target", target, ...options], { stdio: "ignore" });
  let peakMb = 0;
  const status = `/proc/${child.pid}/status`;
  const watch = setInterval(() => {
    const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
    peakMb = Math.max(peakMb, Number(kilobytes ?? 0) / 1024);
  }, 20);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  return { code, peakMb };
}

test(
  "whatever bytes come as answers, the command ends with a verdict and within its memory",
  { timeout: forMs + 120_000 },
  async () => {
    const end = performance.now() + forMs;
    let runs = 0;
    for (let seed = firstSeed; performance.now() < end; seed++) {
      const server = await startServer({ specs, faults: [mangling(seed)] });
      try {
        const { code, peakMb } = await commandLineOn(server.url, seed);
        expect({ seed, isVerdict: [0, 1, 3, 5].includes(code ?? -1) }).toEqual({ seed, isVerdict: true });
        expect({ seed, peakMb: peakMb <= mostMb }).toEqual({ seed, peakMb: true });
        runs += 1;
      } finally {
        await server.close();
      }
    }
    expect(runs).toBeGreaterThan(0);
  },
);

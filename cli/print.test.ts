import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { packageRoot } from "../specs/loading/package-root.ts";

test("nothing writes to stdout or stderr but the one writer", () => {
  const rooms = ["specs", "schemas", "suites", "reporters", "client", "server", "cli"];
  const files = rooms.flatMap((room) =>
    readdirSync(join(packageRoot, room), { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
  );
  // What runs in a browser, is run by a developer or by a test prints to nobody's CI log.
  const ours = files.filter((file) => /(?<!\.test)\.ts$/.test(file) && !/\/(?:testing|page|generated)\//.test(file));
  const writing = ours.filter((file) =>
    /process\.std(?:out|err)\.(?:write|end)|\bconsole\.\w+\(|writeSync\([12]\b|\/dev\/std/.test(
      readFileSync(join(packageRoot, file), "utf8"),
    ),
  );
  // The help is written as it came with the package, before anything else is there.
  const known = [join("schemas", "generate.ts"), join("cli", "main.ts")];
  expect(writing.filter((file) => !known.includes(file))).toEqual([join("cli", "print.ts")]);
});

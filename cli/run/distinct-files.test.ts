import { linkSync, mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

import { expect, test } from "vitest";

import { scratchFolder } from "../testing/scratch-folder.ts";
import { mustBeDistinct, type UsedFile } from "./distinct-files.ts";

function refusal(...files: readonly (readonly [name: string, file: string | undefined, use?: UsedFile["use"]])[]) {
  try {
    mustBeDistinct(files.map(([name, file, use = "write"]) => ({ name, file, use })));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

test("two names for one file are refused with both", () => {
  const folder = scratchFolder({ "k.pem": "key" });
  const file = join(folder, "k.pem");
  expect(refusal(["--key", file, "read"], ["--report", file])).toBe(
    `--report ${file} would overwrite --key ${file}. Name another file.`,
  );
  const relativeFile = relative(process.cwd(), file);
  expect(refusal(["--report", relativeFile], ["--key", file, "read"])).toBe(
    `--report ${relativeFile} would overwrite --key ${file}, which is the same. Name another file.`,
  );
  expect(refusal(["--report", file], ["--har", `${folder}/x/../k.pem`])).toContain("--report");
});

test("links are followed, also to what is not there yet", () => {
  const folder = scratchFolder({ "k.pem": "key" });
  symlinkSync(join(folder, "k.pem"), join(folder, "soft"));
  linkSync(join(folder, "k.pem"), join(folder, "hard"));
  mkdirSync(join(folder, "real"));
  symlinkSync(join(folder, "real"), join(folder, "alias"));
  for (const name of ["soft", "hard"])
    expect(refusal(["--key", join(folder, "k.pem"), "read"], ["--report", join(folder, name)])).toContain(
      "would overwrite",
    );
  expect(refusal(["--har", join(folder, "real/new/a")], ["--report", join(folder, "alias/new/a")])).toContain("--har");
});

test("a file in a folder that is read is not replaced, and a new one may stand there", () => {
  const folder = scratchFolder({ "specs/operations/a.yaml": "" });
  const specs = ["--specs", join(folder, "specs"), "read"] as const;
  expect(refusal(specs, ["--report", join(folder, "specs/operations/a.yaml")])).toContain("would overwrite --specs");
  expect(refusal(specs, ["--report", join(folder, "specs/report.json")])).toBeUndefined();
});

test("what is read twice, differs, was not given or is a device is no clash", () => {
  const folder = scratchFolder({ a: "", b: "" });
  expect(
    refusal(
      ["--config", join(folder, "a"), "read"],
      ["--waivers", join(folder, "a"), "read"],
      ["--report", join(folder, "b")],
      ["--har", join(folder, "c")],
      ["--history", undefined],
      ["--output", "/dev/null"],
      ["--json", "/dev/null"],
    ),
  ).toBeUndefined();
});

test("what cannot be reached is left to who writes it", () => {
  const folder = scratchFolder({ a: "" });
  symlinkSync(join(folder, "loop"), join(folder, "loop"));
  expect(refusal(["--report", join(folder, "a/b")], ["--har", join(folder, "loop")])).toBeUndefined();
});

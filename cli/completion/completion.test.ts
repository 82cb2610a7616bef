import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { conformanceClasses } from "../../specs/requirement.ts";
import { commands } from "../commands.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";
import { completionScript } from "../completion.ts";
import { type ShellName, shellNames } from "./completed.ts";

let scripts: Readonly<Record<ShellName, string>>;
beforeAll(async () => {
  const [bash, zsh, fish] = await Promise.all([
    completionScript("bash", commands),
    completionScript("zsh", commands),
    completionScript("fish", commands),
  ]);
  scripts = { bash, zsh, fish };
});

/** What bash offers for the last of the words. */
function offered(words: readonly string[], cwd = scratchFolder()): { readonly words: readonly string[] } {
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const asking = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _graph_conformance; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-c", `${scripts.bash}\n${asking}`], {
    encoding: "utf8",
    cwd,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return { words: stdout.split("\n").filter((line) => line !== "") };
}

const tool = "graph-conformance";

describe("bash offers", () => {
  test("all commands in the first place, and those that begin alike", () => {
    expect(offered([tool, ""]).words).toEqual([...commands.map(({ name }) => name), "help"]);
    expect(offered([tool, "se"]).words).toEqual(["serve"]);
  });

  test("the options of the default command, and of a command that is named", () => {
    expect(offered([tool, "--max"]).words).toEqual([
      "--max-requests",
      "--max-memory-mb",
      "--max-duration-ms",
      "--max-failures",
    ]);
    expect(offered([tool, "--quick", "--user"]).words).toEqual(["--user-processing-result"]);
    expect(offered([tool, "serve", "--"]).words).toContain("--variation");
    expect(offered([tool, "serve", "--"]).words).not.toContain("--target");
    expect(offered([tool, "diff", "-"]).words).toEqual(["--format", "--fail-on", "-h", "--help"]);
  });

  test.each([
    [
      ["--cloud", "us"],
      ["us-gov-l4", "us-gov-l5"],
    ],
    [
      ["--fail-on", ""],
      ["must", "should"],
    ],
    [
      ["--fail-on", "="],
      ["must", "should"],
    ],
    [["--fail-on", "=", "s"], ["should"]],
    [["run", "--fail-on", "m"], ["must"]],
    [["token", "--as", "d"], ["delegated"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["--class", ""], conformanceClasses],
    [
      ["--reporter", "console,j"],
      ["console,json", "console,junit"],
    ],
    [["--reporter", "console,json,j"], ["console,json,junit"]],
    [["--seed", ""], []],
    [["serve", "--cloud", "us"], []],
  ])("for %j the values %j", (words, values) => expect(offered([tool, ...words]).words).toEqual(values));

  test("folders for a folder", () => {
    const cwd = scratchFolder({ "reports.txt": "" });
    mkdirSync(join(cwd, "reports"));
    expect(offered([tool, "--output", "rep"], cwd).words).toEqual(["reports"]);
  });

  test("files for a file, by its own completion", () => {
    expect(offered([tool, "--config", ""]).words).toEqual([]);
    expect(scripts.bash).toContain("complete -o bashdefault -o default -F _graph_conformance graph-conformance");
  });
});

test.each(shellNames)(
  "the script for %s is printed, and knows each command and each option that the help shows",
  async (shell) => {
    const { exitCode, stdout, stderr } = await runCli(["completion", shell]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toBe(scripts[shell]);
    const built = await Promise.all(commands.map(async (entry) => (await entry.load()).build(() => {}, commands)));
    const options = built.flatMap((command) =>
      command.options.flatMap(({ long, hidden }) => (hidden ? [] : (long ?? []))),
    );
    expect(options.length).toBeGreaterThan(50);
    for (const option of options) {
      expect(stdout).toContain(shell === "fish" ? ` -l ${option.slice(2)} ` : option);
    }
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
  },
);

// Where the shell is installed, it reads the script itself.
const installed = shellNames.filter((shell) => spawnSync(shell, ["-c", "true"]).status === 0);
test.each(installed)("%s finds no error in its script", (shell) => {
  const { status, stderr } = spawnSync(shell, ["-n"], { input: scripts[shell], encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("what one shell would read as more than text is quoted", () => {
  // The apostrophe of a summary, and the colons of an address in a list of zsh.
  expect(scripts.zsh).toContain(String.raw`target'\''s certificate`);
  expect(scripts.zsh).toContain(String.raw`:host:(127.0.0.1 \:\:1)`);
  expect(scripts.fish).toContain(String.raw`target\'s certificate`);
  expect(scripts.zsh.match(/^ {6}'\*.*[^\\]'( \\| ;;)$/gm)?.length).toBeGreaterThan(50);
});

test("another shell is refused", async () => {
  expect(await runCli(["completion", "tcsh"])).toMatchObject({
    exitCode: 2,
    stderr: "Command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
  });
});

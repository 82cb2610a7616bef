import { expect, test } from "vitest";

import { runCli } from "./testing/spawn-cli.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

const target = ["--target", "http://127.0.0.1:9/v1.0"];

const cases: readonly (readonly [what: string, args: readonly string[], line: string])[] = [
  ["an unknown option", ["--tagret", "http://x"], "There is no option --tagret. Did you mean --target?"],
  ["an unknown option with a value", ["--sead=3"], "There is no option --sead. Did you mean --seed?"],
  ["an unknown option of a command", ["list", "--jsn"], "There is no option --jsn. Did you mean --json?"],
  ["an unknown command", ["serv"], "There is no command serv. Did you mean serve?"],
  ["a command after options", [...target, "run"], "The command run comes first."],
  ["a value without an option", ["run", "http://x"], "There is an argument that no option takes."],
  ["a missing value", ["--seed"], "argument missing"],
  ["a seed that is no number", ["--seed", "abc"], "Give a whole number from 0 to 2147483647."],
  ["a negative seed", ["--seed", "-1"], "Give a whole number from 0 to 2147483647."],
  ["an unknown class", ["--class", "status,shap"], "There is no conformance class shap. Did you mean shape?"],
  ["an unknown reporter", ["--reporter", "jsn"], "There is no reporter jsn. Did you mean json?"],
  ["two reporters for stdout", ["--reporter", "console,json"], "cannot share stdout: give --output FOLDER."],
  ["an unknown level", ["--fail-on", "may"], "Allowed choices are must, should."],
  ["a target that is no URL", ["--target", "localhost"], 'The target "localhost" is no http or https URL.'],
  ["a target of another protocol", ["--target", "ftp://localhost"], "is no http or https URL."],
  ["a target with a query", ["--target", "http://localhost/?a=b"], "without query, fragment or user name."],
  ["a requirement glob without match", ["--requirement", "shape/nothing*"], "No requirement matches shape/nothing*."],
  ["an operation glob without match", ["--operation", "list-task"], "Did you mean list-taskprocessingresults?"],
  ["an empty id", [...target, "--workflow", ""], "must not be empty"],
  ["a missing config file", ["--config", "none.yaml"], "The config file none.yaml cannot be read: ENOENT."],
  ["a missing CA file", ["--ca", "none.pem"], "The CA file none.pem cannot be used: ENOENT."],
  ["a token without target", ["--token", "abc"], "--token needs --target"],
  ["an id without target", ["--run", "1"], "--run needs --target"],
  ["an identity without config", [...target, "--identity", "me"], "No config file has identities"],
  ["token and identity", [...target, "--identity", "me", "--token", "x"], "Give --token or --identity, not both."],
  ["a token with its scheme", [...target, "--token", "Bearer x"], 'one word of ASCII, without "Bearer"'],
  [
    "nobody to ask elsewhere",
    ["--target", "https://graph.microsoft.com/v1.0"],
    "No identity may read from https://graph",
  ],
  ["an unknown fault", ["serve", "--fault", "projection/returns"], "Did you mean projection/returns-selected?"],
  ["an unknown variation", ["serve", "--variation", "gzp"], "There is no variation gzp. Did you mean gzip?"],
  ["an unknown data set", ["serve", "--data", "big"], "Allowed choices are documented, rich, made."],
  ["a port out of range", ["serve", "--port", "65536"], "Give a whole number from 0 to 65535."],
];

test.concurrent.each(cases)("%s is one clear line and exit code 2", async (_, args, line) => {
  const { exitCode, stdout, stderr } = await runCli(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(line);
});

test("a secret in a wrong config is not repeated", async () => {
  const cwd = scratchFolder({
    "graph-conformance.config.yaml":
      'target: http://127.0.0.1:9\nidentities:\n  me: { for: allowed, kind: static, token: "${T}", tokenFile: x }\n',
  });
  const { exitCode, stderr } = await runCli([], { cwd, env: { T: "very-secret-value" } });
  expect(exitCode).toBe(2);
  expect(stderr).toBe("graph-conformance.config.yaml:3: identities.me needs exactly one of token, tokenFile.\n");
});

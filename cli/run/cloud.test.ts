import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { type Cloud, clouds } from "../../specs/operation.ts";
import { runCli } from "../testing/spawn-cli.ts";
import { availableIn, cloudOf } from "./cloud.ts";
import { namedTarget } from "./target.ts";

const specs = loadSpecs();
const someone = { identities: { me: { for: "allowed", kind: "azure-cli" } } } as const;

test("a cloud brings its root as the target, but only where somebody is to ask", () => {
  const roots = clouds.map((cloud) => namedTarget({ ids: [], cloud }, someone, specs)?.href);
  expect(roots).toEqual([
    "https://graph.microsoft.com/v1.0",
    "https://graph.microsoft.us/v1.0",
    "https://dod-graph.microsoft.us/v1.0",
    "https://microsoftgraph.chinacloudapi.cn/v1.0",
  ]);
  expect(namedTarget({ ids: [], token: "x" }, { cloud: "china" }, specs)?.host).toBe("microsoftgraph.chinacloudapi.cn");
  expect(() => namedTarget({ ids: [], cloud: "china" }, {}, specs)).toThrow("--cloud without identities");
  expect(() => namedTarget({ ids: [] }, someone, specs)).toThrow("identities needs --target");
});

test("a target that is given stays, whatever the cloud", () => {
  const target = "http://localhost:1/v1.0";
  expect(namedTarget({ ids: [], cloud: "china", target }, someone, specs)?.href).toBe(target);
});

test.each<[string, Cloud | undefined, object]>([
  ["https://microsoftgraph.chinacloudapi.cn/v1.0", undefined, { cloud: "china", certain: true }],
  ["https://graph.microsoft.com/beta", undefined, { cloud: "global", certain: true }],
  ["http://localhost/v1.0", "us-gov-l5", { cloud: "us-gov-l5", certain: true }],
  ["http://localhost/v1.0", undefined, { cloud: "global", certain: false }],
])("%s with the cloud %s", (target, named, chosen) => {
  expect(cloudOf(new URL(target), named, specs)).toEqual(chosen);
});

test("the root of one cloud is not tested as another", () => {
  expect(() => cloudOf(new URL("https://graph.microsoft.us/v1.0"), "china", specs)).toThrow(
    "The target https://graph.microsoft.us is of the cloud us-gov-l4, but the cloud is to be china.",
  );
});

test("what a cloud does not have is not tested there", () => {
  const [first] = specs.operations;
  if (first === undefined) throw new Error("There is no operation.");
  const elsewhere = { ...first, id: "other", availability: new Map<Cloud, boolean>([["china", false]]) };
  const china = { cloud: "china", certain: true } as const;
  expect(availableIn(china, [first, elsewhere])).toEqual([first]);
  expect(() => availableIn(china, [elsewhere])).toThrow(`The cloud china does not have "${first.title}"`);
  expect(availableIn({ ...china, certain: false }, [elsewhere])).toEqual([elsewhere]);
});

test("an unknown cloud is told with the nearest name", async () => {
  const { exitCode, stderr } = await runCli(["--cloud", "chna"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/There is no cloud chna\. Did you mean china\?\n$/);
});

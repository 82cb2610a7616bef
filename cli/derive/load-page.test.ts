import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { scratchFolder } from "../testing/scratch-folder.ts";
import { loadPage } from "./load-page.ts";

function textsOf(root: string, target: string): readonly string[] {
  const file = join(root, "v1.0", "api", "page.md");
  mkdirSync(join(root, "v1.0", "api"), { recursive: true });
  writeFileSync(file, `# Page\n\n[!INCLUDE [x](${target})]\n`);
  return loadPage(file).blocks.flatMap((block) => (block.kind === "prose" ? [block.text] : []));
}

test.each(["here.md", "below/here.md", "../includes/here.md", "../../includes/deep/here.md"])(
  "%s is read",
  (target) => {
    const root = scratchFolder({ [join("v1.0/api", target)]: "Included text\n" });
    expect(textsOf(root, target)).toEqual(["Included text"]);
  },
);

test.each(["../here.md", "../other/here.md", "../../here.md", "../../includes-of-others/here.md"])(
  "%s is left alone",
  (target) => {
    const root = scratchFolder({ [join("v1.0/api", target)]: "Included text\n" });
    expect(textsOf(root, target)).toEqual([]);
  },
);

test("an absolute target stays below the folder", () => {
  const root = scratchFolder({ "secret.md": "Included text\n" });
  expect(textsOf(root, join(root, "secret.md"))).toEqual([]);
});

test("a link out of the folder is not followed", () => {
  const root = scratchFolder({
    "secret.md": "Included text\n",
    "folder/secret.md": "Included text\n",
    "v1.0/api/x": "",
  });
  symlinkSync(join(root, "secret.md"), join(root, "v1.0", "api", "link.md"));
  symlinkSync(join(root, "folder"), join(root, "v1.0", "includes"));
  expect(textsOf(root, "link.md")).toEqual([]);
  expect(textsOf(root, "../includes/secret.md")).toEqual([]);
});

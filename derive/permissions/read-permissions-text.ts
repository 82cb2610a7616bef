import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { PermissionsError } from "./permissions-error.ts";
import { type PermissionsFile, readPermissionsFile } from "./permissions-file.ts";

/** Reads the text of a permissions file, with the line of each permission. Throws {@link PermissionsError}. */
export function readPermissionsText(text: string): PermissionsFile {
  if (jsonDepth(text) > deepestJson)
    throw new PermissionsError("the file", `it is nested more than ${deepestJson} levels deep`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new PermissionsError("the file", `no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const file = readPermissionsFile(content);
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const name = /^\s*"([^"]+)"\s*:\s*\{\s*$/.exec(line)?.[1];
    if (name !== undefined && file.permissions.has(name) && !lines.has(name)) lines.set(name, index + 1);
  }
  return { ...file, lines };
}

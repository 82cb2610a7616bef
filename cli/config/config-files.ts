import { inConfigFolder } from "../run/in-config-folder.ts";
import type { UsedFile } from "../run/distinct-files.ts";
import type { FoundConfig } from "./read-config.ts";

/** The files that a config reads, and it itself. What the command line names in place of one is read in its place. */
export function configFiles(
  { file, config }: FoundConfig,
  flags: { readonly ca?: string; readonly key?: string; readonly specs?: string; readonly waivers?: string } = {},
): readonly UsedFile[] {
  const named = (["ca", "key", "specs", "waivers"] as const).map((key): UsedFile => {
    const flag = flags[key];
    return flag === undefined
      ? { name: `${key} of the config,`, file: inConfigFolder(file, config[key]), use: "read" }
      : { name: `--${key}`, file: flag, use: "read" };
  });
  const secrets = Object.entries(config.identities ?? {}).flatMap(([name, identity]) =>
    (["tokenFile", "certificatePath", "tokenFilePath"] as const).map((key): UsedFile => {
      const path = (identity as Readonly<Record<string, unknown>>)[key];
      const own = typeof path === "string" ? inConfigFolder(file, path) : undefined;
      return { name: `${key} of the identity ${name},`, file: own, use: "read" };
    }),
  );
  return [{ name: "the config file", file, use: "read" }, ...named, ...secrets];
}

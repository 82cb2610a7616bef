import { existsSync } from "node:fs";

import { fixedIdentity } from "../../client/identity.ts";
import { isLoopback } from "../../specs/loopback.ts";
import { type Look, lookAt } from "../../engine/run/look-at.ts";
import { targetUrl } from "../../engine/settings.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { tokenFlag } from "../identities/given-token.ts";
import { writeFile } from "../run/write-file.ts";
import { UsageError } from "../usage-error.ts";
import { answeringOperations, configText } from "./config-text.ts";

/** The options of `init`. */
export interface InitFlags {
  readonly target?: string;
  readonly token?: string;
  readonly output: string;
  readonly force?: boolean;
}

/** Writes the config file and tells what was found. Throws {@link UsageError} before anything is sent when it may not be written. */
export async function init({ target, token, output, force }: InitFlags): Promise<string> {
  if (force !== true && existsSync(output)) {
    throw new UsageError(`There is ${output} already: name another file with --output, or replace it with --force.`);
  }
  const root = target === undefined ? undefined : readTarget(target);
  const look = root === undefined ? undefined : await lookFrom(root, await tokenFlag(token));
  writeFile(output, configText({ root, loopback: root !== undefined && isLoopback(root), look }));
  return `${[...told(root, look), `Wrote ${output}. Next: npx graph-conformance --config ${output}`].join("\n")}\n`;
}

function readTarget(text: string): URL {
  try {
    return targetUrl(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

// Elsewhere nothing is asked without a token: none is minted for another machine.
async function lookFrom(root: URL, token: string | undefined): Promise<Look | undefined> {
  if (token === undefined && !isLoopback(root)) return undefined;
  const identities = token === undefined ? {} : { identities: [fixedIdentity("token", "allowed", token)] };
  return lookAt({ target: root.href, specs: await installedSpecs(), timeoutMs: 5000, ...identities });
}

function told(root: URL | undefined, look: Look | undefined): readonly string[] {
  if (root === undefined) return ["No target was given, so nothing was asked."];
  if (look === undefined) return [`Nothing was asked of ${root.origin}: that takes a token, with --token.`];
  if (look.obstacle !== undefined) return [look.obstacle];
  const answering = answeringOperations(look).length;
  const all = new Set(look.routes.map(({ operation }) => operation)).size;
  return [
    `${root.href} answers; it has data for ${answering} of ${all} operations, as ${look.exchanges} requests showed.`,
  ];
}

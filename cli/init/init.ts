import { existsSync } from "node:fs";

import { fixedIdentity } from "../../client/identity.ts";
import { isLoopback } from "../../specs/loopback.ts";
import { type Look, lookAt } from "../../engine/run/look-at.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { targetUrl } from "../../engine/settings.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { entryOf, libraryEntries } from "../../specs/loading/library.ts";
import { printable } from "../../reporters/printable.ts";
import type { RouteOption } from "../route-options.ts";
import { shellWord } from "../run/replay-options.ts";
import type { GivenId } from "../run/run-flags.ts";
import { tokenFlag } from "../identities/given-token.ts";
import { writeFile } from "../run/write-file.ts";
import { UsageError } from "../usage-error.ts";
import { claimedOf } from "./claimed.ts";
import { configText } from "./config-text.ts";

/** The options of `init`. */
export interface InitFlags {
  readonly target?: string;
  readonly token?: string;
  readonly force?: boolean;
  readonly output: string;
  readonly ids: readonly GivenId[];
  /** The options that give ids, to name those that are needed. */
  readonly idOptions: readonly RouteOption[];
}

/** Writes the config file and tells what was found. Throws {@link UsageError} before anything is sent when it may not be written. */
export async function init(flags: InitFlags): Promise<string> {
  const { target, token, output, force, ids } = flags;
  if (force !== true && existsSync(output)) {
    throw new UsageError(`There is ${output} already: name another file with --output, or replace it with --force.`);
  }
  const given = Object.fromEntries(ids.map(({ parameter, id }) => [parameter, id]));
  const named = target === undefined ? undefined : readTarget(target);
  const bearer = await tokenFlag(token);
  const first = named === undefined ? undefined : await lookFrom(named, bearer, given);
  const below = named === undefined || first === undefined ? undefined : await lookBelow(named, first, bearer, given);
  const { root, look } = below ?? { root: named, look: first };
  writeFile(output, configText({ root, loopback: root !== undefined && isLoopback(root), look, given }));
  const moved = below === undefined ? [] : [`${first?.obstacle ?? ""} It is ${below.root.href}.`];
  return `${[...moved, ...told(root, look, flags)].join("\n")}\n`;
}

/** So many are tested at once in a few seconds. */
const fewOperations = 10;

interface Seen {
  readonly root: URL;
  readonly look: Look;
}

// Whoever forgets the version has the service below the root. It is the same origin, so that a token may be shown there.
async function lookBelow(root: URL, first: Look, token: string | undefined, ids: Ids): Promise<Seen | undefined> {
  const isVersioned = /\/(?:v1\.0|beta)\/?$/.test(root.pathname);
  if (isVersioned || first.routes.length === 0 || first.withoutId.length === 0 || claimedOf(first)) return undefined;
  const below = new URL(`${root.href.replace(/\/$/, "")}/v1.0`);
  const look = await lookFrom(below, token, ids);
  return look === undefined || claimedOf(look) === undefined ? undefined : { root: below, look };
}

function readTarget(text: string): URL {
  try {
    return targetUrl(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

// Elsewhere nothing is asked without a token: none is minted for another machine.
async function lookFrom(root: URL, token: string | undefined, ids: Ids): Promise<Look | undefined> {
  if (token === undefined && !isLoopback(root)) return undefined;
  const identities = token === undefined ? {} : { identities: [fixedIdentity("token", "allowed", token)] };
  const { operations } = await installedSpecs();
  return lookAt({ target: root.href, timeoutMs: 5000, ids, ...identities }, [
    ...operations.map(entryOf),
    ...libraryEntries(),
  ]);
}

function told(root: URL | undefined, look: Look | undefined, flags: InitFlags): readonly string[] {
  const { output } = flags;
  const next = `Next: npx graph-conformance --config ${output}`;
  const wrote = `Wrote ${output}.`;
  if (root === undefined) return ["No target was given, so nothing was asked.", `${wrote} ${next}`];
  if (look === undefined) {
    return [`Nothing was asked of ${root.origin}: that takes a token, with --token.`, `${wrote} ${next}`];
  }
  const claimed = claimedOf(look);
  const missing = [...ownText(look, flags), ...idsText(root, look, flags)];
  if (look.obstacle !== undefined || claimed === undefined) {
    return [look.obstacle ?? "", ...missing, `${wrote} ${next}`];
  }
  const { routes, operations } = claimed.served;
  const all = new Set(look.routes.map(({ entry }) => entry.id)).size;
  const [start] = claimed.families;
  return [
    `${root.href} answers: it serves ${routes} of ${look.routes.length} documented routes (${operations} of ${all} operations), as ${look.exchanges} requests showed.`,
    knowsText(look),
    ...missing,
    `${wrote} It claims what answered: take out what is not meant to be served, and add what is.`,
    claimed.families.length === 1 || operations <= fewOperations
      ? `${next} --quick`
      : `Begin with one family: npx graph-conformance --config ${output} --operation '${start}' --quick`,
  ];
}

// Minted tokens are a user's first, so that only a token of theirs can be the wrong kind.
function ownText({ routes }: Look, { token }: InitFlags): readonly string[] {
  const own = routes.filter(({ template }) => /^\/me(?:\/|$)/.test(template));
  const refused = own.filter(({ outcome }) => outcome === "other");
  if (token === undefined || refused.length === 0 || own.some(({ outcome }) => outcome === "served")) return [];
  const statuses = [...new Set(refused.map(({ status }) => status ?? "no answer"))].join(" and ");
  return [
    `Below /me, ${refused.length} routes were answered with ${statuses}: these take a delegated token, one of a user.`,
  ];
}

function knowsText({ tokens = "unchecked", understood = [], ignored = [] }: Look): string {
  const token = {
    checked: "It checks tokens",
    any: "It wants a token, and lets any in",
    unchecked: "It checks no tokens",
  };
  const options = [
    ...(understood.length === 0 ? [] : [`it understands ${understood.join(", ")}`]),
    ...(ignored.length === 0 ? [] : [`it does not understand ${ignored.join(", ")}`]),
  ];
  return `${[token[tokens], ...options].join("; ")}.`;
}

const mostNamed = 5;

/**
 * What was not looked at for want of an id, with the options that give one, collections that are there first; and which ids
 * that were given led to nothing. A line each, empty where there is nothing to tell.
 */
function idsText(
  root: URL,
  { withoutId, routes }: Pick<Look, "withoutId" | "routes">,
  { ids, idOptions, output, token }: InitFlags,
): readonly string[] {
  const used = new Set(routes.flatMap((one) => (one.outcome === "served" ? Object.values(one.ids ?? {}) : [])));
  const useless = ids.filter(({ id }) => !used.has(id)).map(({ flag, id }) => `${flag} ${printable(shellWord(id))}`);
  const lines = useless.length === 0 ? [] : [`Nothing that is documented answered with 200 for ${useless.join(", ")}.`];
  const known = withoutId
    .toSorted((a, b) => Number(b.isServed) - Number(a.isServed) || b.routes - a.routes)
    .flatMap((one) => {
      const flag = idOptions.find(({ parameter }) => parameter === one.parameter)?.flag;
      return flag === undefined ? [] : [{ ...one, flag }];
    });
  const [first] = known;
  if (first === undefined) return lines;
  const named = known.slice(0, mostNamed).map(({ template, flag, isServed }) => {
    return `${template}${isServed ? ", which lists nothing" : ""} (${flag} ID)`;
  });
  const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more (init --help)` : "";
  const given = ids.map(({ flag, id }) => ` ${flag} ${printable(shellWord(id))}`).join("");
  const file = output === "graph-conformance.config.yaml" ? "" : ` --output ${shellWord(output)}`;
  const who = token === undefined ? "" : token === "-" ? " --token -" : ' --token "$TOKEN"';
  const again = `npx graph-conformance init --target ${shellWord(root.href)}${who}${given} ${first.flag} ID${file} --force`;
  return [
    ...lines,
    `Not looked at, for want of an id: what lies below ${named.join(", ")}${more}. Where you serve that, say which: ${again}`,
  ];
}

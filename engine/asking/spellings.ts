import type { Ask, Ids } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { readUrl } from "../urls/read-url.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { writePath } from "../urls/write-url.ts";
import type { Probe } from "./probe.ts";

/** How examples of the documentation spell segment names where they depart from the route, by the name in the route. */
export function documentedSpellings({ operation }: Contract, route: Route): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const { request } of operation.examples) {
    const url = new URL(request.url);
    if (readUrl(operation, url, "allowed") === undefined) continue;
    for (const name of url.pathname.split("/")) {
      const known = route.segments.find((s) => s.kind === "name" && s.name.toLowerCase() === name.toLowerCase());
      if (known?.kind === "name" && known.name !== name) spelled.set(known.name, name);
    }
  }
  return spelled;
}

/** The plain listing with segment names as an example of the documentation spells them, where it departs from the route. */
export function documentedCasing(probe: Probe, ids: Ids): readonly Ask[] {
  const spelled = documentedSpellings(probe.contract, probe.route);
  return spelled.size === 0 ? [] : [respelled(probe, ids, (name) => spelled.get(name) ?? name)];
}

/** The plain listing with all segment names in capitals, and all in small letters. */
export function otherCasings(probe: Probe, ids: Ids): readonly Ask[] {
  const capitals = respelled(probe, ids, (name) => name.toUpperCase());
  return probe.draws.quick ? [capitals] : [capitals, respelled(probe, ids, (name) => name.toLowerCase())];
}

/** The plain listing with keys in parentheses instead of in segments of their own. */
export function keysInParentheses(probe: Probe, ids: Ids): Ask {
  return inParentheses(probe, ids, percentEncoded);
}

/** The same with the first and the last character of each key percent-encoded, whatever they are, and with the quotes as well. */
export function encodedInParentheses(probe: Probe, ids: Ids): readonly Ask[] {
  return ["'", "%27"].map((quote) => inParentheses(probe, ids, encodedAtEnds, quote));
}

function inParentheses(probe: Probe, ids: Ids, write: (key: string) => string, quote = "'"): Ask {
  const path = probe.route.segments.map((segment) => {
    if (segment.kind === "name") return `/${segment.name}`;
    return `(${quote}${write((ids[segment.parameter] ?? "").replaceAll("'", "''"))}${quote})`;
  });
  return probe.request(ids, {}, { path: path.join("") });
}

/** The plain listing with the first and the last character of each key percent-encoded, whatever they are. */
export function encodedKeys(probe: Probe, ids: Ids): Ask {
  const path = probe.route.segments.map((segment) => {
    return `/${segment.kind === "name" ? segment.name : encodedAtEnds(ids[segment.parameter] ?? "")}`;
  });
  return probe.request(ids, {}, { path: path.join("") });
}

function encodedAtEnds(key: string): string {
  const [first = "", ...rest] = Array.from(key);
  const last = rest.pop() ?? "";
  return `${escaped(first)}${percentEncoded(rest.join(""))}${escaped(last)}`;
}

/**
 * The plain listing with one letter or digit percent-encoded, another one for each seed as far as there are any: of the last
 * key, or of the last name where the route has no key.
 */
export function encodedWithin(probe: Probe, ids: Ids): Ask {
  const { segments } = probe.route;
  const own = segments.findLast(({ kind }) => kind === "key") ?? segments.at(-1);
  const path = segments.map((segment) => {
    const text = segment.kind === "name" ? segment.name : (ids[segment.parameter] ?? "");
    const characters = Array.from(text);
    const places = characters.flatMap((character, at) => (/[a-z\d]/i.test(character) ? [at] : []));
    const place = segment === own ? places[Math.abs(probe.draws.seed) % Math.max(1, places.length)] : undefined;
    if (segment.kind === "name" && place === undefined) return `/${text}`;
    return `/${characters.map((character, at) => (at === place ? escaped(character) : percentEncoded(character))).join("")}`;
  });
  return probe.request(ids, {}, { path: path.join("") });
}

function escaped(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** The plain listing with a slash behind its path. */
export function trailingSlash(probe: Probe, ids: Ids): Ask {
  return probe.request(ids, {}, { path: `${writePath(probe.route, ids)}/` });
}

function respelled(probe: Probe, ids: Ids, spell: (name: string) => string): Ask {
  const segments = probe.route.segments.map((s) => (s.kind === "name" ? { ...s, name: spell(s.name) } : s));
  return probe.request(ids, {}, { path: writePath({ ...probe.route, segments }, ids) });
}

import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";

/** A permissions file that cannot be used: the message names the place in it and the reason. */
export class PermissionsError extends Error {
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.name = "PermissionsError";
  }
}

/** The three ways in which a permission is granted, as permissions files name them. */
export const schemes = ["DelegatedWork", "DelegatedPersonal", "Application"] as const;
export type Scheme = (typeof schemes)[number];

/** That a permission opens a path. `least`: the schemes for which nothing less does. `alsoRequires`: it does not suffice alone. */
export interface PathGrant {
  readonly permission: string;
  readonly schemes: readonly Scheme[];
  readonly methods: readonly string[];
  readonly least: readonly Scheme[];
  readonly alsoRequires: readonly string[];
}

export interface PermissionEntry {
  readonly name: string;
  /** GUIDs by scheme, where the file gives them. */
  readonly ids: Readonly<Partial<Record<Scheme, string>>>;
  /** From 1, the least privileged, where the file gives it. */
  readonly levels: Readonly<Partial<Record<Scheme, number>>>;
  /** What its description says that it does not reach, in words. */
  readonly except: readonly string[];
}

/** A permissions file: who may go where, by path in lower case with `{}` for each key. */
export interface PermissionsFile {
  readonly permissions: ReadonlyMap<string, PermissionEntry>;
  readonly paths: ReadonlyMap<string, readonly PathGrant[]>;
  /** The line of each permission, counted from 1, where the text of the file was given. */
  readonly lines?: ReadonlyMap<string, number>;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a parsed permissions file of the Kibali format. Throws {@link PermissionsError} on a place that has another shape. */
export function readPermissionsFile(content: unknown): PermissionsFile {
  const permissions = new Map<string, PermissionEntry>();
  const paths = new Map<string, PathGrant[]>();
  for (const [name, value] of Object.entries(objectAt(member(content, "permissions"), "permissions"))) {
    const where = `permissions/${name}`;
    permissions.set(name, entryOf(name, member(value, "schemes"), `${where}/schemes`));
    const sets = member(value, "pathSets") ?? [];
    if (!Array.isArray(sets)) throw new PermissionsError(`${where}/pathSets`, "not a list");
    for (const [at, set] of sets.entries()) addPaths(name, set, `${where}/pathSets/${at}`, paths);
  }
  return { permissions, paths };
}

/** A path as the file's paths are compared: in lower case, each key and parameter value as `{}`. */
export function comparablePath(path: string): string {
  return path
    .toLowerCase()
    .replaceAll(/\{[^}]*\}/g, "{}")
    .replace(/\/+$/, "");
}

function addPaths(permission: string, set: unknown, where: string, paths: Map<string, PathGrant[]>): void {
  const granted = strings(member(set, "schemeKeys"), `${where}/schemeKeys`).map((key) => schemeOf(key, where));
  const methods = strings(member(set, "methods"), `${where}/methods`).map((method) => method.toUpperCase());
  for (const [path, conditions] of Object.entries(objectAt(member(set, "paths"), `${where}/paths`))) {
    if (typeof conditions !== "string") throw new PermissionsError(`${where}/paths/${path}`, "not a text");
    const grant: PathGrant = {
      permission,
      schemes: granted,
      methods,
      least: condition(conditions, "least").map((key) => schemeOf(key, `${where}/paths/${path}`)),
      alsoRequires: condition(conditions, "alsorequires"),
    };
    const known = paths.get(comparablePath(path));
    if (known === undefined) paths.set(comparablePath(path), [grant]);
    else known.push(grant);
  }
}

// Conditions are written `name=a,b;name=c`.
function condition(text: string, name: string): readonly string[] {
  return text.split(";").flatMap((part) => {
    const [key = "", values = ""] = part.split("=");
    return key.trim().toLowerCase() === name ? values.split(",").flatMap((value) => value.trim() || []) : [];
  });
}

function entryOf(name: string, written: unknown, where: string): PermissionEntry {
  const ids: Partial<Record<Scheme, string>> = {};
  const levels: Partial<Record<Scheme, number>> = {};
  const except = new Set<string>();
  for (const [key, value] of Object.entries(objectAt(written, where))) {
    const scheme = schemeOf(key, where);
    const id = member(value, "id");
    const level = member(value, "privilegeLevel");
    if (typeof id === "string" && guid.test(id)) ids[scheme] = id;
    if (typeof level === "number") levels[scheme] = level;
    const description = member(value, "adminDescription");
    const [, list = ""] =
      exceptions.exec(typeof description === "string" && name.includes(".ReadBasic") ? description : "") ?? [];
    for (const word of list.match(/[A-Za-z]+/g) ?? []) except.add(word);
  }
  return { name, ids, levels, except: [...except] };
}

// Such as: read email except body, previewBody, attachments and any extended properties. It is told of basic permissions alone.
const exceptions = /^(?=.*\bread\b).*?\bexcept (?:for )?(?:properties such as )?(.*?)(?:, without\b|\.|$)/i;

/**
 * The members that whoever has a permission alone is not shown, of these: a description may have the words of a name in another
 * order.
 */
export function withheldMembers(
  permission: PermissionEntry | undefined,
  members: readonly string[],
): readonly string[] {
  // Hardly any excepts something.
  if (permission === undefined || permission.except.length === 0) return [];
  const words = (name: string): string =>
    (name.match(/[A-Z]?[a-z]+/g) ?? [])
      .map((word) => word.toLowerCase())
      .sort()
      .join(" ");
  const named = new Set(permission.except.map(words));
  return members.filter((name) => named.has(words(name)));
}

function schemeOf(key: string, where: string): Scheme {
  const found = schemes.find((scheme) => scheme === key);
  if (found === undefined) throw new PermissionsError(where, `"${key}" is none of ${schemes.join(", ")}`);
  return found;
}

function strings(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value)) throw new PermissionsError(where, "not a list");
  return value.map((item) => {
    if (typeof item !== "string") throw new PermissionsError(where, "an item is not a text");
    return item;
  });
}

function objectAt(value: unknown, where: string): object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PermissionsError(where, "not an object");
  }
  return value;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

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

import type { Property, ResourceType } from "../../specs/resource.ts";
import { type MetadataModel, readMetadata } from "../../derive/metadata/read-metadata.ts";
import { MetadataError } from "../../derive/metadata/xml-element.ts";
import type { RecordedExample } from "../../derive/sources.ts";
import { PermissionsError, readPermissionsText } from "../../derive/permissions/permissions-file.ts";
import type { KnownNames, Named, Sources } from "../../derive/sources.ts";
import type { Specs } from "../../specs/contract.ts";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { UsageError } from "../usage-error.ts";
import { type LoadedText, loadText } from "./load-source.ts";

/** What the command line of `derive` says. */
export interface DeriveFlags {
  readonly output?: string;
  readonly json?: true;
  readonly survey?: true;
  /** Serve the contract and test the server by it; with `keep`, serve on. */
  readonly serve?: true;
  readonly keep?: true;
  /** Files or URLs. */
  readonly metadata?: string;
  readonly permissions?: string;
  readonly examples?: string;
  /** Whether plain answers of what has no page have all members. */
  readonly allSent?: true;
  /** Path templates of operations without a page. */
  readonly path: readonly string[];
  readonly openapi?: true;
  /** Of the installed contracts, or those of `specs`, which to export. */
  readonly operation?: string;
  readonly specs?: string;
}

/** Reads a JSON list of requests with their answers. Throws a `SyntaxError` that names the entry, counted from 1. */
function readExamples(text: string): readonly RecordedExample[] {
  if (jsonDepth(text) > deepestJson) throw new SyntaxError(`it is nested more than ${deepestJson} levels deep`);
  const content: unknown = JSON.parse(text);
  if (!Array.isArray(content)) throw new SyntaxError("it is no list of entries {method, url, status, headers, body}");
  return content.map((entry: unknown, at) => {
    if (isExample(entry)) return entry;
    throw new SyntaxError(`entry ${at + 1} lacks a method, a url or a status`);
  });
}

function isExample(entry: unknown): entry is RecordedExample {
  if (typeof entry !== "object" || entry === null) return false;
  const { method, url, status } = entry as Record<string, unknown>;
  return typeof method === "string" && typeof url === "string" && typeof status === "number";
}

/** The names and ids that the package's own contracts know. */
export function knownNames({ operations }: Specs): KnownNames {
  return {
    permissions: operations.flatMap(({ permissions }) => permissions.names),
    roles: operations.flatMap(({ permissions }) => [...permissions.roles, ...permissions.unasserted.roles]),
    roots: new Map(operations.flatMap(({ roots }) => [...roots])),
  };
}

/** The sources that the command line names beside pages, and where each came from. */
export interface LoadedSources extends Sources {
  readonly examples?: Named<readonly RecordedExample[]>;
  readonly listed: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly document: string;
  readonly title: string;
  readonly from: string;
}

/** Loads what the flags name. Rejects with a {@link UsageError} on what cannot be read. */
export async function loadSources({ metadata, permissions, examples, allSent }: DeriveFlags): Promise<LoadedSources> {
  const listed: SourceEntry[] = [];
  const load = async <T>(what: string, named: string | undefined, title: string, read: (text: string) => T) => {
    if (named === undefined) return undefined;
    const loaded = await loadText(what, named);
    listed.push({ document: loaded.document, from: loaded.from, title });
    return { document: loaded.document, content: understood(what, loaded, read) };
  };
  const model = await load("metadata", metadata, "Service metadata", (text) =>
    allSent ? withAllSent(readMetadata(text)) : readMetadata(text),
  );
  const file = await load("permissions file", permissions, "Permissions file", readPermissionsText);
  const entries = await load("list of examples", examples, "Documented requests with their responses", readExamples);
  return {
    ...(model === undefined ? {} : { metadata: model }),
    ...(file === undefined ? {} : { permissions: file }),
    ...(entries === undefined ? {} : { examples: entries }),
    listed,
  };
}

// Metadata does not tell which members are sent without being selected.
function withAllSent(model: MetadataModel): MetadataModel {
  const types = [...model.types].map(([name, type]): readonly [string, ResourceType] => {
    if (type.kind === "enum") return [name, type];
    const properties = Object.fromEntries(Object.entries(type.properties).map(([member, one]) => [member, sent(one)]));
    return [name, { ...type, properties }];
  });
  return { ...model, types: new Map(types) };
}

function sent(property: Property): Property {
  const { optional: _, ...rest } = property;
  return rest;
}

function understood<T>(what: string, { from, text }: LoadedText, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof MetadataError || error instanceof PermissionsError || error instanceof SyntaxError))
      throw error;
    throw new UsageError(`The ${what} ${from} cannot be used: ${error.message}`, { cause: error });
  }
}

import type { RecordedExample } from "../../specs/derive/paths/contract-input.ts";
import type { Named, Sources } from "../../specs/derive/sources.ts";
import { MetadataError } from "../../specs/metadata/metadata-error.ts";
import { readMetadata } from "../../specs/metadata/read-metadata.ts";
import { PermissionsError } from "../../specs/permissions/permissions-error.ts";
import { readPermissionsText } from "../../specs/permissions/read-permissions-text.ts";
import { UsageError } from "../usage-error.ts";
import type { DeriveFlags } from "./derive-flags.ts";
import { type LoadedText, loadText } from "./load-source.ts";
import { readExamples } from "./read-examples.ts";

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
export async function loadSources({ metadata, permissions, examples }: DeriveFlags): Promise<LoadedSources> {
  const listed: SourceEntry[] = [];
  const load = async <T>(what: string, named: string | undefined, title: string, read: (text: string) => T) => {
    if (named === undefined) return undefined;
    const loaded = await loadText(what, named);
    listed.push({ document: loaded.document, from: loaded.from, title });
    return { document: loaded.document, content: understood(what, loaded, read) };
  };
  const model = await load("metadata", metadata, "Service metadata", readMetadata);
  const file = await load("permissions file", permissions, "Permissions file", readPermissionsText);
  const entries = await load("list of examples", examples, "Documented requests with their responses", readExamples);
  return {
    ...(model === undefined ? {} : { metadata: model }),
    ...(file === undefined ? {} : { permissions: file }),
    ...(entries === undefined ? {} : { examples: entries }),
    listed,
  };
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

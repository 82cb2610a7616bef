import { Document, isSeq, type YAMLSeq } from "yaml";

import type { FinishedRun, RequirementResult } from "../../engine/finished-run.ts";
import { accepts, causeIndexOf, type Place } from "../../engine/waivers/covers.ts";
import { standingOf } from "../../engine/waivers/apply-waivers.ts";
import type { Waiver } from "../../engine/waivers/waiver.ts";

/** A waivers file brought up to date: its new text, and how many waivers came and went. */
export interface WaiverUpdate {
  readonly text: string;
  readonly added: number;
  readonly removed: number;
}

const reason = "not reviewed yet";
const days = 30;
const superfluous = new Set(["passes", "differs", "unknown"]);

/**
 * Brings a waivers file up to date with a run: what is not needed goes, what fails the run and has no waiver gets one that holds
 * for 30 days, everything else stays as it is. One that has expired stays, too: to renew it takes a decision.
 */
export function updateWaivers(
  document: Document | undefined,
  waivers: readonly Waiver[],
  run: FinishedRun,
  catalogue: readonly Place[],
): WaiverUpdate {
  const updated = document ?? newDocument();
  const list = listOf(updated);
  const causeOf = causeIndexOf(run.causes ?? []);
  const gone = waivers.map((waiver) => superfluous.has(standingOf(waiver, run.requirements, { catalogue, causeOf })));
  list.items = list.items.filter((_, at) => gone[at] !== true);
  const staying = waivers.filter((_, at) => gone[at] !== true);
  const open = run.requirements.filter(
    (result) => fails(result, run) && !staying.some((one) => accepts(one, result, causeOf)),
  );
  const expires = dayAfter(run.startedAt, days);
  for (const { id, operation, route, signature } of open) {
    const entry = { requirement: id, operation, route, ...(signature && { signature }), reason, expires };
    list.items.push(updated.createNode(entry));
  }
  return { text: updated.toString({ lineWidth: 0 }), added: open.length, removed: gone.filter(Boolean).length };
}

function newDocument(): Document {
  const document = new Document([]);
  document.commentBefore =
    " yaml-language-server: $schema=./node_modules/graph-conformance/schemas/own/waivers.schema.json";
  return document;
}

function listOf(document: Document): YAMLSeq {
  if (!isSeq(document.contents)) document.contents = document.createNode([]);
  const list = document.contents;
  if (!isSeq(list)) throw new Error("A new list is no list.");
  // An empty list is written as [], and what is added to it would be, too.
  if (list.items.length === 0) list.flow = false;
  return list;
}

function fails({ verdict, known }: RequirementResult, { failOn = "must" }: FinishedRun): boolean {
  if (known === true) return false;
  return verdict === "failed" || (failOn === "should" && verdict === "warned");
}

function dayAfter(startedAt: string, count: number): string {
  return new Date(Date.parse(startedAt) + count * 86_400_000).toISOString().slice(0, 10);
}

import { diffWordsWithSpace } from "diff";

/** The first stretch in which two texts differ, in each of them: from one UTF-16 unit up to another. */
export interface TextDifference {
  readonly expected: readonly [from: number, to: number];
  readonly observed: readonly [from: number, to: number];
}

// Shorter ones are seen at a glance, and of longer ones only the beginning is read.
const shortest = 60;
const longest = 20_000;
const timeoutMs = 100;

/** Where two long texts first differ; undefined where one is short, or they have so little in common that all of it differs. */
export function textDifference(expected: string, observed: string): TextDifference | undefined {
  const lengths = [expected.length, observed.length];
  if (expected === observed || Math.min(...lengths) < shortest || Math.max(...lengths) > longest) return undefined;
  const parts = diffWordsWithSpace(expected, observed, { timeout: timeoutMs });
  if (parts === undefined) return undefined;
  const same = parts.filter(({ added, removed }) => !added && !removed);
  const common = same.reduce((sum, { value }) => sum + value.length, 0);
  if (common < Math.max(...lengths) / 2) return undefined;
  const first = parts.findIndex(({ added, removed }) => added || removed);
  const from = parts.slice(0, first).reduce((sum, { value }) => sum + value.length, 0);
  const after = parts.findIndex(({ added, removed }, at) => at > first && !added && !removed);
  const changed = parts.slice(first, after === -1 ? parts.length : after);
  const to = (kind: "added" | "removed"): number =>
    changed.filter((part) => part[kind]).reduce((sum, { value }) => sum + value.length, from);
  return { expected: [from, to("removed")], observed: [from, to("added")] };
}

const mostBefore = 30;
const mostShown = 80;

/** The same in words, with what stands before it; undefined where nothing is to be told. */
export function differenceText(expected: string | undefined, observed: string | undefined): string | undefined {
  if (expected === undefined || observed === undefined) return undefined;
  const found = textDifference(expected, observed);
  if (found === undefined) return undefined;
  const [from] = found.expected;
  const start = Math.max(0, from - mostBefore);
  const before = `${start > 0 ? "…" : ""}${expected.slice(start, from)}`;
  const [wanted, got] = [expected.slice(...found.expected), observed.slice(...found.observed)].map((text) =>
    text.length > mostShown ? `${text.slice(0, mostShown)}…` : text,
  );
  const place = from === 0 ? "at the beginning" : `behind "${before}"`;
  if (got === "") return `${place}: "${wanted}" is missing`;
  if (wanted === "") return `${place}: "${got}" is too much`;
  return `${place}: "${got}" in place of "${wanted}"`;
}

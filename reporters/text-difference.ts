import { diffWordsWithSpace } from "diff";

/** From one UTF-16 unit up to another. */
export type Stretch = readonly [from: number, to: number];

/** The first stretch in which two texts differ, in each of them. */
interface TextDifference {
  readonly expected: Stretch;
  readonly observed: Stretch;
}

/** All stretches in which two texts differ: what is only expected, and what is only observed. */
export interface TextDifferences {
  readonly expected: readonly Stretch[];
  readonly observed: readonly Stretch[];
}

// Shorter ones are seen at a glance on a console, and of longer ones only the beginning is read.
const shortest = 60;
const longest = 20_000;
const timeoutMs = 100;

type Part = ReturnType<typeof diffWordsWithSpace>[number];

// Undefined where the texts are equal or one is short, or they have so little in common that all of it differs.
function partsOf(expected: string, observed: string, atLeast: number): readonly Part[] | undefined {
  const lengths = [expected.length, observed.length];
  if (expected === observed || Math.min(...lengths) < atLeast || Math.max(...lengths) > longest) return undefined;
  const parts = diffWordsWithSpace(expected, observed, { timeout: timeoutMs });
  if (parts === undefined) return undefined;
  const same = parts.filter(({ added, removed }) => !added && !removed);
  const common = same.reduce((sum, { value }) => sum + value.length, 0);
  return common < Math.max(...lengths) / 2 ? undefined : parts;
}

/** Where two long texts first differ; undefined where one is short, or they have so little in common that all of it differs. */
export function textDifference(expected: string, observed: string): TextDifference | undefined {
  const parts = partsOf(expected, observed, shortest);
  if (parts === undefined) return undefined;
  const first = parts.findIndex(({ added, removed }) => added || removed);
  const from = parts.slice(0, first).reduce((sum, { value }) => sum + value.length, 0);
  const after = parts.findIndex(({ added, removed }, at) => at > first && !added && !removed);
  const changed = parts.slice(first, after === -1 ? parts.length : after);
  const to = (kind: "added" | "removed"): number =>
    changed.filter((part) => part[kind]).reduce((sum, { value }) => sum + value.length, from);
  return { expected: [from, to("removed")], observed: [from, to("added")] };
}

/** Where two texts differ, short ones too; undefined where they are equal or have little in common. */
export function textDifferences(expected: string, observed: string): TextDifferences | undefined {
  const parts = partsOf(expected, observed, 1);
  if (parts === undefined) return undefined;
  const stretches = (kind: "added" | "removed"): readonly Stretch[] => {
    const other = kind === "added" ? "removed" : "added";
    let at = 0;
    return parts.flatMap((part): readonly Stretch[] => {
      if (part[other]) return [];
      const from = at;
      at += part.value.length;
      return part[kind] ? [[from, at]] : [];
    });
  };
  return { expected: stretches("removed"), observed: stretches("added") };
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

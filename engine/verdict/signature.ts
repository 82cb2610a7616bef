import { createHash } from "node:crypto";

import type { Breach } from "../../judging/judgement.ts";

const length = 12;

/**
 * A short hash of how a requirement is broken: statuses, the words of what was expected and observed, and the members at
 * fault. Values, ids and counts do not count, so that the same defect has the same signature in the next run.
 */
export function signatureOf(requirement: string, { expected, observed, pointers }: Breach): string {
  const members = [...new Set(pointers.map(withoutIndexes))].sort();
  // Which of the two a drawn example shows is chance: found where it should be left out, or the reverse.
  const words = [wordsOf(expected), wordsOf(observed)].sort();
  const text = JSON.stringify([requirement, words, members]);
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

// A thing that is wrong in a collection is wrong by itself.
function withoutIndexes(pointer: string): string {
  return pointer.replace(/^\/value\/\d+(?=\/)/, "").replaceAll(/\/\d+(?=\/|$)/g, "/*");
}

const quoted = /"(?:\\.|[^"\\])*(?:"|$)/g;
// After this, a text gives an example: which one depends on the data and on the seed.
const example = /, for .*$/s;
// A number before a plural is a count.
const telling = /^(?:[a-z]+|[1-5](?:\d\d|xx))$/;
const count = /\b\d+(?= [a-z]+s\b)/g;

function wordsOf(text: string): string {
  const plain = text.replaceAll(quoted, " ").replace(example, "").replaceAll(count, "");
  return plain
    .split(/\s+/)
    .map((word) => word.replace(/[,.;:]$/, ""))
    .filter((word) => telling.test(word))
    .join(" ");
}

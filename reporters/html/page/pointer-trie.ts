/** Pointers by their common beginnings; `lines`: first and last line of the value, once it was met. */
export interface Trie {
  readonly members: Map<string, Trie>;
  lines?: [first: number, last: number];
  /** Whether the value was read to its end. */
  ended?: true;
}

/** Only wanted places are followed, so that a deep document costs no more than a flat one. */
export function pointerTrie(pointers: readonly string[]): Trie {
  const root: Trie = { members: new Map() };
  for (const pointer of pointers) {
    let trie = root;
    for (const name of pointer.split("/").slice(1)) {
      const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
      const next = trie.members.get(key) ?? { members: new Map<string, Trie>() };
      trie.members.set(key, next);
      trie = next;
    }
  }
  return root;
}

/** What the reader chose before; undefined where nothing is known, or a browser keeps nothing. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(`graph-conformance.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`graph-conformance.${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Works through the list in order with at most `width` at a time; the results stand in the order of the list. */
export async function pool<T, R>(
  list: readonly T[],
  width: number,
  work: (element: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = Array.from<R>({ length: list.length });
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const at = next++;
      const element = list[at];
      if (element !== undefined) results[at] = await work(element);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker));
  return results;
}

/** Statuses by which a service asks for patience: they say nothing of the contract. */
const busy: ReadonlySet<number> = new Set([429, 503, 504]);

export function isBusy(status: number): boolean {
  return busy.has(status);
}

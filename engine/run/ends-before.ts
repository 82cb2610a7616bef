/** Whether the work ends before the signal calls it off. Rejects as the work does. */
export async function endsBefore(signal: AbortSignal, work: Promise<unknown>): Promise<boolean> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return false;
  }
  let stop = (): void => undefined;
  const calledOff = new Promise<false>((resolve) => {
    stop = () => resolve(false);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work.then(() => true), calledOff]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

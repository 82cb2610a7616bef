/** Turns Ctrl-C, and the word by which CI cancels, into a signal. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Leaves both to the system again. */
  end(): void;
}

const words = ["SIGINT", "SIGTERM"] as const;

/** Calls off once; whoever asks a second time means it, and stops the process. */
export function onInterruption(tell: () => void): Interruption {
  const controller = new AbortController();
  const end = (): void => {
    for (const word of words) process.off(word, stop);
  };
  const stop = (): void => {
    end();
    tell();
    controller.abort();
  };
  for (const word of words) process.on(word, stop);
  return { signal: controller.signal, end };
}

import type { Dispatcher } from "undici";

import type { Throttle } from "./throttle.ts";

/** Larger bodies wait for each other. */
const largeBytes = 256 * 1024;

/** An answer in full, nothing of it decoded. */
export interface Received {
  readonly status: number;
  /** By lower-case names; repeated ones are joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/**
 * Takes in what comes of one request, without a stream: most answers come in one piece. Of large bodies few are read at a time,
 * as many as `large` lets in, however many are under way: the others wait in their connections.
 */
export class Reception implements Dispatcher.DispatchHandler {
  /** Rejects with what went wrong on the way. */
  readonly answer: Promise<Received>;
  readonly #large: Throttle;
  #end: { resolve(answer: Received): void; reject(error: unknown): void } = { resolve: ignore, reject: ignore };
  #controller: Dispatcher.DispatchController | undefined;
  #calledOff: Error | undefined;
  #status = 0;
  #headers: Readonly<Record<string, string>> = {};
  readonly #pieces: Buffer[] = [];
  #size = 0;
  // Whether it counts among the large ones, and whether it has been let in, which is to be given back.
  #isLarge = false;
  #isIn = false;
  #isReleased = false;

  constructor(large: Throttle) {
    this.#large = large;
    this.answer = new Promise((resolve, reject) => (this.#end = { resolve, reject }));
  }

  /** Ends the request; its answer is this error. */
  callOff(reason: Error): void {
    this.#calledOff = reason;
    this.#end.reject(reason);
    this.#controller?.abort(reason);
  }

  /** To be called when the answer is worked out: the next large body may be read. */
  release(): void {
    this.#isReleased = true;
    if (this.#isIn) this.#large.leave(false);
    this.#isIn = false;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#calledOff !== undefined) controller.abort(this.#calledOff);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    statusCode: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // Others follow what only informs.
    if (statusCode < 200) return;
    this.#status = statusCode;
    this.#headers = plain(headers);
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Buffer): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
    if (this.#isLarge || this.#size <= largeBytes) return;
    this.#isLarge = true;
    void this.#waitFor(controller);
  }

  async #waitFor(controller: Dispatcher.DispatchController): Promise<void> {
    controller.pause();
    await this.#large.enter();
    this.#isIn = true;
    if (this.#isReleased) this.release();
    else controller.resume();
  }

  onResponseEnd(): void {
    const [only = Buffer.alloc(0), ...more] = this.#pieces;
    const bytes = more.length === 0 ? only : Buffer.concat(this.#pieces);
    this.#end.resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end.reject(error);
  }
}

function ignore(): void {
  // Set by the promise before anybody can call it.
}

function plain(headers: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const one: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) one[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return one;
}

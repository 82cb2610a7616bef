/** A request as it was sent, secrets removed. Header names are in lower case. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The name of the identity that asked; `anonymous` sent no token. */
  readonly identity: string;
  readonly body?: string;
}

/** What came back, secrets removed: an answer, or the reason why there was none. Header names are in lower case. */
export type RecordedResponse =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** What its bytes had that the text no longer shows; absent where nobody looked at them. */
      readonly bytes?: BodyBytes;
      /** Where a secret of ours stood before it was taken out, in words; absent where none did, or where nobody looked. */
      readonly repeats?: string;
    }
  | { readonly kind: "failed"; readonly cause: TransportFailure; readonly message: string };

/** What decoding passes over in the bytes of a body. */
export interface BodyBytes {
  readonly byteOrderMark: boolean;
  readonly validUtf8: boolean;
}

/** Why a request had no usable answer. None of these is a broken contract, unless it is `reset` again and again. */
export type TransportFailure =
  | "unreachable"
  | "timeout"
  | "reset"
  | "certificate"
  | "too-large"
  | "undecodable"
  | "budget";

/** One request and its answer. */
export interface Exchange {
  /** Counts from 1 in the order of sending. */
  readonly number: number;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  readonly durationMs: number;
  /**
   * How earlier attempts at it, and this one, were lost on a connection of their own, where nobody else's closing explains
   * it; absent where nobody counted.
   */
  readonly losses?: readonly string[];
  /** What judges have worked out of the exchange. */
  readonly memo?: Map<symbol | string, unknown>;
}

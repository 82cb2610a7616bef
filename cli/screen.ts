import type { Environment } from "./config/interpolate.ts";

/** What a stream can show. */
export interface Screen {
  readonly color: boolean;
  /** Columns of a terminal; undefined for a file, a pipe or CI, where nothing is to be broken into lines. */
  readonly width: number | undefined;
}

/** What stdout can show. `NO_COLOR` takes colours away, `FORCE_COLOR` gives them to what is no terminal. */
export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Environment,
): Screen {
  const forced = isSet(environment["FORCE_COLOR"]) && environment["FORCE_COLOR"] !== "0";
  const color =
    !isSet(environment["NO_COLOR"]) && (forced || (stream.isTTY === true && environment["TERM"] !== "dumb"));
  const isScreen = stream.isTTY === true && !isSet(environment["CI"]);
  return { color, width: isScreen ? Math.max(60, stream.columns ?? 120) : undefined };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

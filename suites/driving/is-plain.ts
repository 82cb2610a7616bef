import type { Ask } from "./ask.ts";

/** Whether a request asks for the listing with nothing but who asks to tell it from others. */
export function isPlain({ options, method, path, query, url, headers, body }: Ask): boolean {
  return (
    Object.keys(options).length === 0 && [method, path, query, url, headers, body].every((part) => part === undefined)
  );
}

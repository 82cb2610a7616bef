import { Agent } from "undici";

import { type Identity, IdentityError, type Purpose } from "../identity.ts";
import { Secret } from "../secret.ts";

/** How a token is got from an address that gives tokens. */
export interface TokenRequest {
  readonly url: URL;
  /** What is posted, as a form or as JSON. */
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Where the token stands in the answer: names of members with dots between them. */
  readonly tokenPath: string;
}

const timeoutMs = 10_000;
const agent = new Agent();
const renewBeforeMs = 60_000;

/** An identity whose token is posted for when it is first asked for, and again before it expires, if the answer says when that is. */
export function tokenUrlIdentity(name: string, purpose: Purpose, how: TokenRequest, kind: Identity["kind"]): Identity {
  let latest: Promise<Secret> | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  const obtain = async (): Promise<Secret> => {
    const { token, expiresInSeconds } = await postFor(name, how);
    if (expiresInSeconds !== undefined) renewAt = Date.now() + expiresInSeconds * 1000 - renewBeforeMs;
    return new Secret(token);
  };
  return {
    name,
    purpose,
    kind,
    token: () => {
      if (Date.now() >= renewAt) {
        latest = undefined;
        renewAt = Number.POSITIVE_INFINITY;
      }
      return (latest ??= obtain());
    },
  };
}

interface Given {
  readonly token: string;
  readonly expiresInSeconds: number | undefined;
}

async function postFor(name: string, { url, form, json, tokenPath }: TokenRequest): Promise<Given> {
  const failed = (reason: string): IdentityError => new IdentityError(name, `${url.origin}${url.pathname} ${reason}`);
  const [type, body] =
    form === undefined
      ? ["application/json", JSON.stringify(json ?? {})]
      : ["application/x-www-form-urlencoded", new URLSearchParams(form).toString()];
  const headers = { "content-type": type, accept: "application/json" };
  const signal = AbortSignal.timeout(timeoutMs);
  const { origin } = url;
  const path = url.href.slice(origin.length);
  const response = await agent
    .request({ origin, path, method: "POST", headers, body, signal })
    .catch((error: unknown) => {
      throw failed(`cannot be reached: ${error instanceof Error ? error.message : String(error)}.`);
    });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw failed(`answered with ${response.statusCode}: ${beginning(text)}`);
  const read = parsed(text);
  const token = tokenPath.split(".").reduce<unknown>((value, member) => memberOf(value, member), read);
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    const there = typeof read === "object" && read !== null ? Object.keys(read).join(", ") : "no JSON object";
    throw failed(`gave no token at ${tokenPath}; what is there: ${beginning(there)}. Name the place as tokenPath.`);
  }
  const seconds = Number(memberOf(read, "expires_in"));
  return { token, expiresInSeconds: seconds > 0 ? seconds : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

const longest = 200;

function beginning(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

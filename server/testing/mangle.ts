import type { Wire } from "../answer.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and good enough to break things with. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bytes as a whole answer of HTTP/1.1, hardly any of them right; `cut`: the connection then breaks. */
export interface Mangled {
  readonly bytes: Buffer;
  readonly cut: boolean;
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(random: Random, list: readonly [T, ...T[]]): T => list[below(random, list.length)] ?? list[0];

// What parsers and judges stumble over, in the place of anything.
const morsels: readonly [string, ...string[]] = [
  "null",
  "[]",
  "{}",
  '{"value":',
  '"@odata.nextLink":"?",',
  '"@odata.context":"$metadata#",',
  "__proto__",
  "constructor",
  "-0",
  "1e999",
  "9007199254740993",
  "\\ud800",
  "\\u0000",
  "\u0000",
  "\u001b[2J",
  "\uFEFF",
  '"',
  "\\",
  "]",
  "}",
  "[[[[[[[[",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:60.9999999999999Z",
  "2024-02-30T25:61:61+99:99",
  "😀",
  "%",
  "%00",
  "''",
  "('",
  "$metadata#x('",
  "<script>",
  "]]>",
  "\r\n\r\n",
  "\r\nContent-Length: 1\r\n",
];

const statuses: readonly [number, ...number[]] = [
  200, 200, 200, 201, 204, 206, 301, 304, 400, 401, 403, 404, 406, 418, 429, 500, 503, 599, 100, 999,
];

/** An honest answer after a number of accidents, drawn by `random`. */
export function mangle({ status, headers, payload }: Wire, random: Random): Mangled {
  let body: Buffer = Buffer.from(payload);
  const accidents = below(random, 4);
  for (let count = 0; count < accidents; count++) body = accident(body, random);
  if (random() < 0.03) body = swollen(body, random);
  const shown = random() < 0.3 ? oneOf(random, statuses) : status;
  const lines = Object.entries(headers)
    .filter(() => random() > 0.05)
    .map(([name, value]) => `${name}: ${random() < 0.05 ? oneOf(random, morsels).replaceAll(/[\r\n]/g, "") : value}`)
    .filter((line) => !/^(content-length|transfer-encoding|connection):/i.test(line));
  const length = random() < 0.9 ? [`Content-Length: ${random() < 0.05 ? below(random, 5000) : body.length}`] : [];
  // A busy target is waited for; mostly not for long, or nothing else would be tried.
  const busy = shown === 429 || shown === 503;
  const waits = ["-1", "soon", "0.01", "1e99", "99999999999"] as const;
  const more = busy ? [`Retry-After: ${random() < 0.1 ? oneOf(random, waits) : "0"}`] : [];
  const odd =
    random() < 0.1 ? [`Content-Encoding: ${oneOf(random, ["gzip", "br", "deflate", "zip", "gzip, gzip", ""])}`] : [];
  const head = [`HTTP/1.1 ${shown} OK`, ...lines, ...length, ...more, ...odd, "Connection: close", "", ""].join("\r\n");
  const whole = Buffer.concat([Buffer.from(head), body]);
  // Now and then the head is hit as well.
  const bytes = random() < 0.1 ? accident(whole, random) : whole;
  return { bytes, cut: random() < 0.05 };
}

function accident(bytes: Buffer, random: Random): Buffer {
  const at = below(random, bytes.length + 1);
  const to = Math.min(bytes.length, at + below(random, 40));
  const pieces: readonly [() => Buffer, ...(() => Buffer)[]] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(random, morsels)), bytes.subarray(to)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(random, morsels)), bytes.subarray(at)]),
    () => flipped(bytes, at, random),
    () => Buffer.from(Array.from({ length: below(random, 200) }, () => below(random, 256))),
    () => swappedValues(bytes, random),
  ];
  return oneOf(random, pieces)();
}

function flipped(bytes: Buffer, at: number, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
  return copy;
}

// Well-formed JSON whose values are not what their members promise gets past the parser, to the judges.
function swappedValues(bytes: Buffer, random: Random): Buffer {
  const values: readonly [string, ...string[]] = [
    "null",
    "0",
    "-1.5e-9",
    "true",
    "[]",
    "{}",
    '""',
    '"\\ud800"',
    "[null]",
    '{"id":[]}',
  ];
  const text = bytes.toString("latin1");
  const changed = text.replaceAll(/("[^"\\]*"|-?\d+|true|false|null)(?=\s*[,}\]])/g, (value) =>
    random() < 0.1 ? oneOf(random, values) : value,
  );
  return Buffer.from(changed, "latin1");
}

// Any size and depth: up to ten million characters, a hundred thousand levels, a million members.
function swollen(bytes: Buffer, random: Random): Buffer {
  const times = (powers: number): number => Math.floor(10 ** (random() * powers));
  const count = times(5);
  const values: readonly [() => string, ...(() => string)[]] = [
    () => `"${"A".repeat(times(7))}"`,
    () => `${"[".repeat(count)}${"]".repeat(count)}`,
    () => `${'{"a":'.repeat(count)}1${"}".repeat(count)}`,
    () => `[${'{"id":"a"},'.repeat(times(6))}{}]`,
    () => `{${Array.from({ length: count }, (_, at) => `"m${at}":${at}`).join(",")}}`,
    () => "9".repeat(times(6)),
  ];
  const text = bytes.toString("latin1");
  const places = [...text.matchAll(/("[^"\\]*"|-?\d+|true|false|null)(?=\s*[,}\]])/g)];
  const place = places[below(random, places.length)];
  if (place === undefined) return Buffer.from(oneOf(random, values)());
  const end = place.index + place[0].length;
  return Buffer.concat([bytes.subarray(0, place.index), Buffer.from(oneOf(random, values)()), bytes.subarray(end)]);
}

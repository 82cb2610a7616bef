import { loadFault, loadFaults } from "../../server/load-faults.ts";
import { loadVariation, loadVariations } from "../../server/load-variations.ts";
import type { ServedData } from "../../server/world.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { DataError } from "../../server/data/given/place-data.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import { toStderr, toStdout } from "../print.ts";
import { programName, shellWord } from "../run/replay-options.ts";
import { mustBeDistinct } from "../run/distinct-files.ts";
import { writeFile } from "../run/write-file.ts";
import { openapiFile } from "../specs/openapi-file.ts";
import { chosenSpecs, specsOf } from "../specs/specs-of.ts";
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { JSONWebKeySet, JWK } from "jose";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";

/** What the command line of `serve` says. */
export interface ServeFlags {
  readonly port?: number;
  readonly host?: "127.0.0.1" | "::1";
  /** File of the public keys that tokens must be signed with. */
  readonly jwks?: string;
  readonly data?: ServedData;
  /** File of the user's own data. */
  readonly dataFile?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  /** File that gets what is served as OpenAPI; true: that is printed, and nothing served. */
  readonly openapi?: string | true;
  /** Which of the library are served beside those that always are. */
  readonly operation?: string;
  readonly fault: readonly string[];
  readonly variation: readonly string[];
}

/** Serves until the process is asked to end. Rejects with a {@link UsageError} on an unknown id or a port that cannot be had. */
export async function serve({
  fault,
  variation,
  jwks,
  openapi,
  dataFile,
  specs: folder,
  operation,
  ...options
}: ServeFlags): Promise<void> {
  const keys = jwks === undefined ? {} : { keys: readKeySet(jwks) };
  const faults = await known("fault", fault, loadFault, loadFaults);
  const variations = await known("variation", variation, loadVariation, loadVariations);
  const specs = await specsOf(folder, operation);
  if (operation !== undefined) chosenSpecs(specs, { ids: [], operation }, {});
  const own = dataFile === undefined ? {} : { ownData: readData(dataFile) };
  mustBeDistinct([
    { name: "--data-file", file: dataFile, use: "read" },
    { name: "--specs", file: folder, use: "read" },
    { name: "--jwks", file: jwks, use: "read" },
    { name: "--openapi", file: openapi === true ? undefined : openapi, use: "write" },
  ]);
  // What cannot be described is told before anything is started.
  const described = openapi === undefined ? "" : openapiFile(specs).text;
  if (openapi === true) return toStdout(described);
  const server = await started(startServer({ ...options, ...own, ...keys, specs, faults, variations }), dataFile);
  try {
    if (openapi !== undefined) writeFile(openapi, openapiFile(specs, server.url).text, "description");
  } catch (error) {
    await server.close();
    throw error;
  }
  // Whoever reads the URL may end the server at once.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  toStdout(`${server.url}\n`);
  const testing = [
    ...(folder === undefined ? [] : [` --specs ${shellWord(folder)}`]),
    ...(operation === undefined ? [] : [` --operation ${shellWord(operation)}`]),
  ].join("");
  const trusting = server.ca === undefined ? "" : " --ca ca.pem";
  if (server.ca !== undefined) toStderr(`${server.ca}That is its authority: save it as ca.pem.\n`);
  toStderr(`Test it in another terminal: ${programName(process.env)} --target ${server.url}${trusting}${testing}\n`);
  toStderr("Ctrl-C ends it.\n");
  await ended;
  await server.close();
}

async function known<T>(
  what: string,
  ids: readonly string[],
  load: (id: string) => Promise<T>,
  all: () => Promise<readonly { readonly id: string }[]>,
): Promise<readonly T[]> {
  try {
    return await Promise.all(ids.map((id) => load(id)));
  } catch (error) {
    const existing = (await all()).map(({ id }) => id);
    const unknown = ids.find((id) => !existing.includes(id));
    if (unknown === undefined) throw error;
    throw new UsageError(`There is no ${what} ${unknown}.${didYouMean(unknown, existing)}`);
  }
}

function started(starting: Promise<RunningServer>, dataFile = ""): Promise<RunningServer> {
  return starting.catch((error: unknown) => {
    if (error instanceof DataError) refuseData(dataFile, error);
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UsageError(`The server cannot start: ${error.message}.`);
  });
}

const mostFaults = 20;

// Each place in a line of its own, the first of them first.
function refuseData(file: string, { faults }: DataError): never {
  for (const { pointer, expected, observed } of faults.slice(0, mostFaults))
    toStderr(`${file} at ${pointer || "/"}: expected ${expected}; found ${observed}\n`);
  if (faults.length > mostFaults) toStderr(`… and ${faults.length - mostFaults} places more\n`);
  throw new UsageError(
    `The data of ${file} do not fit the contracts, and nothing is served. Correct what is named above.`,
  );
}

function readData(file: string): unknown {
  return parse(file, (reason) => {
    throw new UsageError(
      `The data of ${file} cannot be read: ${reason}. It is JSON by path, as in {"/users": [{"id": "7"}]}.`,
    );
  });
}

/** The public keys of a file: a JWKS, or one JWK. Throws {@link UsageError} when there are none, or when one is private. */
function readKeySet(file: string): JSONWebKeySet {
  const refuse = (reason: string): never => {
    throw new UsageError(
      `The key set ${file} cannot be used: ${reason}. Make one with graph-conformance jwks --new FILE.`,
    );
  };
  const parsed = parse(file, refuse);
  const keys = isObject(parsed) && Array.isArray(parsed["keys"]) ? (parsed["keys"] as readonly unknown[]) : [parsed];
  if (keys.length === 0) refuse("it has no keys");
  // The server publishes them.
  if (keys.some((key) => isObject(key) && ("d" in key || "k" in key))) refuse("it holds a key that is secret");
  for (const key of keys) {
    if (!isPublicKey(key)) refuse("it holds no public keys as a JWKS");
  }
  return { keys: keys as readonly JWK[] as JWK[] };
}

function parse(file: string, refuse: (reason: string) => never): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refuse(error instanceof Error && "code" in error ? String(error.code) : String(error));
  }
  if (jsonDepth(text) > deepestJson) return refuse(`it is nested more than ${deepestJson} levels deep`);
  try {
    return JSON.parse(text);
  } catch {
    return refuse("it is no JSON");
  }
}

function isPublicKey(key: unknown): boolean {
  try {
    return isObject(key) && createPublicKey({ key, format: "jwk" }).type === "public";
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

// The documents of specs/library: what derive makes, without the pages' own words, corrected, and as YAML with a fact a line.
import { parseDocument, stringify } from "yaml";

/** @typedef {Record<string, any>} Content */
/**
 * A fact `of` an operation or a type that is otherwise than what derive makes of the sources. `was`: what it makes, absent where there is nothing;
 * `value`: what is so, absent where the fact is taken away.
 * @typedef {{ of: string, pointer: string, was?: unknown, value?: unknown, reason: string, source: string }} Correction
 */
/**
 * @typedef {{ publisher: string, url: string, date: string, file: string }} Origin
 * @typedef {{ sources: Record<"pages" | "resources" | "metadata" | "permissions" | "examples", Origin>, operations: Record<string, Record<string, string | string[]>> }} Selection
 */

const conditional = "Permissions that hold together, or for some resources alone.";

/**
 * An operation document under its name in the library: which members the examples show stands in place of them.
 * @param {Content} content @param {string} id @returns {Content}
 */
export function libraryOperation(content, id) {
  const { "x-operation": _, "x-errata": errata = [], "x-places": places, components, paths, ...rest } = content;
  const shown = new Set();
  // Whether examples show entity tags: all of them, or none.
  let tagged = true;
  const kept = Object.entries(paths).map(([template, { get, ...path }]) => {
    const { responses, summary: __, description: ___, parameters = [], ...asked } = get;
    for (const response of Object.values(responses)) {
      for (const { value } of Object.values(response.content?.["application/json"]?.examples ?? {})) {
        for (const item of itemsOf(value)) {
          for (const name of Object.keys(item)) if (/^\w+$/.test(name)) shown.add(name);
          tagged &&= etag in item;
        }
      }
    }
    const statuses = Object.keys(responses).filter((status) => status.startsWith("2"));
    const answers = (statuses.length === 0 ? ["200"] : statuses).map((status) => [
      status,
      { description: "The answer." },
    ]);
    return [
      template,
      {
        ...path,
        get: { ...asked, ...(parameters.length === 0 ? {} : { parameters }), responses: Object.fromEntries(answers) },
      },
    ];
  });
  if (tagged && shown.size > 0) shown.add(etag);
  // Who may ask is told by the permissions themselves: those that the sources contradict are neither allowed nor refused.
  const contradicted = errata.filter(
    (/** @type {{ about: string }} */ { about }) => !about.startsWith("permissions of "),
  );
  return worded({
    openapi: rest.openapi,
    info: { title: rest.info.title, version: rest.info.version },
    "x-operation": id,
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== "openapi" && name !== "info")),
    ...(shown.size === 0
      ? {}
      : {
          "x-shown": {
            members: [...shown].sort((a, b) => (a < b ? -1 : 1)),
            sources: [{ document: rest["x-sources"][0].document, section: "Examples" }],
          },
        }),
    paths: Object.fromEntries(kept),
    components,
    ...(contradicted.length === 0 ? {} : { "x-errata": contradicted }),
    "x-places": places,
  });
}

const etag = "@odata.etag";

/** @param {unknown} body @returns {readonly Record<string, unknown>[]} */
function itemsOf(body) {
  const value = isObject(body) ? body["value"] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : isObject(body) ? [body] : [];
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// A condition is told in the page's own words, which stay there.
/** @param {any} value @returns {any} */
function worded(value) {
  if (Array.isArray(value)) return value.map(worded);
  if (!isObject(value)) return value;
  // A member may have that name, of which there is more than words.
  const told = Object.entries(value).filter(
    ([name, one]) => name !== "description" || typeof one !== "string" || "$ref" in value || one === "The answer.",
  );
  return Object.fromEntries(
    told.map(([name, one]) => [name, name === "conditional" && typeof one === "string" ? conditional : worded(one)]),
  );
}

/**
 * A resource document: a place that holds for all facts of a member stands once.
 * @param {Content} content @returns {Content}
 */
export function libraryResource(content) {
  const { places = {}, errata, ...rest } = content;
  /** @type {Map<string, [string, string][]>} */
  const groups = new Map();
  for (const [pointer, place] of Object.entries(places)) {
    const member = /^\/\w+\/[^/]+/.exec(pointer)?.[0] ?? pointer;
    groups.set(member, [...(groups.get(member) ?? []), [pointer, place]]);
  }
  const short = [...groups].flatMap(([member, own]) => {
    const [[, first] = ["", ""]] = own;
    return [[member, first], ...own.filter(([pointer, place]) => pointer !== member && place !== first)];
  });
  return worded({ ...rest, ...(errata === undefined ? {} : { errata }), places: Object.fromEntries(short) });
}

/**
 * Puts right what a correction names, and says in the document that it did. Throws where the fact is not what it was.
 * @param {Content} content @param {Correction} correction @returns {Content}
 */
export function corrected(content, { of, pointer, was, value }) {
  const copy = structuredClone(content);
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const holder = keys.reduce((here, key) => (here[key] ??= {}), copy);
  // What is taken away is told by its place alone.
  const stands = value === undefined ? last in holder : JSON.stringify(holder[last]) === JSON.stringify(was);
  if (!stands) {
    throw new Error(
      `A correction of ${of} is stale: ${pointer} is ${JSON.stringify(holder[last])}, not ${JSON.stringify(was)}.`,
    );
  }
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  const places = "x-operation" in copy ? "x-places" : "places";
  return { ...copy, [places]: { ...copy[places], [pointer]: "corrections.yaml" } };
}

// How many levels below a member stand on lines of their own.
const levels = new Map(
  Object.entries({
    "x-permissions": 1,
    "x-query-options": 1,
    "x-request-headers": 1,
    paths: 2,
    "x-errata": 1,
    errata: 1,
    properties: 1,
    navigation: 1,
    components: 1,
    places: 1,
    "x-places": 1,
  }),
);

/** A document as YAML. @param {Content} content @returns {string} */
export function libraryText(content) {
  const text = Object.entries(content)
    .map(([name, value]) => `${flow(name)}:${block(value, levels.get(name) ?? 0, "  ")}`)
    .join("");
  const { errors } = parseDocument(text);
  if (errors.length > 0) throw new Error(`What was written is no YAML: ${errors[0]?.message}`);
  return text;
}

/** @param {unknown} value @param {number} level @param {string} indent @returns {string} */
function block(value, level, indent) {
  const nested = level > 0 && typeof value === "object" && value !== null && Object.keys(value).length > 0;
  if (!nested) return ` ${flow(value)}\n`;
  const lines = Array.isArray(value)
    ? value.map((one) => `${indent}- ${flow(one)}\n`)
    : Object.entries(value).map(([name, one]) => `${indent}${flow(name)}:${block(one, level - 1, `${indent}  `)}`);
  return `\n${lines.join("")}`;
}

/** @param {unknown} value @returns {string} */
function flow(value) {
  // A text that stands alone may be written on several lines, one in a list is not.
  const listed = stringify([value], { collectionStyle: "flow", lineWidth: 0, aliasDuplicateObjects: false });
  return listed.trimEnd().slice("[ ".length, -" ]".length);
}

/** A type without what leads to types that are left out. @param {ReadonlySet<string>} kept @param {Content} content @returns {Content} */
export function among(kept, { navigation = {}, base, ...content }) {
  const led = Object.entries(navigation).filter(([, { type }]) => kept.has(type.replace(/^Collection\((.*)\)$/, "$1")));
  return {
    ...content,
    ...(kept.has(base) ? { base } : {}),
    ...(led.length === 0 ? {} : { navigation: Object.fromEntries(led) }),
    places: Object.fromEntries(
      Object.entries(content["places"] ?? {}).filter(([pointer]) => {
        const name = /^\/navigation\/([^/]+)/.exec(pointer)?.[1];
        return name === undefined || led.some(([one]) => one === name);
      }),
    ),
  };
}

/** The documents that a document names as its sources. @param {unknown} value @returns {readonly string[]} */
export function documentsIn(value) {
  if (Array.isArray(value)) return value.flatMap(documentsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === "document" && typeof one === "string"
      ? [one]
      : name === "sources" && Array.isArray(one) && typeof one[0] === "string"
        ? one
        : documentsIn(one),
  );
}

/** @type {readonly (readonly [string, RegExp])[]} */
const columns = [
  ["title", /^\/info\/title$/],
  ["paths", /^\/paths\//],
  ["answer", /^\/x-returns/],
  ["delegated", /^\/x-permissions\/delegatedWork$/],
  ["application", /^\/x-permissions\/application$/],
  ["options", /^\/x-query-options\//],
  ["more", /^\/x-(?!permissions|query-options|returns|namespace)/],
];

/** A page that says of each operation where its facts are from. @param {readonly Content[]} operations @param {string} sources @returns {string} */
export function originsPage(operations, sources) {
  const head = ["operation", ...columns.map(([name]) => name), "contexts"];
  const rows = operations.map((content) => {
    const places = Object.entries(content["x-places"] ?? {});
    const cells = columns.map(([, fact]) => {
      const from = places.flatMap(([pointer, place]) => (fact.test(pointer) ? [originOf(String(place))] : []));
      return [...new Set(from)].sort((a, b) => (a < b ? -1 : 1)).join(", ") || "–";
    });
    const contexts = Object.values(content["paths"]).some((/** @type {Content} */ path) => "x-contexts" in path);
    return [content["x-operation"], ...cells, contexts ? "metadata" : "–"];
  });
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |\n`;
  return `# Where the facts of the library are from\n\nMade by \`npm run library\`. Each fact of a contract names its file and line under \`x-places\`, and each contradiction of sources stands under \`x-errata\`: it is at most a \`should\`. Permissions that the permissions file adds to those of a page are neither allowed nor refused for certain. "more" is what a page says of headers, searches, counts and pages.\n\n${sources}\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}`;
}

/** @param {string} place */
function originOf(place) {
  if (place === "convention") return place;
  if (place.startsWith("corrections.")) return "correction";
  return place.includes(".md:") ? "page" : place.includes(".xml:") ? "metadata" : "permissions file";
}

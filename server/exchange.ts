import type { IncomingMessage, ServerResponse } from "node:http";

import { randomUUID } from "node:crypto";

import type { Operation } from "../specs/operation.ts";
import type { EnumType, StructuredType } from "../specs/resource.ts";
import type { Answer, CollectionParts, Headers, Wire } from "./answer.ts";
import type { AccessNeed } from "./auth/access-need.ts";
import type { Claims, Identity, ReadToken, TokenFlaw } from "./auth/identity.ts";
import type { Entity, Stored } from "./data/entity.ts";
import type { Comparison, FilterNode, Subject } from "./filter/filter-node.ts";
import type { EnumValue, Instant, Truth, Value } from "./filter/value.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Limits, Page } from "./query/query-options.ts";
import type { Expansion, Members, Options, OrderKey, SearchNode, Selection } from "./query/query-options.ts";
import type { QueryPair, SystemOption } from "./query/read-query.ts";
import type { Refusal } from "./refusal.ts";
import type { ReadSegment } from "./routing/segments.ts";
import type { Lookup, Target } from "./routing/target.ts";
import type { World } from "./world.ts";

export interface RequestInfo {
  /** 1 for the first request that the server gets. */
  readonly number: number;
  readonly method: string;
  /** Below the service root, starting with `/`, as sent. */
  readonly path: string;
  /** Without the `?`, as sent. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Scheme, host and version as the client addressed them, such as `http://127.0.0.1:8080/v1.0`. */
  readonly root: string;
}

export type MetadataLevel = "none" | "minimal";

/** One request on its way through the stages; what is found out on the way is filled in. */
export interface Exchange {
  readonly request: RequestInfo;
  readonly world: World;
  /** The complete behaviour, so that a stage calls other stages as faults and variations have left them. */
  readonly stages: Behaviour;
  readonly requestId: string;
  readonly metadata: MetadataLevel;
  readonly wantsUnknownMembers: boolean;
  identity: Identity | undefined;
  target: Target | undefined;
  /** The documented operation that the path belongs to. */
  operation: Operation | undefined;
  options: Options;
}

/** A request header by its lower-case name; repeated ones are joined. */
export function headerOf(request: RequestInfo, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined || typeof value === "string" ? value : value.join(",");
}

/** What a request needs to know of the server that it came to. */
export interface Serving {
  readonly number: number;
  readonly world: World;
  readonly stages: Behaviour;
  /** http unless given. */
  readonly scheme?: "http" | "https";
  /** Host and port that the server listens on. */
  readonly authority: string;
  /** Path before the version, starting with `/`; none unless given. */
  readonly basePath?: string;
}

export function exchangeOf(
  incoming: Pick<IncomingMessage, "method" | "url" | "headers">,
  { number, world, stages, scheme = "http", authority, basePath = "" }: Serving,
): Exchange {
  const url = incoming.url ?? "/";
  const mark = url.indexOf("?");
  const whole = mark < 0 ? url : url.slice(0, mark);
  const version = `${basePath}/v1.0`;
  const inside = `${whole}/`.toLowerCase().startsWith(`${version}/`.toLowerCase());
  const request: RequestInfo = {
    number,
    method: incoming.method ?? "GET",
    path: inside ? whole.slice(version.length) : `/${whole}`,
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: incoming.headers,
    root: `${scheme}://${incoming.headers.host ?? authority}${version}`,
  };
  return {
    request,
    world,
    stages,
    requestId: randomUUID(),
    metadata: metadataLevel(headerOf(request, "accept")),
    wantsUnknownMembers: /(^|,)\s*include-unknown-enum-members\s*($|[,;])/i.test(headerOf(request, "prefer") ?? ""),
    identity: undefined,
    target: undefined,
    operation: undefined,
    options: {},
  };
}

function metadataLevel(accept: string | undefined): MetadataLevel {
  return /odata(?:\.metadata)?=none\b/i.test(accept ?? "") ? "none" : "minimal";
}

/** Who asks, and may they. */
export interface AccessStages {
  authenticate(ex: Exchange): Identity | Promise<Identity>;
  readBearer(header: string | undefined): string | undefined;
  readToken(text: string, ex: Exchange): ReadToken | undefined | Promise<ReadToken | undefined>;
  tokenFlaws(token: ReadToken, ex: Exchange): readonly TokenFlaw[];
  identify(claims: Claims): Identity;
  permits(identity: Identity, need: AccessNeed, ex: Exchange): boolean;
  holdsPermission(identity: Identity, names: ReadonlySet<string>): boolean;
  holdsRole(identity: Identity, roles: ReadonlySet<string>): boolean;
  /** Whose `/me` is: the user whom the token names, else the first one. */
  signedInUser(ex: Exchange): Entity | undefined;
}

/** What the path means. */
export interface RoutingStages {
  openDocument(ex: Exchange): Answer | undefined;
  splitPath(path: string): readonly string[];
  readSegment(segment: string): ReadSegment;
  sameName(given: string, declared: string): boolean;
  sameKey(given: string, stored: string): boolean;
  matchPath(segments: readonly string[], ex: Exchange): Target | undefined;
  methodRefusal(ex: Exchange): Refusal | undefined;
  lookUp(target: Target, ex: Exchange): Lookup;
  /** The entity of a collection that a member names which is documented to stand in the place of the key. */
  byAlternateKey(items: readonly Entity[], given: string, member: string): Entity | undefined;
  byWellKnownKey(items: readonly Entity[], given: string, names: readonly string[]): Entity | undefined;
  castItems(items: readonly Entity[], target: Target, ex: Exchange): readonly Entity[];
  /** How many items `/$count` tells. */
  numberOf(items: readonly Entity[]): number;
}

/** What the query options mean. */
export interface QueryStages {
  readQuery(query: string): readonly QueryPair[];
  systemOption(name: string): SystemOption | "custom" | "unknown";
  readOptions(pairs: readonly QueryPair[], target: Target, ex: Exchange): Options;
  /** Why a request is refused that has these options without what is documented to be needed beside them. */
  unmetNeed(used: ReadonlySet<string>, options: Options, ex: Exchange): Refusal | undefined;
  /** Why a request is refused that has not all parameters which its path requires. */
  lacking(pairs: readonly QueryPair[], ex: Exchange): Refusal | undefined;
  memberNamed(given: string, type: StructuredType): string | undefined;
  parseSelect(text: string, type: StructuredType, ex: Exchange): Selection;
  parseExpand(text: string, type: StructuredType, ex: Exchange): readonly Expansion[];
  parseFilter(text: string, type: StructuredType, ex: Exchange): FilterNode;
  parseOrderby(text: string, type: StructuredType, ex: Exchange): readonly OrderKey[];
  /** Undefined where no search is documented. */
  parseSearch(text: string, ex: Exchange): SearchNode | undefined;
}

/** Which items, and in which order. */
export interface EvaluationStages {
  filterItems(items: readonly Entity[], ex: Exchange): readonly Entity[];
  keeps(value: Value): boolean;
  searchItems(items: readonly Entity[], ex: Exchange): readonly Entity[];
  /** Whether the text of a property has the words that are looked for. */
  hasWords(text: string, words: string): boolean;
  evaluate(node: FilterNode, subject: Subject, ex: Exchange): Value;
  readMember(node: FilterNode & { kind: "member" }, subject: Subject, ex: Exchange): Value;
  and(a: Truth, b: Truth): Truth;
  or(a: Truth, b: Truth): Truth;
  not(a: Truth): Truth;
  compare(operator: Comparison, left: Value, right: Value, ex: Exchange): Truth;
  compareNulls(operator: Comparison, left: Value, right: Value): Truth;
  compareTexts(left: string, right: string): number;
  compareNumbers(left: number, right: number): number;
  compareInstants(left: Instant, right: Instant): number;
  compareEnums(left: EnumValue, right: EnumValue): number;
  has(value: Value, flag: Value): Truth;
  call(name: string, args: readonly Value[]): Value;
  orderItems(items: readonly Entity[], ex: Exchange): readonly Entity[];
  compareKeys(left: Value, right: Value, key: OrderKey, ex: Exchange): number;
  limitsOf(ex: Exchange): Limits;
  /** What a link to the changes since now carries. */
  deltaToken(ex: Exchange): string;
  /** The address of the changes since now; undefined where nobody asked for changes. */
  deltaLink(ex: Exchange): string | undefined;
  pageSize(ex: Exchange): number;
  pageOf(items: readonly Entity[], ex: Exchange): Page;
  readSkipToken(text: string): number;
  writeSkipToken(offset: number): string;
  nextLink(offset: number, ex: Exchange): string;
}

/** What an item looks like. */
export interface ProjectionStages {
  membersOf(entity: Entity, type: StructuredType, ex: Exchange): Members;
  withheld(ex: Exchange): readonly string[];
  bodyJson(value: Json, ex: Exchange): Json;
  project(entity: Entity, type: StructuredType, ex: Exchange): JsonObject;
  propertyJson(name: string, stored: Stored, type: StructuredType, ex: Exchange): Json;
  narrowed(value: Json, name: string, select: Selection): Json;
  navigationJson(entity: Entity, name: string, members: Selection, type: StructuredType, ex: Exchange): Json;
  expandedJson(entity: Entity, expansion: Expansion, type: StructuredType, ex: Exchange): JsonObject;
  enumText(stored: string, type: EnumType, ex: Exchange): string;
  instantText(stored: string): string;
  /** The last look at an item before it goes into the body. */
  finishItem(json: JsonObject, entity: Entity, ex: Exchange): JsonObject;
  /** The item of a round of changes with those of what it leads to, where they are documented. */
  withLinkedChanges(json: JsonObject, entity: Entity, ex: Exchange): JsonObject;
}

/** What the answer looks like. */
export interface AnswerStages {
  produce(ex: Exchange): Promise<Answer>;
  answerWith(found: Exclude<Lookup, { kind: "unknown-key" }>, ex: Exchange): Answer;
  contextUrl(target: Target, ex: Exchange): string;
  contextRoot(ex: Exchange): string;
  contextPath(target: Target, ex: Exchange): string;
  contextKey(key: string): string;
  contextList(target: Target, ex: Exchange): string;
  collectionBody(parts: CollectionParts, ex: Exchange): JsonObject;
  entityBody(context: string, json: JsonObject, ex: Exchange): JsonObject;
  /** The last look at a refusal before it becomes an answer. */
  finishRefusal(refusal: Refusal, ex: Exchange): Refusal;
  errorBody(refusal: Refusal, ex: Exchange): JsonObject;
  clientRequestId(ex: Exchange): string;
  commonHeaders(ex: Exchange): Headers;
  successHeaders(ex: Exchange): Headers;
  errorHeaders(refusal: Refusal, ex: Exchange): Headers;
  /** The last look at any answer while its body is still data. */
  respond(answer: Answer, ex: Exchange): Answer;
  serialize(body: JsonObject, ex: Exchange): string;
  encode(answer: Answer, ex: Exchange): Wire;
  write(response: ServerResponse, wire: Wire, ex: Exchange): void | Promise<void>;
}

/** All that the server does, stage by stage: faults and variations replace single stages. */
export interface Behaviour
  extends AccessStages, RoutingStages, QueryStages, EvaluationStages, ProjectionStages, AnswerStages {}

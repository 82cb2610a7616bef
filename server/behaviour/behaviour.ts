import type { ServerResponse } from "node:http";

import type { EnumType, StructuredType } from "../../specs/resource.ts";
import type { Answer, Headers, Wire } from "../answer.ts";
import type { CollectionParts } from "../answer/bodies.ts";
import type { AccessNeed } from "../auth/access-need.ts";
import type { Claims, Identity, ReadToken, TokenFlaw } from "../auth/identity.ts";
import type { Entity, Stored } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Subject } from "../filter/evaluate.ts";
import type { Comparison, FilterNode } from "../filter/filter-node.ts";
import type { EnumValue, Instant, Truth, Value } from "../filter/value.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Limits, Page } from "../paging/page.ts";
import type { Members } from "../projection/project.ts";
import type { Expansion, Options, OrderKey, Selection } from "../query/options.ts";
import type { QueryPair, SystemOption } from "../query/read-query.ts";
import type { Refusal } from "../refusal.ts";
import type { ReadSegment } from "../routing/segments.ts";
import type { Lookup, Target } from "../routing/target.ts";

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
}

/** What the query options mean. */
export interface QueryStages {
  readQuery(query: string): readonly QueryPair[];
  systemOption(name: string): SystemOption | "custom" | "unknown";
  readOptions(pairs: readonly QueryPair[], target: Target, ex: Exchange): Options;
  memberNamed(given: string, type: StructuredType): string | undefined;
  parseSelect(text: string, type: StructuredType, ex: Exchange): Selection;
  parseExpand(text: string, type: StructuredType, ex: Exchange): readonly Expansion[];
  parseFilter(text: string, type: StructuredType, ex: Exchange): FilterNode;
  parseOrderby(text: string, type: StructuredType, ex: Exchange): readonly OrderKey[];
}

/** Which items, and in which order. */
export interface EvaluationStages {
  filterItems(items: readonly Entity[], ex: Exchange): readonly Entity[];
  keeps(value: Value): boolean;
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
  pageSize(ex: Exchange): number;
  pageOf(items: readonly Entity[], ex: Exchange): Page;
  readSkipToken(text: string): number;
  writeSkipToken(offset: number): string;
  nextLink(offset: number, ex: Exchange): string;
}

/** What an item looks like. */
export interface ProjectionStages {
  membersOf(entity: Entity, type: StructuredType, ex: Exchange): Members;
  project(entity: Entity, type: StructuredType, ex: Exchange): JsonObject;
  propertyJson(name: string, stored: Stored, type: StructuredType, ex: Exchange): Json;
  navigationJson(entity: Entity, name: string, members: Selection, type: StructuredType, ex: Exchange): Json;
  enumText(stored: string, type: EnumType, ex: Exchange): string;
  instantText(stored: string): string;
  /** The last look at an item before it goes into the body. */
  finishItem(json: JsonObject, entity: Entity, ex: Exchange): JsonObject;
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

import type { Probe } from "../../engine/asking/probe.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { lacksMetadata, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, together, unjudged } from "../../judging/judgement.ts";
import { expandable, keyMembers, nestedContract } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { within } from "../../judging/values/item-ids.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { onceForEachType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { inherits, namedType } from "../../specs/type-line.ts";

// What shows nothing of a derived type may be of the documented one.
const judge = judgeItems((items, answer, contract) => {
  if (lacksMetadata(answer)) return unjudged("the answer has no metadata at all");
  const expanded = (answer.ask.options.expand ?? []).map(({ name: navigation }) => {
    const nested = nestedContract(contract, navigation);
    return nested === undefined
      ? unjudged("nobody documents what is expanded")
      : judgeTypes(linkedBy(navigation, items), nested);
  });
  return together([judgeTypes(items, contract), ...expanded]);
});

// What a navigation property of the items has brought along: one entity of each, or many.
function linkedBy(navigation: string, items: readonly Item[]): readonly Item[] {
  return items.flatMap(({ pointer, value: { [navigation]: linked } }) => {
    const at = `${pointer}/${navigation}`;
    if (isObject(linked)) return [{ pointer: at, value: linked }];
    if (!Array.isArray(linked)) return [];
    return (linked as readonly unknown[]).flatMap((one, index) =>
      isObject(one) ? [{ pointer: `${at}/${index}`, value: one }] : [],
    );
  });
}

function judgeTypes(items: readonly Item[], contract: Contract): Judgement {
  const isAbstract = ({ value }: Item): boolean => toldBy(value, contract)?.abstract === true;
  const untyped = items.filter(isAbstract);
  const [vague] = untyped;
  if (vague !== undefined) {
    return broken({
      expected: "the type that the item is of: an abstract one is never that",
      observed: String(vague.value["@odata.type"]),
      pointers: untyped.map(({ pointer }) => `${pointer}/@odata.type`),
      count: { wrong: untyped.length, of: items.length, what: "items" },
    });
  }
  const derived = derivedFrom(contract);
  const { properties } = itemType(contract);
  const shown = items.flatMap(({ pointer, value }) => {
    const beyond = Object.keys(value).filter((one) => !Object.hasOwn(properties, one));
    // One member that nobody documents here may be the type's own; two of one derived type are not.
    const name = beyond.find((one) => beyond.some((other) => other !== one && sharesType(derived, one, other)));
    return name === undefined ? [] : [{ pointer, value, name }];
  });
  if (shown.length === 0) return unjudged("no item has a member of a derived type", "items of derived types");
  // A type of the service itself is named by a fragment of its metadata.
  const bare = items.filter(({ value }) => isBare(value["@odata.type"], contract));
  const [unmarked] = bare;
  if (unmarked !== undefined) {
    return broken({
      expected: `#${String(unmarked.value["@odata.type"])}`,
      observed: String(unmarked.value["@odata.type"]),
      pointers: bare.map(({ pointer }) => `${pointer}/@odata.type`),
      count: { wrong: bare.length, of: items.length, what: "items" },
    });
  }
  const wrong = shown.filter(({ value }) => !Object.hasOwn(value, "@odata.type"));
  const [first] = wrong;
  if (first === undefined) return strangeMembers(shown, contract) ?? kept(shown.length);
  return broken({
    expected: `@odata.type beside ${first.name}, which ${derived.get(first.name)?.[0] ?? ""} declares`,
    observed: "absent",
    pointers: wrong.map(({ pointer }) => `${pointer}/@odata.type`),
    count: { wrong: wrong.length, of: shown.length, what: "items" },
  });
}

function toldBy({ "@odata.type": told }: JsonObject, { types }: Contract): StructuredType | undefined {
  return typeof told === "string" ? namedType(told, types) : undefined;
}

// Who tells one type and shows members of another, which neither derives from it nor is its base, tells the wrong one or sends
// what is none of it. One member may be one that nobody documents yet.
function strangeMembers(shown: readonly Pick<Item, "pointer" | "value">[], contract: Contract): Judgement | undefined {
  const { types } = contract;
  const derived = derivedFrom(contract);
  const strange = shown.flatMap(({ pointer, value }) => {
    const type = toldBy(value, contract);
    if (type === undefined) return [];
    const byType = new Map<string, string[]>();
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(type.properties, name) || Object.hasOwn(type.navigation, name)) continue;
      for (const other of derived.get(name) ?? []) {
        if (!inherits(types, other, type.name)) byType.set(other, [...(byType.get(other) ?? []), name]);
      }
    }
    const [most] = [...byType].sort(([, a], [, b]) => b.length - a.length);
    return most === undefined || most[1].length < 2
      ? []
      : [{ pointer, type: type.name, other: most[0], names: most[1] }];
  });
  const [first] = strange;
  if (first === undefined) return undefined;
  return broken({
    expected: `members of ${first.type}, as @odata.type tells`,
    observed: `${first.names.join(", ")}, which ${first.other} declares`,
    pointers: strange.map(({ pointer, names: [name = ""] }) => `${pointer}/${name}`),
    count: { wrong: strange.length, of: shown.length, what: "items" },
  });
}

function isBare(told: unknown, { types }: Contract): boolean {
  return typeof told === "string" && !told.includes("#") && types.has(told);
}

const listed = onEveryListing(judge);

// What is selected takes nothing away from what an item is.
async function withKeysAlone(probe: Probe): Promise<Outcome | undefined> {
  const { contract, bindings } = probe;
  const [ids] = bindings;
  if (ids === undefined || !contract.operation.queryOptions.includes("$select")) return undefined;
  const told = (itemsOf(await probe.listing(ids), contract) ?? []).filter(({ value }) => isDerived(value, contract));
  if (told.length === 0) return undefined;
  const answer = await probe.share(probe.request(ids, { select: keyMembers(contract) }));
  if (statusOf(answer) !== 200 || lacksMetadata(answer)) return undefined;
  const same = within(itemsOf(answer, contract) ?? [], told, contract);
  const bare = same.filter(({ value }) => !Object.hasOwn(value, "@odata.type"));
  const [first] = bare;
  if (first === undefined) return undefined;
  const [whole] = within(told, [first], contract);
  const breach = {
    expected: `@odata.type ${String(whole?.value["@odata.type"])}, as without $select`,
    observed: "absent",
    pointers: bare.map(({ pointer }) => `${pointer}/@odata.type`),
    count: { wrong: bare.length, of: same.length, what: "items" },
  };
  return { judgement: broken(breach), evidence: [answer] };
}

function isDerived(value: JsonObject, contract: Contract): boolean {
  const type = toldBy(value, contract);
  return type !== undefined && type.name !== itemType(contract).name;
}

export const suite: Suite = {
  ...listed,
  async drive(probe) {
    const plain = await listed.drive(probe);
    return plain.judgement.kind === "broken" || probe.draws.quick ? plain : ((await withKeysAlone(probe)) ?? plain);
  },
  applies: (contract) => [contract, ...expandedContracts(contract)].some((one) => derivedFrom(one).size > 0),
};

function expandedContracts(contract: Contract): readonly Contract[] {
  const names = [...expandable(contract, "must"), ...expandable(contract, "should")];
  return names.flatMap((name) => nestedContract(contract, name) ?? []);
}

function sharesType(derived: ReadonlyMap<string, readonly string[]>, a: string, b: string): boolean {
  return derived.get(a)?.some((type) => derived.get(b)?.includes(type)) === true;
}

// Members of types that derive from the documented one, with the types that have each.
function derivedFrom(contract: Contract): ReadonlyMap<string, readonly string[]> {
  return membersBeyond(itemType(contract), contract.types);
}

const membersBeyond = onceForEachType((own, types): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const derived = [...types.values()].filter(
    (type): type is StructuredType =>
      type.kind !== "enum" && type.name !== own.name && inherits(types, type.name, own.name),
  );
  for (const { name, properties } of derived) {
    for (const member of Object.keys(properties)) {
      if (!Object.hasOwn(own.properties, member)) found.set(member, [...(found.get(member) ?? []), name]);
    }
  }
  return found;
});

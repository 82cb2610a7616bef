import type { Names } from "./names.ts";
import { childrenOf, requiredAttribute, type XmlElement } from "./xml-element.ts";

/** What annotations of the Capabilities vocabulary say of one target. What is not annotated is absent. */
export interface Capabilities {
  readonly select?: boolean;
  readonly filter?: boolean;
  readonly nonFilterable?: readonly string[];
  readonly sort?: boolean;
  readonly nonSortable?: readonly string[];
  readonly expand?: boolean;
  readonly nonExpandable?: readonly string[];
  readonly count?: boolean;
  readonly search?: boolean;
  readonly top?: boolean;
  readonly skip?: boolean;
  /** Functions that filters may have, in lower case. */
  readonly functions?: readonly string[];
}

/** The query options, each with what says whether it is supported. */
export const optionCapabilities = [
  ["$select", "select"],
  ["$filter", "filter"],
  ["$orderby", "sort"],
  ["$expand", "expand"],
  ["$count", "count"],
  ["$search", "search"],
  ["$top", "top"],
  ["$skip", "skip"],
] as const;

interface Term {
  readonly fact: keyof Capabilities;
  /** The member of the record that holds the answer; undefined where the annotation itself is true or false. */
  readonly flag?: string;
  readonly list?: { readonly fact: keyof Capabilities; readonly member: string };
}

const prefix = "Org.OData.Capabilities.V1.";
const terms: Readonly<Record<string, Term>> = {
  SelectSupport: { fact: "select", flag: "Supported" },
  FilterRestrictions: {
    fact: "filter",
    flag: "Filterable",
    list: { fact: "nonFilterable", member: "NonFilterableProperties" },
  },
  SortRestrictions: { fact: "sort", flag: "Sortable", list: { fact: "nonSortable", member: "NonSortableProperties" } },
  ExpandRestrictions: {
    fact: "expand",
    flag: "Expandable",
    list: { fact: "nonExpandable", member: "NonExpandableProperties" },
  },
  CountRestrictions: { fact: "count", flag: "Countable" },
  SearchRestrictions: { fact: "search", flag: "Searchable" },
  TopSupported: { fact: "top" },
  SkipSupported: { fact: "skip" },
};

/** Gathers capability annotations, inline ones and those of `Annotations` elements, by the full name of their target. */
export class CapabilityReader {
  readonly found = new Map<string, Capabilities>();
  readonly #names: Names;
  constructor(names: Names) {
    this.#names = names;
  }

  /** Reads the annotations that stand inside of `element`, which describe `target`. */
  read(element: XmlElement, target: string): void {
    for (const annotation of childrenOf(element, "Annotation")) {
      const term = this.#names.full(requiredAttribute(annotation, "Term"));
      if (!term.startsWith(prefix)) continue;
      const name = term.slice(prefix.length);
      if (name === "NavigationRestrictions") this.#readRestricted(annotation, target);
      else this.#add(target, factsOf(name, annotation));
    }
  }

  // Each restricted navigation property has the same facts in a record of its own.
  #readRestricted(annotation: XmlElement, target: string): void {
    for (const restricted of records(member(onlyRecord(annotation), "RestrictedProperties"))) {
      const path = pathsOf(member(restricted, "NavigationProperty"))[0];
      if (path === undefined) continue;
      for (const value of childrenOf(restricted, "PropertyValue")) {
        this.#add(`${target}/${path}`, factsOf(requiredAttribute(value, "Property"), value));
      }
    }
  }

  #add(target: string, facts: Capabilities): void {
    if (Object.keys(facts).length > 0) this.found.set(target, { ...this.found.get(target), ...facts });
  }
}

function factsOf(name: string, holder: XmlElement): Capabilities {
  if (name === "FilterFunctions") {
    const named = childrenOf(holder, "Collection").flatMap((list) => childrenOf(list, "String"));
    return { functions: named.map(({ text }) => text.trim().toLowerCase()) };
  }
  const term = Object.hasOwn(terms, name) ? terms[name] : undefined;
  if (term === undefined) return {};
  if (term.flag === undefined) {
    // A tag without a value stands for true.
    return { [term.fact]: holder.attributes.get("Bool") !== "false" };
  }
  const record = onlyRecord(holder);
  const listed = term.list === undefined ? undefined : member(record, term.list.member);
  const flag = member(record, term.flag)?.attributes.get("Bool");
  return {
    ...(flag === undefined ? {} : { [term.fact]: flag === "true" }),
    // A list without anything in it says that there is no exception.
    ...(term.list === undefined || listed === undefined ? {} : { [term.list.fact]: pathsOf(listed) }),
  };
}

function onlyRecord(holder: XmlElement | undefined): XmlElement | undefined {
  return holder === undefined ? undefined : childrenOf(holder, "Record")[0];
}

function records(holder: XmlElement | undefined): readonly XmlElement[] {
  return holder === undefined ? [] : childrenOf(holder, "Collection").flatMap((c) => childrenOf(c, "Record"));
}

function member(record: XmlElement | undefined, name: string): XmlElement | undefined {
  return record?.children.find((child) => child.name === "PropertyValue" && child.attributes.get("Property") === name);
}

// A path stands as an attribute, as an element or as the items of a collection.
function pathsOf(holder: XmlElement | undefined): readonly string[] {
  if (holder === undefined) return [];
  const attribute = ["PropertyPath", "NavigationPropertyPath"].flatMap((name) => holder.attributes.get(name) ?? []);
  const elements = [holder, ...childrenOf(holder, "Collection")].flatMap(({ children }) =>
    children.filter(({ name }) => name === "PropertyPath" || name === "NavigationPropertyPath").map(({ text }) => text),
  );
  return [...attribute, ...elements];
}

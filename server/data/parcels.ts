import { type Entity, generatedId } from "./entity.ts";

const labels = [
  "Anchor",
  "basket",
  "Candle",
  "drum",
  "Easel",
  "flute",
  "Globe",
  "hammer",
  "Inkwell",
  "jacket",
  "Kettle",
  "lamp",
];
const states = ["announced", "stored", "delivered", "returned"];
const services = ["express", "tracked", "express,tracked", "insured", "tracked,insured", "express,tracked,insured"];
const tags = [["north"], ["north", "heavy"], [], ["south"], ["heavy"], ["south", "cold", "heavy"], ["cold"]];
const cities = ["Aarhus", "Berlin", "Cadiz", "Delft", "Evora"];
const reasons = ["dented", "late", "lost"];
const senders = ["O'Brien & Sons", "Contoso", "Fabrikam", "Adatum"];

const two = (number: number): string => String(number).padStart(2, "0");

/** The tree below the singleton `postOffice`: parcels with a member of every type, of equal and different values, null where it may be. */
export function postOffice(): Entity {
  const owned = Array.from({ length: 6 }, (): Entity[] => []);
  const parties = owned.map((own, index) => party(index, own));
  const parcels: Entity[] = [];
  // A parcel in place of a lost one comes after it; every fourth is the first of its line.
  for (let index = 0; index < 24; index++) {
    const [claims, lost] = [claimsOf(index, parties), index % 4 === 0 ? undefined : parcels[index - 1]];
    const { values, links } = parcel(index);
    // The last party owns nothing, and every fourth parcel belongs to nobody.
    const owners = index % 4 === 3 ? [] : [...new Set([index % 5, (index * 3) % 5])];
    const owning = owners.flatMap((at) => parties[at] ?? []);
    // Each parcel has the one before it in it, up to six in a row.
    const parts = index % 6 === 0 ? [] : parcels.slice(index - 1, index);
    const transitiveParts = parcels.slice(index - (index % 6), index);
    const own = {
      values,
      links: {
        ...links,
        claims,
        owners: owning,
        parts,
        transitiveParts,
        ...(lost === undefined ? {} : { replaces: lost }),
      },
    };
    for (const at of owners) owned[at]?.push(own);
    parcels.push(own);
  }
  return { values: {}, links: { parcels, parties } };
}

// From none to three for a parcel, in no order.
function claimsOf(index: number, parties: readonly Entity[]): readonly Entity[] {
  return Array.from({ length: index % 4 }, (_, at): Entity => {
    const [mixed, claimant] = [(index * 5 + at * 7) % 11, parties[(index + at) % parties.length]];
    const parcelId = generatedId(31, index);
    const values = {
      id: generatedId(36, index * 4 + at),
      parcelId,
      reason: reasons[mixed % 3] ?? "",
      amount: mixed * 10,
      remark:
        mixed % 3 === 0 ? null : { content: `<p>claim ${mixed}</p>`, contentType: mixed % 3 === 1 ? "html" : "text" },
    };
    return { values, links: claimant === undefined ? {} : { claimant } };
  });
}

function party(index: number, ownedObjects: readonly Entity[]): Entity {
  const shared = { id: generatedId(35, index), since: index % 3 === 0 ? null : `20${two(10 + index)}-05-04` };
  return index % 2 === 0
    ? {
        type: "showcase.person",
        values: { ...shared, givenName: `Person ${index}`, surname: "Doe" },
        links: { ownedObjects },
      }
    : {
        type: "showcase.company",
        values: { ...shared, vatNumber: index === 3 ? null : `DE${1000 + index}`, industry: "freight" },
        links: { ownedObjects },
      };
}

function parcel(index: number): Entity {
  // Another order than that of the collection, for each member one of its own.
  const mixed = (index * 7) % 24;
  const label = `${labels[mixed % labels.length] ?? ""} ${index < 12 ? "red" : "blue"}`;
  const city = cities[index % cities.length] ?? "";
  return {
    values: {
      id: generatedId(31, index),
      label,
      note: index % 3 === 0 ? null : `Leave with ${index % 2 === 0 ? "the porter" : "a neighbour"}, bell ${index % 4}`,
      sender: senders[index % senders.length] ?? "",
      fragile: index % 3 === 1,
      insured: index % 5 === 0 ? null : index % 2 === 0,
      signed: index % 2 === 1,
      shelf: (index * 5) % 11 === 10 ? 255 : (index * 5) % 11,
      floor: (index % 5) - 2,
      column: (mixed % 9) * 100 - 400,
      weight: ((index * 11) % 24) * 9,
      pieces: index % 4 === 0 ? null : index % 4,
      attempts: index % 3,
      tracking: 2 ** 41 + ((index * 13) % 24) * 2 ** 33,
      volume: ((index * 5) % 24) + 0.5,
      height: (mixed % 7) + 0.25,
      width: index % 6 === 0 ? null : index / 4,
      price: ((index * 17) % 24) + 0.75,
      duty: index % 2 === 0 ? null : 1.5,
      batch: generatedId(32, index % 5),
      courier: index % 3 === 0 ? null : generatedId(33, index % 4),
      due: `2024-0${2 + (index % 2)}-${two(1 + ((index * 5) % 28))}`,
      posted: index % 4 === 1 ? null : `2024-01-${two(1 + (index % 9))}`,
      opens: `${two(6 + ((index * 5) % 9))}:${index % 2 === 0 ? "30" : "00"}:00`,
      closes: index % 7 === 0 ? null : "18:00:00",
      transit: `PT${1 + ((index * 7) % 13)}H${index % 2 === 0 ? "30M" : ""}`,
      delay: index % 5 === 2 ? "P1DT2H" : null,
      createdDateTime: `2024-01-${two(1 + mixed)}T08:${two(index)}:00Z`,
      completedDateTime: index % 4 === 3 ? null : `2024-02-${two(1 + ((index * 11) % 24))}T17:05:${two(index)}.25Z`,
      state: states[(index * 3) % states.length] ?? "",
      services: services[index % services.length] ?? "",
      barcode: Buffer.from([index, 255 - index, 7]).toString("base64url"),
      scan: index % 2 === 0 ? null : "AQID",
      tags: tags[index % tags.length] ?? [],
      zones: index % 2 === 0 ? ["z1"] : ["z2", "z3"],
      history: [{ place: city, hours: index % 6 }, ...(index % 3 === 0 ? [{ place: "Depot", hours: 2 }] : [])].slice(
        index % 8 === 7 ? 2 : 0,
      ),
      address: { street: `Lindenweg ${index}`, city, number: (index * 7) % 24 },
      origin: index % 4 === 2 ? null : { street: "Am Hafen 1", city: "Emden", number: 1 },
      language: ["en", "de", null][index % 3] ?? null,
      customs: index % 6 === 5 ? null : (index * 5) % 17,
      declared: index % 3 === 0,
      reference: index % 5 === 4 ? null : `R-${100 + index}-${index % 2 === 0 ? "EU" : "UK"}`,
    },
    links: {
      recipient: { values: { id: generatedId(34, index % 6), displayName: `Recipient ${index % 6}` }, links: {} },
    },
  };
}

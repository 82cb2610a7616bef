import type { Behaviour } from "../exchange.ts";
import type { Instant } from "../filter/value.ts";
import { changeFraction, withFractionDigits, withStoredInstants } from "../behaviour/instants.ts";
import { withStoredItems } from "../behaviour/store.ts";
import type { VariationDefinitions } from "../variation.ts";

const [first, last] = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z"];

const second = 1_000_000_000_000n;
const tick = 100_000n;

// Both sides lose what is finer, as in a column of that precision.
function comparedBy(before: Behaviour, unit: bigint): Behaviour {
  const cut = (instant: Instant): Instant => ({ ...instant, picoseconds: instant.picoseconds / unit });
  return { ...before, compareInstants: (left, right) => before.compareInstants(cut(left), cut(right)) };
}

export const variations: VariationDefinitions = {
  "far-timestamps": {
    title: "Timestamps are at the ends of the calendar",
    allowedBy: "Edm.DateTimeOffset: from the year 1 to 9999",
    apply: (honest) =>
      withStoredItems(honest, (item) => {
        const { id, startedDateTime, completedDateTime } = item.values;
        if (typeof id !== "string" || startedDateTime === null || completedDateTime === null) return item;
        if (/[02468]-/.test(id)) return { ...item, values: { ...item.values, startedDateTime: first } };
        return { ...item, values: { ...item.values, completedDateTime: last } };
      }),
  },
  "fraction-digits-1": {
    title: "Timestamps have one digit after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 1),
  },
  "fraction-digits-2": {
    title: "Timestamps have two digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 2),
  },
  "fraction-digits-4": {
    title: "Timestamps have four digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 4),
  },
  "fraction-digits-5": {
    title: "Timestamps have five digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 5),
  },
  "fraction-digits-6": {
    title: "Timestamps have six digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 6),
  },
  "fraction-digits-7": {
    title: "Timestamps have seven digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 7),
  },
  "long-fractions": {
    title: "Timestamps have twelve digits after the second",
    allowedBy: "OData ABNF: one to twelve fraction digits",
    group: "fraction-digits",
    apply: (honest) => ({
      ...honest,
      instantText: (stored) => changeFraction(honest.instantText(stored), (digits) => digits.padEnd(12, "0")),
    }),
  },
  "millisecond-timestamps": {
    title: "Timestamps have three digits after the second, in the store as well",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 3),
  },
  "minute-timestamps": {
    title: "Timestamps have no seconds, in the store neither",
    allowedBy: "OData ABNF: the seconds are optional",
    group: "fraction-digits",
    apply: (honest) => withStoredInstants(honest, (text) => text.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/, "$1")),
  },
  "offset-timestamps": {
    title: "Timestamps are written with +00:00",
    allowedBy: "OData ABNF: Z or an offset",
    apply: (honest) => ({
      ...honest,
      instantText: (stored) => honest.instantText(stored).replace(/Z$/, "+00:00"),
    }),
  },
  "picoseconds-compared-as-ticks": {
    title: "Timestamps have twelve digits after the second, and are compared by seven of them",
    allowedBy: "Graph: the precision of timestamps is the service's choice; what is told apart is 100 ns at the best",
    group: "fraction-digits",
    apply: (honest) => comparedBy(withFractionDigits(honest, 12, "987654321012"), tick),
  },
  "seconds-shown-as-ticks": {
    title: "Whole seconds are stored and compared, and shown with seven digits",
    allowedBy: "Graph: the precision of timestamps is the service's choice",
    group: "fraction-digits",
    apply: (honest) => {
      const whole = comparedBy(
        withStoredInstants(honest, (text) => changeFraction(text, () => "0000000")),
        second,
      );
      // Whatever else is stored, no more is shown of it than is compared.
      return { ...whole, instantText: (stored) => changeFraction(whole.instantText(stored), () => "0000000") };
    },
  },
  "trimmed-fractions": {
    title: "Zeros at the end of fractions are cut off",
    allowedBy: "OData ABNF: one to twelve fraction digits; lifecycle examples have them trimmed",
    group: "fraction-digits",
    apply: (honest) => ({
      ...honest,
      instantText: (stored) => changeFraction(honest.instantText(stored), (digits) => digits.replace(/0+$/, "")),
    }),
  },
  "whole-second-timestamps": {
    title: "Timestamps have no fraction of a second, in the store neither",
    allowedBy: "OData ABNF: the fraction of a second is optional",
    group: "fraction-digits",
    apply: (honest) => withFractionDigits(honest, 0),
  },
  "times-in-any-order": {
    title: "Items are completed before they are created",
    allowedBy: "That created, started and completed follow each other is shown, not stated",
    apply: (honest) =>
      withStoredItems(
        honest,
        (item) => {
          const { createdDateTime: created = null, completedDateTime: completed = null } = item.values;
          if (completed === null) return item;
          return { ...item, values: { ...item.values, createdDateTime: completed, completedDateTime: created } };
        },
        // A parent tells the same times as its operation.
        () => true,
      ),
  },
};

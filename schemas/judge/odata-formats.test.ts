import { expect, test } from "vitest";

import { edmFormats, isDateTimeOffset } from "./formats.ts";

test.each([
  "-0044-03-15T12:00:00Z",
  "-2024-02-29T00:00Z",
  "0999-12-31T23:59Z",
  "2022-08-24t23:28:05z",
  "2022-10-31T20:00:00Z",
  "2022-06-30T09:09:09-23:59",
  "2022-02-28T00:00Z",
  "2022-01-29T00:00Z",
  "2000-12-31T00:00Z",
])("%s is an Edm.DateTimeOffset", (text) => expect(isDateTimeOffset(text)).toBe(true));

test.each([
  "02022-08-24T23:28:05Z",
  "--2022-08-24T23:28:05Z",
  "+2022-08-24T23:28:05Z",
  "2022-00-24T23:28:05Z",
  "2022-08-00T23:28:05Z",
  "2022-08-32T23:28:05Z",
  "2022-06-31T23:28:05Z",
  "2022-09-31T23:28:05Z",
  "2022-11-31T23:28:05Z",
  "2022-02-30T23:28:05Z",
  "2024-02-30T23:28:05Z",
  "2100-02-29T23:28:05Z",
  "-2023-02-29T00:00Z",
  "2022-08-24T23:28:05+05:60",
  "2022-08-24T23Z",
])("%j is none", (text) => expect(isDateTimeOffset(text)).toBe(false));

test.each([
  [
    "edm-time-of-day",
    ["00:00", "07:59:59.999", "23:59", "23:59:59.123456789012"],
    ["24:00", "7:00", "07:60", "07:00Z", "T07:00", "07:00:00.", "07:00:60", "107:00"],
  ],
  [
    "edm-duration",
    ["P1D", "P12DT2H", "PT36H", "PT10M", "PT10S", "-PT0.5S", "PT1H2M3.25S"],
    ["P1Y", "P", "PT", "P1DT", "PT.5S", "PT5.S", "1D", "xP1D", "P1Dx", "PD", "PT1S1H"],
  ],
])("%s follows OData, not ISO 8601 at large", (format, good, bad) => {
  const fits = (text: string): boolean => edmFormats[format]?.(text) === true;
  expect(good.filter((text) => !fits(text))).toEqual([]);
  expect(bad.filter(fits)).toEqual([]);
});

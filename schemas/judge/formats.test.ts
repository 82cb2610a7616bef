import { expect, test } from "vitest";

import { edmFormats, isDateTimeOffset } from "./formats.ts";

test.each([
  "2022-08-24T23:28:05.3529197Z",
  "2022-08-24T23:28:05Z",
  "2022-08-24T23:28Z",
  "2022-08-24T23:28:05.123456789012Z",
  "2022-08-24T23:28:05+05:30",
  "2024-02-29T00:00:00-08:00",
  "2000-02-29T00:00Z",
  "12022-08-24T23:28:05Z",
])("%s is an Edm.DateTimeOffset", (text) => expect(isDateTimeOffset(text)).toBe(true));

test.each([
  "2022-08-24 23:28:05Z",
  "2022-08-24T23:28:05",
  "2022-08-24T23:28:05.Z",
  "2022-08-24T23:28:05.1234567890123Z",
  "2022-08-24T24:00:00Z",
  "2022-08-24T23:60:00Z",
  "2022-08-24T23:59:60Z",
  "2022-13-24T23:28:05Z",
  "2022-04-31T23:28:05Z",
  "2023-02-29T23:28:05Z",
  "1900-02-29T23:28:05Z",
  "2022-08-24T23:28:05+0530",
  "2022-08-24T23:28:05+24:00",
  "2022-08-24",
  "1661383685",
  "",
  "2022-08-24T23:28:05Z\n",
])("%j is none", (text) => expect(isDateTimeOffset(text)).toBe(false));

test("dates have a day that the month has, in any year", () => {
  const { "edm-date": date } = edmFormats;
  expect(["2024-02-29", "12024-01-31", "-0044-03-15", "0000-01-01"].map((text) => date?.(text))).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(["2023-02-29", "2024-1-1", "2024-01-01T00:00Z", "24-01-01"].map((text) => date?.(text))).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});

test("times of day and durations follow OData, not ISO 8601 at large", () => {
  const { "edm-time-of-day": time, "edm-duration": duration } = edmFormats;
  expect(["07:59:59.999", "23:59", "24:00"].map((text) => time?.(text))).toEqual([true, true, false]);
  expect(["P1DT2H", "-PT0.5S", "+P2D", "P1Y", "P", "PT"].map((text) => duration?.(text))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

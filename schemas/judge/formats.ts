const date = "(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const minute = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const second = "(?::[0-5]\\d(?:\\.\\d{1,12})?)?";
const zone = "(?:Z|z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";

const dateTimeOffset = new RegExp(`^-?${date}[Tt]${minute}${second}${zone}$`);
const onlyDate = new RegExp(`^-?${date}$`);
const timeOfDay = new RegExp(`^${minute}${second}$`);
const duration = /^[+-]?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

/**
 * `yyyy-MM-ddThh:mm[:ss[.1–12 digits]](Z|±hh:mm)` with a day that the month has. Source: OData ABNF, dateTimeOffsetValue.
 * Unlike RFC 3339 the seconds may be absent, and there are no leap seconds.
 */
export function isDateTimeOffset(text: string): boolean {
  return dateTimeOffset.test(text) && dayExists(text);
}

/** The formats that OData defines and JSON Schema does not. */
export const edmFormats: Readonly<Record<string, (text: string) => boolean>> = {
  "edm-date-time-offset": isDateTimeOffset,
  "edm-date": (text) => onlyDate.test(text) && dayExists(text),
  "edm-time-of-day": (text) => timeOfDay.test(text),
  "edm-duration": (text) => duration.test(text),
};

function dayExists(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.replace(/^-/, "").split(/[-T]/i, 3).map(Number);
  if (day <= 28) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const DAY_MS = 86_400_000;
/** A calendar of 400 years repeats: so many days, counted from 1 March of year 0, the day after any leap day. */
const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** The day of a moment in UTC, as prices are dated. By arithmetic: the core has no calendar. */
export function isoDate(atMs: number): string {
  const days = Math.floor(atMs / DAY_MS) + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month >= 10 ? month - 9 : month + 3)}-${two(day)}`;
}

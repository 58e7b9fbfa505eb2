/** How fine a date is: the unit its text is written in, `interval` for two dates, `none` for no date. */
export const DATE_PRECISIONS = [
  "day",
  "month",
  "season",
  "year",
  "decade",
  "century",
  "interval",
  "none",
] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

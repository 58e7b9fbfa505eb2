/** Numbers of things. */
export const counts = {
  events: "{count, plural, one {# event} other {# events}}",
  times: "{count, plural, one {# time} other {# times}}",
} as const;

/** How two managers may work together; the words stand between their names. The first is the usual one. */
export const LINK_KINDS: readonly string[] = [
  "works with",
  "decides with",
  "hands over to",
  "advises",
];

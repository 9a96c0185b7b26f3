/** What the file chooser offers first; anything may be dropped. */
export const FILE_TYPES = [
  ...[".csv", ".tsv", ".txt", ".psv", ".xlsx", ".xls", ".zip", ".json", ".headstand"],
  ...[".png", ".jpg", ".jpeg", ".webp", ".gif"],
];

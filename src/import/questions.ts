/** Somebody a question offers, by key, with what tells them apart. */
export interface Offered {
  readonly key: string;
  readonly name: string;
  /** Title, department, place: as far as the file has them. */
  readonly about: string;
}

/** What a finding leaves to the user to decide; each has its correction in choices.ts. */
export type Question =
  /** Several people could be meant by one reference. `chosen[k]`: whom the k-th report got. */
  | {
      readonly kind: "namesake";
      readonly reference: string;
      readonly persons: readonly Offered[];
      readonly reports: readonly (Offered & { readonly chosen: string })[];
      /** How many more reports there are than are listed. */
      readonly unlisted: number;
    }
  /** A reference to nobody: its team stands under a placeholder. */
  | { readonly kind: "placeholder"; readonly reference: string; readonly team: number }
  /** A ring, each member reporting to the next; it was cut above `cut`. */
  | { readonly kind: "ring"; readonly members: readonly Offered[]; readonly cut: string };

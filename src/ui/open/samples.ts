import type { Source } from "../../store/app.ts";

/** Invented organisations that ship with the page; each is loaded when it is asked for. */
export interface Sample {
  readonly title: string;
  readonly people: string;
  readonly load: () => Promise<Source>;
}

function sample(
  title: string,
  people: string,
  text: () => Promise<{ readonly default: string }>,
): Sample {
  const load = async (): Promise<Source> => {
    const { default: content } = await text();
    return { name: title, files: [{ name: title, content }], isSample: true };
  };
  return { title, people, load };
}

export const FIRST_SAMPLE = sample(
  "Harbour & Lane",
  "180 people",
  () => import("../../../samples/harbour-and-lane.csv?raw"),
);

export const SAMPLES: readonly Sample[] = [
  sample("A team", "32 people", () => import("../../../samples/team-of-32.csv?raw")),
  FIRST_SAMPLE,
  sample("A company", "1,000 people", () => import("../../../samples/company-of-1000.csv?raw")),
];

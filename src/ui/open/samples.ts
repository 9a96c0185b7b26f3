import { say } from "../../language/say.ts";
import type { Source } from "../../store/app.ts";

/** Invented organisations that ship with the page; each is loaded when it is asked for. */
export interface Sample {
  /** In the language of the page. */
  readonly title: () => string;
  readonly people: number;
  readonly load: () => Promise<Source>;
}

function sample(
  title: () => string,
  people: number,
  text: () => Promise<{ readonly default: string }>,
): Sample {
  const load = async (): Promise<Source> => {
    const { default: content } = await text();
    const name = title();
    return { name, files: [{ name, content }], isSample: true };
  };
  return { title, people, load };
}

export const FIRST_SAMPLE = sample(
  () => "Harbour & Lane",
  180,
  () => import("../../../samples/harbour-and-lane.csv?raw"),
);

export const SAMPLES: readonly Sample[] = [
  sample(
    () => say("A team"),
    32,
    () => import("../../../samples/team-of-32.csv?raw"),
  ),
  FIRST_SAMPLE,
  sample(
    () => say("A company"),
    1000,
    () => import("../../../samples/company-of-1000.csv?raw"),
  ),
];

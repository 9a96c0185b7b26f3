import type { HandoutColumn } from "../../handout/handoutOrg.ts";
import { currentTongue } from "../../language/current.ts";
import { say } from "../../language/say.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import type { Org } from "../../org/org.ts";
import type { PrivacyLevel } from "../../picture/privacy.ts";
import type { AppState } from "../../store/app.ts";
import { sceneNow } from "../../store/sceneNow.ts";
import { figuresOf, shownPhotos } from "../../store/selectors.ts";
import { linksOfSource } from "../../store/shownLinks.ts";
import { managerScenes } from "../../story/managerScenes.ts";
import type { Story } from "../../story/story.ts";
import type { ExportFormat, ExportOrder, ExportShape } from "../../worker/exportOrder.ts";
import { linkColumns } from "../../worker/linkColumns.ts";
import { fieldWord } from "../fieldWords.ts";
import { stemOf } from "../stemOf.ts";
import { formatOf } from "./exportWords.ts";

/** What is to be shown in the file. */
export type ExportSubject = "view" | "story" | "managers" | "book";

/** More slides than this nobody turns over. */
export const MOST_MANAGER_SLIDES = 1000;

/** What the user chose for a file. */
export interface ExportChoice {
  readonly format: ExportFormat | "png";
  readonly subject: ExportSubject;
  readonly shape: ExportShape;
  readonly isDark: boolean;
  readonly privacy: PrivacyLevel;
  readonly hasNotes: boolean;
  readonly columns: ReadonlySet<HandoutColumn>;
  readonly passphrase: string;
  /** Of a picture: px a px of the drawing. */
  readonly scale: number;
  readonly isTransparent: boolean;
}

/** The order for the worker; null without a chart. */
export function orderOf(
  choice: ExportChoice & { readonly format: ExportFormat },
  state: AppState,
): ExportOrder | null {
  const { document, drawing } = state;
  if (!document) return null;
  const { format, shape, isDark, privacy, hasNotes, columns, passphrase } = choice;
  const photos = shownPhotos(state);
  return {
    format,
    shape,
    story: storyOf(formatOf(format).hasSubject ? choice.subject : "view", state),
    isBook: choice.subject === "book",
    view: state.view,
    drawing,
    isDark,
    privacy,
    hasNotes,
    columns,
    passphrase,
    tongue: currentTongue(),
    chart: {
      org: document.imported.org,
      asOf: document.options.asOf,
      settings: document.settings,
      figures: figuresOf(document),
      links: linkColumns(LINK_SOURCES.flatMap((source) => linksOfSource(state, source) ?? [])),
      photoOf: photos?.photoOf ?? null,
      photos: photos?.sources ?? [],
    },
  };
}

/** The story, or what is on the page now as a story of one scene. */
function storyOf(subject: ExportSubject, state: AppState): Story {
  const { document, story } = state;
  const name = stemOf(document?.source.name ?? "");
  if (subject === "story") return { ...story, title: story.title || name };
  if (subject === "managers" && document) {
    const { view, lensId } = state;
    return { title: name, scenes: managerScenes(document.imported.org, view, lensId) };
  }
  return { title: name, scenes: [sceneNow(state, name)] };
}

/** The columns a hand-out of this organisation may carry, with what they are called. */
export function columnsOf(org: Org): readonly (readonly [HandoutColumn, string])[] {
  const texts = (
    ["title", "department", "location", "grade", "workerType", "email"] as const
  ).filter((field) => org.text[field]);
  const values = (
    ["hireDay", "fte", "utcOffset", "dotted", "products", "communities", "customerFacing"] as const
  ).filter((column) => org[column] !== null);
  return [
    ...texts.map((field) => [field, fieldWord(field)] as const),
    ...values.map((column) => [column, VALUE_WORDS[column]()] as const),
    ...org.extra.map(({ header }) => [`extra:${header}` as const, header] as const),
  ];
}

const VALUE_WORDS = {
  hireDay: () => fieldWord("hireDate"),
  fte: () => fieldWord("fte"),
  utcOffset: () => fieldWord("utcOffset"),
  dotted: () => say("Dotted lines"),
  products: () => fieldWord("products"),
  communities: () => fieldWord("communities"),
  customerFacing: () => fieldWord("customerFacing"),
};

/** What stays in the house unless somebody ticks it: addresses, and what Headstand does not understand. */
export function usualColumns(org: Org): ReadonlySet<HandoutColumn> {
  const isUsual = (column: HandoutColumn): boolean =>
    column !== "email" && !column.startsWith("extra:");
  return new Set(columnsOf(org).flatMap(([column]) => (isUsual(column) ? [column] : [])));
}

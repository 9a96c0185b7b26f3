import { say } from "../../language/say.ts";
import { figureColumns } from "../../metrics/figureColumns.ts";
import { settingsText } from "../../metrics/settingsText.ts";
import { drawnLinksCsv } from "../../org/drawnLinksCsv.ts";
import { orgCsv } from "../../org/orgCsv.ts";
import type { AppState } from "../../store/app.ts";
import { storyText } from "../../story/storyText.ts";
import { nameBeside } from "../saveFile.ts";

/** Something the user has, as a file; its text is made when it is wanted. */
export interface SavedWork {
  readonly title: string;
  readonly name: string;
  readonly type: string;
  readonly text: () => string;
}

const CSV = "text/csv";
const JSON_TYPE = "application/json";
/** Else Excel takes UTF-8 for something older. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Everything there is to save, each in the form that can be opened again; nothing without a chart. */
export function workOf(state: AppState): readonly SavedWork[] {
  const { document, settings, story, drawn } = state;
  if (!document) return [];
  const { source, imported, figures } = document;
  const name = (word: string, extension: string) => nameBeside(source.name, word, extension);
  const people = (): string =>
    orgCsv(imported.org, figures ? figureColumns(imported.org, figures.load) : []);
  const work: SavedWork[] = [
    {
      title: say("People (CSV)"),
      name: name("people", "csv"),
      type: CSV,
      text: () => BYTE_ORDER_MARK + people(),
    },
    {
      title: say("Settings"),
      name: name("settings", "json"),
      type: JSON_TYPE,
      text: () => settingsText(settings),
    },
  ];
  if (story.scenes.length > 0) {
    const text = (): string => storyText(story);
    work.push({ title: say("Story"), name: name("story", "json"), type: JSON_TYPE, text });
  }
  if (drawn.length > 0) {
    const text = (): string => BYTE_ORDER_MARK + drawnLinksCsv(drawn);
    work.push({
      title: say("Links of your own (CSV)"),
      name: name("links", "csv"),
      type: CSV,
      text,
    });
  }
  return work;
}

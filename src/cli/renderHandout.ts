import { packedContent } from "../handout/handoutContent.ts";
import { handoutHtml } from "../handout/handoutHtml.ts";
import {
  type HandoutColumn,
  handoutOrg,
  handoutSettings,
  handoutStory,
} from "../handout/handoutOrg.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import type { Chart } from "../picture/chart.ts";
import { USUAL_DRAWING } from "../picture/drawing.ts";
import type { StoryScene } from "../story/story.ts";

/** What a hand-out from the command line carries: what the page ticks by itself. */
const COLUMNS: readonly HandoutColumn[] = [
  ...(["title", "department", "location", "grade", "workerType"] as const),
  ...(["hireDay", "fte", "utcOffset", "dotted"] as const),
  ...(["products", "communities", "customerFacing"] as const),
];

/** A hand-out of the organisation with this one scene, as of a day, YYYY-MM-DD. */
export async function handoutBytes(
  chart: Chart,
  scene: StoryScene,
  asOf: string,
): Promise<Uint8Array> {
  const { handoutTemplate } = await import("../../scripts/handoutTemplate.mjs");
  const told = handoutOrg(chart.org, new Set(COLUMNS), "full");
  const story = { title: scene.title, scenes: [{ ...scene, id: "1" }] };
  const packed = await packedContent(
    {
      title: scene.title,
      org: told,
      settings: handoutSettings(chart.settings),
      asOf,
      links: LINK_SOURCES.flatMap((source) => chart.linksOf(source)),
      drawing: USUAL_DRAWING,
      story: handoutStory(story, chart.org, told, "full"),
    },
    "",
  );
  return new TextEncoder().encode(handoutHtml(await handoutTemplate(), scene.title, packed));
}

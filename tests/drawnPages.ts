import { strToU8 } from "fflate";
import { generateCsv } from "../src/generate/generateCsv.ts";
import { importPeople } from "../src/import/importPeople.ts";
import { nameOf, type Org } from "../src/org/org.ts";
import type { DrawnPage } from "../src/render/drawnPage.ts";
import { LIGHT } from "../src/scene/palette.ts";
import { scene } from "../src/scene/scene.ts";
import { drawingOf } from "./drawings.ts";

/** The organisation of a file, through the importer. */
export async function orgOfFile(bytes: Uint8Array, fileName: string): Promise<Org> {
  const outcome = await importPeople(bytes, { fileName, asOf: "2026-11-01" });
  if (outcome.kind !== "imported") throw new Error(outcome.kind);
  return outcome.imported.org;
}

/** An invented organisation of so many people. */
export async function orgOfPeople(people: number): Promise<Org> {
  const csv = [...generateCsv({ people, seed: 1 })].join("\n");
  return orgOfFile(strToU8(csv), `${people}.csv`);
}

/** The whole of an organisation on one page. */
export function drawnPageOf(org: Org, isUpsideDown: boolean, zoom = 0): DrawnPage {
  const [width, height] = [1600, 900];
  const at = { across: 40, down: 50 };
  const look = { isUpsideDown, width, height, zoom, at, hasFaces: true };
  const title = isUpsideDown ? "Who does the work" : "As we usually draw it";
  return {
    marks: scene(drawingOf(org, look)).marks,
    width,
    height,
    ground: LIGHT.paper,
    title,
    notes: `Say why: ${title}.\nThen wait.`,
    names: Array.from({ length: org.count }, (_, node) => nameOf(org, node)),
  };
}

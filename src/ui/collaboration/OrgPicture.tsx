import { useLayoutEffect, useMemo, useRef } from "react";
import { bitSetWith } from "../../base/bitSet.ts";
import type { Layout } from "../../layout/layout.ts";
import { viewRows } from "../../layout/rows.ts";
import type { View } from "../../layout/view.ts";
import type { Org } from "../../org/org.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import { fitCamera } from "../../scene/camera.ts";
import { type Lens, NO_GROUP } from "../../scene/lens.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { scene } from "../../scene/scene.ts";
import type { SceneInput, SceneProduct } from "../../scene/sceneInput.ts";
import { sceneWords } from "../../scene/sceneWords.ts";
import { useApp } from "../appContext.tsx";
import { useWidth } from "../insights/useWidth.ts";
import { useIsDark } from "../useIsDark.ts";
import { usePixelRatio } from "../usePixelRatio.ts";

const HEIGHT = 340;
/** Room around the chart for half a card, px. */
const PADDING = { side: 44, top: 34, bottom: 40 };

/** A picture of a part of an organisation with a product lit up: it stands still. */
export function OrgPicture({
  org,
  layout,
  people,
  product,
  label,
}: {
  readonly org: Org;
  readonly layout: Layout;
  readonly people: readonly number[];
  readonly product: SceneProduct;
  /** What it shows, for those who do not see it. */
  readonly label: string;
}) {
  const view = useApp((state) => state.view);
  const isDark = useIsDark();
  const ratio = usePixelRatio();
  const [box, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useMemo(
    () => pictureOf(org, layout, people, product, view),
    [org, layout, people, product, view],
  );
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext("2d", { alpha: false });
    if (!canvas.current || !pen || width === 0) return;
    canvas.current.width = Math.round(width * ratio);
    canvas.current.height = Math.round(HEIGHT * ratio);
    const palette = isDark ? DARK : LIGHT;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, width, HEIGHT);
    drawMarks(pen, scene(sizedTo(drawn, width, palette)).marks, () => null);
  }, [drawn, width, isDark, ratio]);
  return (
    <div className="org-picture" ref={box}>
      <canvas ref={canvas} role="img" aria-label={label} style={{ width, height: HEIGHT }} />
    </div>
  );
}

type Unsized = Omit<SceneInput, "camera" | "frame" | "width" | "height" | "palette">;

function pictureOf(
  org: Org,
  layout: Layout,
  people: readonly number[],
  product: SceneProduct,
  view: View,
): Unsized {
  const isUpsideDown = view === "upside-down";
  return {
    org,
    layout,
    rows: viewRows(layout),
    flip: isUpsideDown ? 1 : 0,
    isUpsideDown,
    lens: plainLens(org.count),
    load: Float64Array.from(org.span),
    isolated: [],
    selected: -1,
    hovered: -1,
    pinned: [],
    found: bitSetWith(people, org.count),
    path: [],
    way: [],
    hoveredLink: null,
    communities: [],
    cultivators: [],
    ghost: null,
    product,
    matching: null,
    contractors: null,
    links: [],
    dotted: null,
    photoOf: null,
    experts: null,
    cardFields: ["title"],
    words: { ...sceneWords(view, NOBODY), mission: "", teams: "" },
  };
}

const NOBODY = {
  people: 0,
  managers: 0,
  individualContributors: 0,
  vacancies: 0,
  placeholders: 0,
  roots: 0,
};

/** Colours nobody: only the product is to be seen. */
function plainLens(count: number): Lens {
  return {
    id: "plain",
    title: "",
    subject: "people",
    groups: [],
    groupOf: new Uint8Array(count).fill(NO_GROUP),
    figureOf: () => "",
    why: "",
  };
}

function sizedTo(input: Unsized, width: number, palette: SceneInput["palette"]): SceneInput {
  const { side, top, bottom } = PADDING;
  const frame = {
    left: side,
    top,
    width: Math.max(80, width - 2 * side),
    height: HEIGHT - top - bottom,
  };
  const extent = { width: input.layout.width, height: input.rows.height };
  return { ...input, width, height: HEIGHT, frame, palette, camera: fitCamera(extent, frame) };
}

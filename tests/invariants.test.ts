import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { nodeOnWall } from "../src/layout/layout.ts";
import { dottedReach } from "../src/metrics/dottedReach.ts";
import { LINK_SOURCES } from "../src/metrics/linkSource.ts";
import { buildOrg } from "../src/org/buildOrg.ts";
import type { Org } from "../src/org/org.ts";
import {
  fitCamera,
  fitScales,
  largestZoom,
  naturalZoom,
  scalesAt,
  zoomCamera,
} from "../src/scene/camera.ts";
import { elbowMarks } from "../src/scene/elbows.ts";
import { funnelMarks } from "../src/scene/funnels.ts";
import { nodeAt } from "../src/scene/hitTest.ts";
import { drawnLinks } from "../src/scene/links.ts";
import { linkGround, linkWay } from "../src/scene/linkWays.ts";
import type { FunnelMark, Mark, RectangleMark, TextMark } from "../src/scene/marks.ts";
import { textWidth } from "../src/scene/measure.ts";
import { ownDottedLineMarks } from "../src/scene/ownDottedLines.ts";
import { LIGHT } from "../src/scene/palette.ts";
import { LABEL_SIZE, type Placement } from "../src/scene/placement.ts";
import { scene } from "../src/scene/scene.ts";
import type { SceneInput, SceneLink } from "../src/scene/sceneInput.ts";
import { isAssistant, stageView } from "../src/scene/stageView.ts";
import { sideHandles } from "../src/scene/trace.ts";
import { walk } from "../src/scene/walk.ts";
import { wallMarks } from "../src/scene/wall.ts";
import { cellWidth } from "../src/scene/wallCells.ts";
import { type Box, HAIR, liesIn, overlaps, overlapsBetween } from "./boxes.ts";
import { anyPlan, drawingFor, drawingOf, type Plan } from "./drawings.ts";
import {
  aideBox,
  CLOSEST_ROWS,
  cardBox,
  cardFaults,
  cellBoxes,
  type Drawn,
  drawn,
  extentFaults,
  funnelFaults,
  isBelow,
  isShown,
  labelBox,
  managerOf,
  nameFaults,
  nodesAt,
  shownUnits,
  shownWall,
  textBox,
} from "./drawnFaults.ts";
import { membersOf } from "./smallOrgs.ts";

// What must be true of every drawing, on random organisations and on three extreme ones.

vi.setConfig({ testTimeout: 60_000 });

type Check = (now: Drawn) => void;

/** Checks drawings of any organisation. */
function onAny(check: Check, numRuns = 150): void {
  fc.assert(
    fc.property(anyPlan, (plan) => check(drawn(drawingFor(plan)))),
    { numRuns, seed: 20261121, interruptAfterTimeLimit: 20_000 },
  );
}

/** A line of 5,000, each reporting to the one before. */
const chain = buildOrg(membersOf(Array.from({ length: 5000 }, (_, i) => i - 1))).org;
/** A line of 3,000, each with somebody else below them: funnels of every level in each other. */
const comb = buildOrg(
  membersOf(Array.from({ length: 6000 }, (_, i) => (i % 2 === 0 ? i - 2 : i - 1))),
).org;
/** 30 levels, each manager with four others: drawn low, its rows are too close to be told apart. */
const lopsided = buildOrg(
  membersOf(Array.from({ length: 150 }, (_, i) => (i % 5 === 0 ? i - 5 : i - (i % 5)))),
).org;
/** One manager of 50,000. */
const star = buildOrg(membersOf(Array.from({ length: 50_001 }, (_, i) => (i === 0 ? -1 : 0)))).org;

/** Checks the extreme organisations at four zooms, both ways up. */
function onExtremes(check: Check, orgs: readonly Org[] = [chain, comb, star]): void {
  for (const org of orgs) {
    for (const zoom of [0, 30, 60, 100]) {
      for (const isUpsideDown of [true, false]) {
        const at = { across: 37, down: 20 };
        check(drawn(drawingOf(org, { zoom, isUpsideDown, width: 1600, height: 900, at })));
      }
    }
  }
}

describe("cards", () => {
  const check: Check = (now) => {
    expect(cardFaults(now)).toEqual([]);
  };

  test("never lie on each other, nor on a person on the wall", () => onAny(check));
  test("nor in a chain and a comb", () => onExtremes(check, [chain, comb]));

  test("people on the wall never stand on each other", () => {
    onAny((now) => {
      expect(overlaps(cellBoxes(now))).toEqual([]);
    });
  });
});

describe("extents", () => {
  const SLACK = 1e-9;
  const check: Check = (now) => {
    expect(extentFaults(now)).toEqual([]);
  };

  test("hold all people with their manager in the middle, and those of siblings lie apart", () =>
    onAny(check));
  test("also in a chain, a comb and a star", () => onExtremes(check));

  test("those of units lie apart from their manager's team on the wall", () => {
    onAny(({ input }) => {
      const { layout, org } = input;
      for (const unit of shownUnits(input)) {
        const manager = managerOf(input, unit);
        const team = shownWall(input).filter((i) => managerOf(input, i) === manager);
        const onTeam = team.filter(
          (i) =>
            (layout.left[i] ?? 0) < (layout.right[unit] ?? 0) - SLACK &&
            (layout.left[unit] ?? 0) < (layout.right[i] ?? 0) - SLACK,
        );
        expect(onTeam).toEqual([]);
      }
      expect(org.count).toBeGreaterThan(0);
    });
  });
});

/** Left and right side of a drawn funnel at a height; they follow the curve of the backends. */
function sidesAt({ left, right, y }: FunnelMark, at: number): { left: number; right: number } {
  const below = Math.max(
    1,
    y.findIndex((line) => line >= at),
  );
  const y0 = y[below - 1] ?? 0;
  const y1 = y[below] ?? 0;
  const height = Math.min(1, Math.max(0, (at - y0) / (y1 - y0 || 1)));
  const straight = { leaveX: 1 / 3, leaveY: 1 / 3, arriveX: 2 / 3, arriveY: 2 / 3 };
  const handles = sideHandles(below - 1, y.length - 1) ?? straight;
  const curve = (leave: number, arrive: number, t: number): number =>
    3 * leave * t * (1 - t) ** 2 + 3 * arrive * t * t * (1 - t) + t ** 3;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2;
    if (curve(handles.leaveY, handles.arriveY, t) < height) low = t;
    else high = t;
  }
  const share = curve(handles.leaveX, handles.arriveX, low);
  const mix = (x: readonly number[]): number =>
    (x[below - 1] ?? 0) + ((x[below] ?? 0) - (x[below - 1] ?? 0)) * share;
  return { left: mix(left), right: mix(right) };
}

describe("funnels", () => {
  const onLines: Check = (now) => {
    expect(funnelFaults(now)).toEqual([]);
  };

  test("stay within their manager's on every line", () => onAny(onLines));
  test("also in a chain, a comb and a star", () => onExtremes(onLines));

  /** Drawn funnels of which one leaves the other although it is in it, or enters it although it is not. */
  const crossings = ({ input, view, seen: { units } }: Drawn): string[] => {
    const funnels = funnelMarks({ ...input, flip: 1 }, view, units) as readonly FunnelMark[];
    const wrong: string[] = [];
    units.forEach((outer, a) => {
      units.forEach((inner, b) => {
        const one = funnels[a];
        const other = funnels[b];
        if (a === b || !one || !other || isBelow(input, outer.node, inner.node)) return;
        const lowest = Math.min(one.y.at(-1) ?? 0, other.y.at(-1) ?? 0);
        const highest = Math.max(one.y[0] ?? 0, other.y[0] ?? 0);
        const lines = [...one.y, ...other.y].filter((y) => y >= highest && y <= lowest);
        const between = lines.map((y, i) => (y + (lines[i + 1] ?? lowest)) / 2);
        for (const y of [...lines, ...between]) {
          const out = sidesAt(one, y);
          const within = sidesAt(other, y);
          const isRight = isBelow(input, inner.node, outer.node)
            ? within.left >= out.left - HAIR && within.right <= out.right + HAIR
            : within.left >= out.right - HAIR || within.right <= out.left + HAIR;
          if (!isRight) wrong.push(`${outer.node} crosses ${inner.node} at ${y}`);
        }
      });
    });
    return wrong;
  };

  test("never cross each other, drawn", () => {
    onAny((now) => {
      if (now.input.isUpsideDown) expect(crossings(now)).toEqual([]);
    });
  });

  test("nor where rows are too close to be drawn one by one", () => {
    for (const height of [110, 130, 168, 200]) {
      const look = { zoom: 0, isUpsideDown: true, at: { across: 0, down: 0 } };
      expect(crossings(drawn(drawingOf(lopsided, { ...look, width: 1600, height })))).toEqual([]);
    }
  });

  test("nor in the top of a comb", () => {
    onExtremes(
      (now) => {
        if (!now.input.isUpsideDown) return;
        const units = [...now.seen.units.slice(0, 20), ...now.seen.units.slice(-20)];
        expect(crossings({ ...now, seen: { ...now.seen, units } })).toEqual([]);
      },
      [comb],
    );
  });
});

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function segmentsOf(marks: readonly Mark[]): Segment[] {
  return marks.flatMap((mark) => {
    if (mark.type !== "segments") return [];
    const found: Segment[] = [];
    for (let i = 0; i < mark.segments.length; i += 4) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = mark.segments.slice(i, i + 4);
      found.push({
        x1: Math.min(x1, x2),
        x2: Math.max(x1, x2),
        y1: Math.min(y1, y2),
        y2: Math.max(y1, y2),
      });
    }
    return found;
  });
}

/** The boxes a segment runs through, not only along their edge. */
function boxesHit({ x1, y1, x2, y2 }: Segment, boxes: readonly Box[]): Box[] {
  return boxes.filter(
    (box) =>
      x1 < box.right - HAIR &&
      x2 > box.left + HAIR &&
      y1 < box.bottom - HAIR &&
      y2 > box.top + HAIR,
  );
}

describe("elbows", () => {
  const settled = (now: Drawn): readonly Mark[] => elbowMarks(now.input, now.view, now.seen);

  test("of different managers never touch", () => {
    onAny((now) => {
      if (now.input.isUpsideDown) return;
      const segments = segmentsOf(settled(now));
      const level = segments.filter(({ y1, y2, x1, x2 }) => y1 === y2 && x2 > x1);
      const upright = segments.filter(({ y1, y2 }) => y2 > y1);
      for (const a of level) {
        const onIt = level.filter(
          (b) => a !== b && a.y1 === b.y1 && a.x1 < b.x2 - HAIR && b.x1 < a.x2 - HAIR,
        );
        expect(onIt).toEqual([]);
        const through = upright.filter(
          ({ x1, y1, y2 }) =>
            x1 > a.x1 + HAIR && x1 < a.x2 - HAIR && y1 < a.y1 - HAIR && y2 > a.y1 + HAIR,
        );
        expect(through).toEqual([]);
      }
    });
  });

  test("run through no card but those they join, and through nobody on the wall", () => {
    onAny((now) => {
      if (now.input.isUpsideDown || now.view.pitch < CLOSEST_ROWS) return;
      const cards = now.placement.units.map((placed) => ({ ...cardBox(placed), x: placed.unit.x }));
      const cells = cellBoxes(now, cellWidth(now.input.camera));
      // Cards may lie on the lines to subtrees too narrow to be told apart.
      const seen = { ...now.seen, specks: [] };
      for (const segment of segmentsOf(settled({ ...now, seen }))) {
        const isUpright = segment.x1 === segment.x2;
        const foreign = cards.filter(({ x }) => !isUpright || Math.abs(x - segment.x1) > 3);
        expect(boxesHit(segment, [...foreign, ...cells])).toEqual([]);
      }
    }, 500);
  });

  test("reach as far over the picture as if everybody were on it", () => {
    onAny((now) => {
      const { input, view } = now;
      if (input.isUpsideDown) return;
      const bars = segmentsOf(settled(now)).filter(({ y1, y2 }) => y1 === y2);
      const clip = (x: number): number => Math.min(input.width, Math.max(0, x));
      for (const { node, x } of now.seen.units) {
        const children = shownUnits(input).filter((i) => managerOf(input, i) === node);
        const wide = children.filter((i) => now.seen.units.some((unit) => unit.node === i));
        if (wide.length < children.length) continue;
        const team = shownWall(input).filter(
          (i) => managerOf(input, i) === node && !isAssistant(input, i),
        );
        const ends = [x, ...children.map((i) => view.personX(i))];
        if (team.length > 0) {
          const columns = team.map((i) => input.layout.left[i] ?? 0);
          const middle = (Math.min(...columns) + Math.max(...columns) + 1) / 2;
          ends.push(view.screenX(middle));
        }
        if (ends.length < 2) continue;
        const from = clip(Math.min(...ends));
        const to = clip(Math.max(...ends));
        const isDrawn = bars.some(
          (bar) =>
            Math.abs(bar.y1 - view.crossbarY(node)) < HAIR &&
            clip(bar.x1) <= from + HAIR &&
            clip(bar.x2) >= to - HAIR,
        );
        expect(isDrawn || to - from < HAIR).toBe(true);
      }
    });
  });
});

describe("the flip", () => {
  test("moves everybody straight up or down, and assistants beside their manager", () => {
    onAny(({ input, view, seen }) => {
      for (const flip of [0, 0.3, 0.8, 1]) {
        const turning = { ...input, flip };
        const turned = stageView(turning);
        const then = walk(turning, turned);
        expect(then.units.map(({ node, x }) => [node, x])).toEqual(
          seen.units.map(({ node, x }) => [node, x]),
        );
        for (const { first, left } of then.blocks) {
          expect(seen.blocks.find((block) => block.first === first)?.left ?? left).toBe(left);
        }
        for (const node of [...shownUnits(input), ...shownWall(input)]) {
          if (isAssistant(input, node)) continue;
          expect(turned.personX(node)).toBe(view.personX(node));
        }
      }
    });
  });

  test("puts the wall above all managers, and the top post below all", () => {
    onAny(({ input }) => {
      const view = stageView({ ...input, flip: 1 });
      const lowest = Math.max(...shownWall(input).map((i) => view.personY(i)));
      const below = { node: -1, y: Number.NEGATIVE_INFINITY };
      for (const node of shownUnits(input)) {
        const y = view.personY(node);
        expect(y).toBeGreaterThan(lowest);
        const manager = managerOf(input, node);
        if (manager >= 0) expect(view.personY(manager)).toBeGreaterThan(y);
        if (y > below.y) Object.assign(below, { node, y });
      }
    });
  });

  test("has every manager above their people on the other side", () => {
    onAny(({ input }) => {
      const view = stageView({ ...input, flip: 0 });
      for (const node of [...shownUnits(input), ...shownWall(input)]) {
        const manager = managerOf(input, node);
        if (manager >= 0) expect(view.personY(manager)).toBeLessThan(view.personY(node));
      }
    });
  });
});

describe("assistants", () => {
  const onAssistants = (check: (now: Drawn, node: number, manager: number) => void): void => {
    let seen = 0;
    onAny((now) => {
      for (const node of shownWall(now.input).filter((i) => isAssistant(now.input, i))) {
        seen++;
        check(now, node, managerOf(now.input, node));
      }
    });
    expect(seen).toBeGreaterThan(200);
  };

  test("stand close beside their manager's stem, above the others and within the manager's extent", () => {
    onAssistants(({ input }, node, manager) => {
      const { layout, camera, org } = input;
      const view = stageView({ ...input, flip: 0 });
      const stem = view.personX(manager);
      const x = view.personX(node);
      expect(stem - (x + camera.kx / 2)).toBeGreaterThan(0);
      expect((stem - x) / camera.kx).toBeLessThan(3);
      expect(x - camera.kx / 2).toBeGreaterThan(view.screenX(layout.left[manager] ?? 0) - HAIR);
      const bottom = view.personY(node) + camera.ky / 2;
      expect(bottom).toBeLessThan(view.crossbarY(manager));
      for (let i = manager + 1; i < (org.end[manager] ?? 0); i = org.end[i] ?? i + 1) {
        if (!isShown(input, i) || isAssistant(input, i)) continue;
        expect(view.personY(i)).toBeGreaterThan(view.crossbarY(manager));
      }
    });
  });

  test("stand in the order of the file, in both views", () => {
    onAssistants(({ input }, node, manager) => {
      const next = node + 1;
      if (!isAssistant(input, next) || managerOf(input, next) !== manager) return;
      const conventional = stageView({ ...input, flip: 0 });
      expect(conventional.personX(node)).toBeLessThan(conventional.personX(next));
      const wall = stageView({ ...input, flip: 1 });
      const place = (i: number): number => wall.personX(i) * 1000 + wall.personY(i);
      expect(place(node)).toBeLessThan(place(next));
    });
  });

  test("stand on the wall in the upside-down view, the last of their team", () => {
    onAssistants(({ input }, node, manager) => {
      const view = stageView({ ...input, flip: 1 });
      const team = shownWall(input).filter((i) => managerOf(input, i) === manager);
      for (const other of team.filter((i) => !isAssistant(input, i))) {
        const isBefore =
          view.personX(other) < view.personX(node) - HAIR ||
          view.personY(other) < view.personY(node);
        expect(isBefore).toBe(true);
      }
    });
  });
});

const anyLinks = fc.array(
  fc.record({
    a: fc.nat({ max: 500 }),
    b: fc.nat({ max: 500 }),
    weight: fc.integer({ min: 1, max: 9 }),
    source: fc.constantFrom(...LINK_SOURCES),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("collaboration links", () => {
  const linked = (plan: Plan, links: readonly SceneLink[], asked: number): Drawn => {
    const without = drawingFor(plan);
    const { count } = without.org;
    // As often as not somebody whose links are drawn: the manager of whoever is linked.
    const end = (links[asked % links.length]?.a ?? 0) % count;
    const node = asked % 2 === 0 ? asked : Math.max(0, without.org.parent[end] ?? 0);
    return drawn({
      ...without,
      hovered: node % count,
      links: links.map((link) => ({ ...link, a: link.a % count, b: link.b % count })),
    });
  };

  /** What no link may run through, and no number or name of one may lie on. */
  const obstaclesFor = (now: Drawn): Box[] => [
    ...now.placement.units.map(cardBox),
    ...now.placement.labels.map(labelBox),
    ...now.placement.aideLabels.map(aideBox),
    ...cellBoxes(now, cellWidth(now.input.camera)),
  ];

  const piecesOf = (points: readonly number[]): Segment[] =>
    Array.from({ length: points.length / 2 - 1 }, (_, i) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(2 * i, 2 * i + 4);
      expect(x1 === x2 || y1 === y2).toBe(true);
      return {
        x1: Math.min(x1, x2),
        x2: Math.max(x1, x2),
        y1: Math.min(y1, y2),
        y2: Math.max(y1, y2),
      };
    });

  test("of all sources cross no card, no name and nobody on the wall, in either view", () => {
    let pieces = 0;
    fc.assert(
      fc.property(anyPlan, anyLinks, fc.nat({ max: 300 }), (plan, links, asked) => {
        const now = linked(plan, links, asked);
        const { input, view, seen, placement } = now;
        if (view.pitch < CLOSEST_ROWS) return;
        const obstacles = obstaclesFor(now);
        for (const mark of drawnLinks(input, view, seen, placement).lines) {
          if (mark.type !== "curve") continue;
          for (const segment of piecesOf(mark.points)) {
            pieces++;
            expect(boxesHit(segment, obstacles)).toEqual([]);
          }
        }
      }),
      { numRuns: 300, seed: 20261121, interruptAfterTimeLimit: 20_000 },
    );
    expect(pieces).toBeGreaterThan(1000);
  });

  test("have their numbers and names where nothing else is", () => {
    let boxes = 0;
    fc.assert(
      fc.property(anyPlan, anyLinks, fc.nat({ max: 300 }), (plan, links, asked) => {
        const now = linked(plan, links, asked);
        const { input, view, seen, placement } = now;
        if (view.pitch < CLOSEST_ROWS) return;
        const { lines, words } = drawnLinks(input, view, seen, placement);
        const found = [...lines, ...words].flatMap((mark) =>
          mark.type === "rectangle" ? [rectangleBox(mark)] : [],
        );
        boxes += found.length;
        expect(overlaps(found)).toEqual([]);
        expect(overlapsBetween(found, obstaclesFor(now))).toEqual([]);
      }),
      { numRuns: 900, seed: 20261121, interruptAfterTimeLimit: 20_000 },
    );
    expect(boxes).toBeGreaterThan(50);
  });

  /** The heights at which links run along, from the top of the chart, by link. */
  function lanesOf({ input, view, seen, placement }: Drawn): Map<string, readonly number[]> {
    const ground = linkGround(input, view, seen, placement);
    const { ways } = drawnLinks(input, view, seen, placement);
    return new Map(
      ways.map(({ link }) => {
        const { points } = linkWay(ground, link);
        const levels = piecesOf(points).filter(({ y1, y2 }) => y1 === y2);
        const heights = levels.map(({ y1 }) => Math.round(10 * (y1 - input.camera.y)));
        return [`${link.source} ${link.a} ${link.b}`, heights];
      }),
    );
  }

  test("keep their lane while one pans, and when other links come", () => {
    let kept = 0;
    fc.assert(
      fc.property(anyPlan, anyLinks, anyLinks, (plan, links, others) => {
        const now = linked(plan, links, 0);
        const { camera } = now.input;
        const before = lanesOf(now);
        const panned = drawn({
          ...now.input,
          camera: { ...camera, x: camera.x - 90 },
        });
        const joined = linked(plan, [...links, ...others], 0);
        // What is gone around follows from what is on the picture, the lane from the link alone.
        const isSame =
          now.seen.units.length === panned.seen.units.length &&
          now.seen.blocks.length === panned.seen.blocks.length;
        for (const after of [...(isSame ? [lanesOf(panned)] : []), lanesOf(joined)]) {
          for (const [link, heights] of after) {
            if (!before.has(link)) continue;
            kept++;
            expect([link, heights]).toEqual([link, before.get(link)]);
          }
        }
      }),
      { numRuns: 200, seed: 20261121, interruptAfterTimeLimit: 20_000 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});

function rectangleBox({ x, y, width, height }: RectangleMark): Box {
  return { left: x, right: x + width, top: y, bottom: y + height, what: "card" };
}

describe("dotted lines of one person", () => {
  const anyLines = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 })), {
    minLength: 20,
    maxLength: 150,
  });

  /** Boxes that a line runs through on the picture, in words. */
  function crossed(points: readonly number[], boxes: readonly Box[]): string[] {
    const found: string[] = [];
    for (let i = 2; i < points.length; i += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(i - 2, i + 2);
      if (x1 !== x2 && y1 !== y2) found.push("a slanting piece");
      const segment = {
        x1: Math.min(x1, x2),
        x2: Math.max(x1, x2),
        y1: Math.min(y1, y2),
        y2: Math.max(y1, y2),
      };
      found.push(...boxesHit(segment, boxes).map(({ what }) => what));
    }
    return found;
  }

  test("cross no card, nobody on the wall and no name, in either view", () => {
    let drawnLines = 0;
    fc.assert(
      fc.property(anyPlan, anyLines, fc.nat({ max: 10 }), (plan, lines, asked) => {
        const without = drawingFor(plan);
        const { org } = without;
        const person = Int32Array.from(lines, ([from]) => from % org.count);
        const manager = Int32Array.from(lines, ([, to]) => to % org.count);
        const dotted = dottedReach({ ...org, dotted: { person, manager } });
        const hovered = person[asked] ?? -1;
        const now = drawn({ ...without, dotted, hovered });
        const { input, view, seen, placement } = now;
        const { width, height } = input;
        const boxes = [
          ...placement.units.map(cardBox),
          ...placement.labels.map(labelBox),
          ...placement.aideLabels.map(aideBox),
          ...cellBoxes(now, cellWidth(input.camera)),
        ]
          .map(({ left, right, top, bottom, what }) => ({
            left: Math.max(0, left),
            right: Math.min(width, right),
            top: Math.max(0, top),
            bottom: Math.min(height, bottom),
            what,
          }))
          .filter(({ left, right, top, bottom }) => left < right && top < bottom);
        for (const mark of ownDottedLineMarks(input, view, seen, placement)) {
          if (mark.type !== "curve") continue;
          drawnLines++;
          expect(crossed(mark.points, boxes)).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 20261121, interruptAfterTimeLimit: 20_000 },
    );
    expect(drawnLines).toBeGreaterThan(100);
  });
});

describe("names", () => {
  test("lie on no other name, no card and nobody on the wall", () => {
    onAny((now) => {
      expect(nameFaults(now)).toEqual([]);
    });
  });

  test("have the room they claim", () => {
    onAny(({ placement }) => {
      for (const { name, left, right } of placement.labels) {
        expect(name).not.toBe("");
        expect(textWidth(name, LABEL_SIZE, 400)).toBeLessThanOrEqual(right - left);
      }
    });
  });

  const textsOf = (marks: readonly Mark[]): TextMark[] =>
    marks.flatMap((mark) => (mark.type === "text" && mark.text !== "" ? [mark] : []));

  test("no line of text lies on another", () => {
    onAny(({ input }) => {
      expect(overlaps(textsOf(scene(input).marks).map(textBox))).toEqual([]);
    });
  });

  test("no line of text leaves the card it stands on", () => {
    onAny(({ input }) => {
      const { marks } = scene(input);
      const cards = marks.flatMap((mark) =>
        mark.type === "rectangle" ? [rectangleBox(mark)] : [],
      );
      for (const text of textsOf(marks)) {
        const box = textBox(text);
        const point = { ...box, left: text.x, right: text.x, top: text.y, bottom: text.y };
        const around = cards.filter((card) => liesIn(point, card));
        expect(around.filter((card) => !liesIn(box, card)).map(() => text.text)).toEqual([]);
      }
    });
  });

  /** Discs with initials on them: the photo, where there is one, lies exactly there. */
  function facesOf(marks: readonly Mark[]): Box[] {
    return marks.flatMap((mark, at) => {
      // A letter on a manager's dot is no initial.
      if (mark.type !== "text" || mark.fill !== LIGHT.personInk) return [];
      const disc = marks[at - 1];
      if (disc?.type !== "symbol") return [];
      const { x, y, radius } = disc;
      const what = `face of ${mark.text}`;
      return [{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, what }];
    });
  }

  test("initials stay on their chip or their face", () => {
    onAny(({ input, view, seen }) => {
      const { kx, ky } = input.camera;
      const marks = wallMarks(input, view, seen);
      const faces = facesOf(marks);
      for (const text of textsOf(marks)) {
        if (text.anchor !== "middle") continue;
        const { left, right, ...box } = textBox(text);
        if (faces.some((face) => liesIn({ left, right, ...box }, face))) continue;
        expect(right - left).toBeLessThanOrEqual(kx);
        expect(text.size).toBeLessThanOrEqual(ky);
      }
    });
  });

  test("have no face on them, and faces stay on their cards", () => {
    onAny(({ input }) => {
      const { marks } = scene({ ...input, photoOf: new Int32Array(input.org.count) });
      const faces = facesOf(marks);
      const cards = marks.flatMap((mark) =>
        mark.type === "rectangle" ? [rectangleBox(mark)] : [],
      );
      expect(faces.filter((face) => !cards.some((card) => liesIn(face, card)))).toEqual([]);
      const names = textsOf(marks).filter(({ anchor }) => anchor === "start");
      expect(overlapsBetween(faces, names.map(textBox))).toEqual([]);
    });
  });

  test("are the same with faces as without, on all managers' cards", () => {
    onAny(({ input }) => {
      const namesIn = (photoOf: Int32Array | null): string[] => {
        const { units } = drawn({ ...input, photoOf }).placement;
        return units.map(({ unit, form, name }) => `${form} of ${unit.node}: ${name}`);
      };
      expect(namesIn(new Int32Array(input.org.count))).toEqual(namesIn(null));
    });
  });

  test("do not change while panning", () => {
    const SHIFT = { dx: -5, dy: 3 };
    const WELL_INSIDE = 450;
    onAny((now) => {
      const { input, placement } = now;
      const { x, y } = input.camera;
      const moved = drawn({
        ...input,
        camera: { ...input.camera, x: x + SHIFT.dx, y: y + SHIFT.dy },
      });
      const isInside = ({ unit }: { unit: { x: number } }, dx: number): boolean =>
        unit.x - dx > WELL_INSIDE && unit.x - dx < input.width - WELL_INSIDE;
      const standing = ({ units, labels }: Placement, dx: number, dy: number) =>
        [
          ...units.map((placed) => ({ ...placed, y: placed.unit.y })),
          ...labels.map((label) => ({ ...label, form: "label" })),
        ]
          .filter((one) => isInside(one, dx))
          .sort((a, b) => a.unit.node - b.unit.node || a.y - b.y)
          .map(({ unit, form, name, left, y }) => ({
            what: `${form} of ${unit.node}: ${name}`,
            left: left - dx,
            y: y - dy,
          }));
      const before = standing(placement, 0, 0);
      const after = standing(moved.placement, SHIFT.dx, SHIFT.dy);
      expect(after.map(({ what }) => what)).toEqual(before.map(({ what }) => what));
      after.forEach(({ left, y }, i) => {
        expect(left).toBeCloseTo(before[i]?.left ?? 0, 3);
        expect(y).toBeCloseTo(before[i]?.y ?? 0, 3);
      });
    }, 500);
  });
});

describe("the pointer", () => {
  const onScreen = ({ width, height }: SceneInput, x: number, y: number): boolean =>
    x >= 0 && x <= width && y >= 0 && y <= height;

  test("finds everybody on the wall who is at least a chip", () => {
    onAny(({ input, view, placement }) => {
      if (input.camera.kx < 15 || input.camera.ky < 13) return;
      for (const node of shownWall(input)) {
        const x = view.personX(node);
        const y = view.personY(node);
        if (onScreen(input, x, y)) expect(nodeAt(input, placement.units, x, y)).toBe(node);
      }
    }, 300);
  });

  const findsManagers: Check = ({ input, placement }) => {
    const step = Math.ceil(placement.units.length / 300);
    for (const { unit } of placement.units.filter((_, i) => i % step === 0)) {
      const { x, y, node } = unit;
      const found = nodeAt(input, placement.units, x, y);
      if (found === node) continue;
      // Where rows lie on each other somebody else may stand on the same spot.
      const other = placement.units.find(({ unit }) => unit.node === found);
      expect(other && Math.abs(other.unit.y - y)).toBeLessThan(CLOSEST_ROWS);
      expect(other && Math.abs(other.unit.x - x)).toBeLessThan(CLOSEST_ROWS);
    }
  };

  test("finds every manager on the picture", () => onAny(findsManagers));
  test("also in a comb", () => onExtremes(findsManagers, [comb]));

  test("finds people at both ends and in the midst of a star", () => {
    onExtremes(
      ({ input, view, placement }) => {
        if (input.camera.kx < 15 || input.camera.ky < 13) return;
        const nodes = shownWall(input).filter((node) =>
          onScreen(input, view.personX(node), view.personY(node)),
        );
        expect(nodes.length).toBeGreaterThan(20);
        for (const node of nodes) {
          const at = [view.personX(node), view.personY(node)] as const;
          expect(nodeAt(input, placement.units, ...at)).toBe(node);
        }
      },
      [star],
    );
  });
});

describe("the walk", () => {
  /** As walk() says: narrower than this is drawn as one mark. */
  const NARROWEST = 2;

  const check = ({ input, view, seen }: Drawn): void => {
    const { layout, width, org, camera } = input;
    const left = (node: number): number => view.screenX(layout.left[node] ?? 0);
    const right = (node: number): number => view.screenX(layout.right[node] ?? 0);
    const isOn = (node: number): boolean => right(node) >= 0 && left(node) <= width;

    const walked = seen.units.filter(({ node }) => isOn(node)).map(({ node }) => node);
    const tested = shownUnits(input).filter(isOn);
    expect(walked).toEqual(tested.filter((node) => right(node) - left(node) >= NARROWEST));

    const inSpeck = (node: number): boolean =>
      seen.specks.some((speck) => speck.left <= left(node) && right(node) <= speck.right);
    const tooNarrow = tested.filter((node) => right(node) - left(node) < NARROWEST);
    expect(tooNarrow.filter((node) => !inSpeck(node))).toEqual([]);

    const places = new Map<number, readonly [number, number]>();
    for (const block of seen.blocks) {
      for (let place = block.first; place < block.end; place++) {
        const node = nodeOnWall(layout, place);
        const nth = place - block.first;
        expect(places.has(node)).toBe(false);
        places.set(node, [
          block.left + (Math.floor(nth / block.rows) + 0.5) * camera.kx,
          block.top + ((nth % block.rows) + 0.5) * camera.ky,
        ]);
      }
    }
    const aides = seen.aides.flatMap(({ first, end }) => nodesAt(input, first, end));
    for (const node of aides) places.set(node, [view.personX(node), view.personY(node)]);
    let lost = 0;
    for (const node of shownWall(input).filter(isOn)) {
      const [x, y] = places.get(node) ?? [];
      if (x === undefined || y === undefined) {
        if (!inSpeck(node)) lost++;
        continue;
      }
      if (Math.abs(x - view.personX(node)) > HAIR || Math.abs(y - view.personY(node)) > HAIR)
        lost++;
    }
    expect(lost).toBe(0);
    expect(org.count).toBeGreaterThan(0);
  };

  test("sees whom a test of everybody sees", () => onAny(check));
  test("also in a comb and a star", () => onExtremes(check, [comb, star]));
});

describe("the camera", () => {
  const extentOf = ({ layout, rows }: SceneInput) => ({ width: layout.width, height: rows.height });
  const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

  test("keeps the point under the pointer where it is, unless that leaves the frame empty", () => {
    fc.assert(
      fc.property(anyPlan, anyShare, anyShare, anyShare, (plan, share, px, py) => {
        const input = drawingFor(plan);
        const { camera, frame } = input;
        const extent = extentOf(input);
        const x = frame.left + px * frame.width;
        const y = frame.top + py * frame.height;
        const now = zoomCamera(camera, extent, frame, largestZoom(extent, frame) ** share, x, y);
        const isAllowed = (at: number, length: number, start: number, room: number): boolean =>
          length > room + 1 && at <= start && at >= start + room - length;
        const slot = (x - camera.x) / camera.kx;
        const row = (y - camera.y) / camera.ky;
        if (isAllowed(x - slot * now.kx, extent.width * now.kx, frame.left, frame.width)) {
          expect((x - now.x) / now.kx).toBeCloseTo(slot, 6);
        }
        if (isAllowed(y - row * now.ky, extent.height * now.ky, frame.top, frame.height)) {
          expect((y - now.y) / now.ky).toBeCloseTo(row, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("has the whole chart in the middle of the frame at first, and never leaves free what the chart could fill", () => {
    onAny(({ input }) => {
      const { frame, camera } = input;
      const extent = extentOf(input);
      const fit = fitCamera(extent, frame);
      expect(fit.x).toBeGreaterThanOrEqual(frame.left - HAIR);
      expect(fit.y).toBeGreaterThanOrEqual(frame.top - HAIR);
      expect(fit.x + extent.width * fit.kx).toBeLessThanOrEqual(frame.left + frame.width + HAIR);
      expect(fit.y + extent.height * fit.ky).toBeLessThanOrEqual(frame.top + frame.height + HAIR);
      const freeOnLeft = fit.x - frame.left;
      const freeOnTop = fit.y - frame.top;
      expect(fit.x + extent.width * fit.kx).toBeCloseTo(frame.left + frame.width - freeOnLeft, 6);
      expect(fit.y + extent.height * fit.ky).toBeCloseTo(frame.top + frame.height - freeOnTop, 6);
      const right = camera.x + extent.width * camera.kx;
      if (extent.width * camera.kx > frame.width + 1) {
        expect(camera.x).toBeLessThanOrEqual(frame.left + HAIR);
        expect(right).toBeGreaterThanOrEqual(frame.left + frame.width - HAIR);
      }
    });
  });

  test("shows everybody in the chart's own frame, both ways up", () => {
    onAny(({ input }) => {
      const { camera, rows } = input;
      for (const flip of [0, 1]) {
        const view = stageView({ ...input, flip });
        const bottom = camera.y + rows.height * camera.ky;
        for (const node of shownUnits(input)) {
          expect(view.personY(node)).toBeGreaterThanOrEqual(camera.y - HAIR);
          expect(view.personY(node)).toBeLessThanOrEqual(bottom + HAIR);
        }
        for (const node of shownWall(input)) {
          expect(view.personY(node) - camera.ky / 2).toBeGreaterThanOrEqual(camera.y - HAIR);
          expect(view.personY(node) + camera.ky / 2).toBeLessThanOrEqual(bottom + HAIR);
        }
      }
    });
  });

  test("widens first and then grows in both directions, never back, up to full cards", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const input = drawingFor(plan);
        const { frame } = input;
        const extent = extentOf(input);
        const largest = largestZoom(extent, frame);
        let before = fitScales(extent, frame);
        expect(scalesAt(extent, frame, 1)).toEqual(before);
        for (let step = 1; step <= 40; step++) {
          const now = scalesAt(extent, frame, largest ** (step / 40));
          expect(now.kx).toBeGreaterThanOrEqual(before.kx);
          expect(now.ky).toBeGreaterThanOrEqual(before.ky);
          expect(now.kx > before.kx || now.ky > before.ky).toBe(true);
          before = now;
        }
        const natural = scalesAt(extent, frame, naturalZoom(extent, frame));
        expect(natural.kx).toBeCloseTo(190, 6);
        expect(natural.ky).toBeCloseTo(74, 6);
      }),
    );
  });
});

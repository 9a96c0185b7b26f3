import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { Box } from "./box.ts";
import { PATHS, relationsPath } from "./parts.ts";

/** What is told of a presentation by its file. */
export interface ReadPptx {
  /** EMU. */
  readonly width: number;
  readonly height: number;
  readonly slides: readonly ReadSlide[];
  /** Paths of parts that others lead to and that are not there. */
  readonly missing: readonly string[];
}

export interface ReadSlide {
  readonly title: string;
  readonly shapes: readonly ReadShape[];
  /** Lines of the alternative texts. */
  readonly told: readonly string[];
  readonly notes: string;
}

export interface ReadShape {
  readonly isTitle: boolean;
  readonly text: string;
  /** In points; 0 where the slide leaves it to the master. */
  readonly size: number;
  /** EMU. */
  readonly box: Box;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** A presentation read back; null where it is none. */
export function readPptx(bytes: Uint8Array): ReadPptx | null {
  const parts = partsOf(bytes);
  const presentation = parts && part(parts, PATHS.presentation);
  if (!parts || !presentation) return null;
  const relations = relationsOf(parts, PATHS.presentation);
  const slidePaths: string[] = [];
  let [width, height] = [0, 0];
  eachElement(presentation, {
    open(name, values) {
      const path = relations.get(values["r:id"] ?? "")?.path;
      if (name === "p:sldId" && path) slidePaths.push(path);
      if (name === "p:sldSz") [width, height] = [Number(values.cx), Number(values.cy)];
    },
  });
  return {
    width,
    height,
    slides: slidePaths.map((path) => readSlide(parts, path)),
    missing: missingParts(parts),
  };
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function part(parts: Parts, path: string): string | undefined {
  const bytes = Object.hasOwn(parts, path) ? parts[path] : undefined;
  return bytes && strFromU8(bytes);
}

interface Lead {
  /** The last word of the relation's type. */
  readonly kind: string;
  readonly path: string;
}

/** Where a part leads, by the ids it says so with. */
function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Lead> {
  const leads = new Map<string, Lead>();
  eachElement(part(parts, relationsPath(path)) ?? "", {
    open(name, { Id, Type, Target }) {
      if (name !== "Relationship" || !Id || !Type || !Target) return;
      leads.set(Id, {
        kind: Type.slice(Type.lastIndexOf("/") + 1),
        path: Target.replace(/^\//, ""),
      });
    },
  });
  return leads;
}

function missingParts(parts: Parts): readonly string[] {
  const leads = Object.keys(parts)
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path) => [...relationsOf(parts, path.replace(/_rels\/(.*)\.rels$/, "$1")).values()]);
  const missing = leads.map(({ path }) => path).filter((path) => !Object.hasOwn(parts, path));
  return [...new Set(missing)];
}

function readSlide(parts: Parts, path: string): ReadSlide {
  const { shapes, told } = readShapes(part(parts, path) ?? "");
  const leads = [...relationsOf(parts, path).values()];
  const notes = leads.find(({ kind }) => kind === "notesSlide");
  return {
    title: shapes.find(({ isTitle }) => isTitle)?.text ?? "",
    shapes,
    told,
    notes: notes ? textOf(readShapes(part(parts, notes.path) ?? "").shapes) : "",
  };
}

function textOf(shapes: readonly ReadShape[]): string {
  return shapes.map(({ text }) => text).join("");
}

const SHAPES = new Set(["p:sp", "p:pic", "p:cxnSp"]);
const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };

/** The shapes of a part in the order they are drawn in. Groups only gather them: they move nothing. */
function readShapes(xml: string): { shapes: readonly ReadShape[]; told: readonly string[] } {
  const shapes: ReadShape[] = [];
  const told: string[] = [];
  let shape: { -readonly [K in keyof ReadShape]: ReadShape[K] } | null = null;
  let isText = false;
  eachElement(xml, {
    open(name, values) {
      if (name === "p:cNvPr" && values.descr) told.push(...values.descr.split("\n"));
      if (SHAPES.has(name)) shape = { isTitle: false, text: "", size: 0, box: NOWHERE };
      if (!shape) return;
      const { left, top } = shape.box;
      if (name === "p:ph") shape.isTitle = values.type === "title";
      if (name === "a:off")
        shape.box = { ...shape.box, left: Number(values.x), top: Number(values.y) };
      if (name === "a:ext" && values.cx) {
        shape.box = { left, top, right: left + Number(values.cx), bottom: top + Number(values.cy) };
      }
      if (name === "a:rPr" && values.sz) shape.size = Number(values.sz) / 100;
      if (name === "a:p" && shape.text !== "") shape.text += "\n";
      isText = name === "a:t";
    },
    text(text) {
      if (isText && shape) shape.text += text;
    },
    close(name) {
      if (name === "a:t") isText = false;
      if (!SHAPES.has(name) || !shape) return;
      shapes.push(shape);
      shape = null;
    },
  });
  return { shapes, told };
}

interface Handlers {
  readonly open: (name: string, values: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

function eachElement(xml: string, { open, text, close }: Handlers): void {
  const parser = new Parser(
    {
      onopentag: open,
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

import type { DrawnPage, PictureOf } from "../drawnPage.ts";
import { type Archive, beginArchive } from "./archive.ts";
import {
  LAYOUT_RELATIONS,
  layoutXml,
  MASTER_RELATIONS,
  masterXml,
  NOTES_MASTER_RELATIONS,
  notesMasterXml,
} from "./masters.ts";
import { notesXml } from "./notes.ts";
import {
  contentTypesXml,
  PATHS,
  presentationRelations,
  presentationXml,
  propertiesXml,
  type Relation,
  relationsPath,
  relationsXml,
  rootRelationsXml,
} from "./parts.ts";
import type { Pen } from "./shape.ts";
import { slideXml } from "./slide.ts";
import { SLIDE_SIZES, type SlideFormat, spaceOf } from "./space.ts";
import { themeXml } from "./theme.ts";
import { isJapanese } from "./typefaces.ts";

export interface PptxOptions {
  /** Of the document; all that its properties say beside the language. */
  readonly title: string;
  /** Each page is fitted in the middle of such a slide. */
  readonly format: SlideFormat;
  /** In which its texts are, such as "en-GB"; null, as usual, where nobody knows. */
  readonly language?: string | null;
  readonly pictureOf?: PictureOf;
  /** Called after each slide with the share that is done, 0 to 1; a promise is waited for. */
  readonly onProgress?: (share: number) => void | Promise<void>;
  /** Looked at before each slide. */
  readonly signal?: { readonly aborted: boolean };
}

const noPicture: PictureOf = () => null;

/**
 * A PowerPoint file with a slide a page, all of whose shapes and texts can be edited. Null where it was
 * called off.
 */
export async function writePptx(
  pages: readonly DrawnPage[],
  { title, format, language = null, pictureOf = noPicture, onProgress, signal }: PptxOptions,
): Promise<Uint8Array | null> {
  const archive = beginArchive();
  writeFrame(archive, pages, { title, format, language });
  const photos = photoParts(archive, pictureOf);
  for (const [i, page] of pages.entries()) {
    if (signal?.aborted) return null;
    writeSlide(archive, page, i + 1, { format, language }, photos);
    await onProgress?.((i + 1) / pages.length);
  }
  return signal?.aborted ? null : archive.finish();
}

interface Frame {
  readonly title: string;
  readonly format: SlideFormat;
  readonly language: string | null;
}

/** Everything but the slides. */
function writeFrame(
  archive: Archive,
  pages: readonly DrawnPage[],
  { title, format, language }: Frame,
): void {
  const withNotes = pages.flatMap(({ notes }, i) => (notes === "" ? [] : [i + 1]));
  archive.addXml(PATHS.types, contentTypesXml(pages.length, withNotes));
  archive.addXml("_rels/.rels", rootRelationsXml());
  archive.addXml(PATHS.properties, propertiesXml(title, language));
  const add = (path: string, xml: string, relations: readonly Relation[]): void => {
    archive.addXml(path, xml);
    archive.addXml(relationsPath(path), relationsXml(relations));
  };
  const { length } = pages;
  add(PATHS.presentation, presentationXml(length, format), presentationRelations(length));
  add(PATHS.master, masterXml(format, language), MASTER_RELATIONS);
  add(PATHS.layout, layoutXml(format, language), LAYOUT_RELATIONS);
  add(PATHS.notesMaster, notesMasterXml(format, language), NOTES_MASTER_RELATIONS);
  archive.addXml(PATHS.theme, themeXml());
  archive.addXml(PATHS.notesTheme, themeXml());
}

/** The path of a photo's picture in the file; null where there is none. */
type PhotoPathOf = (photo: number) => string | null;

/** Puts each picture into the file once, when a slide first asks for it. */
function photoParts(archive: Archive, pictureOf: PictureOf): PhotoPathOf {
  const paths = new Map<number, string | null>();
  return (photo) => {
    const known = paths.get(photo);
    if (known !== undefined) return known;
    const picture = pictureOf(photo);
    const extension = picture && extensionOf(picture);
    const path = extension && `ppt/media/image${paths.size + 1}.${extension}`;
    if (path && picture) archive.addBytes(path, picture);
    paths.set(photo, path);
    return path;
  };
}

/** By the first bytes of the file; null where it is neither, which no slide could show. */
function extensionOf([first, second]: Uint8Array): "png" | "jpg" | null {
  if (first === 0x89 && second === 0x50) return "png";
  return first === 0xff && second === 0xd8 ? "jpg" : null;
}

function writeSlide(
  archive: Archive,
  page: DrawnPage,
  number: number,
  { format, language }: Omit<Frame, "title">,
  photoPathOf: PhotoPathOf,
): void {
  const relations: Relation[] = [{ id: "rId1", kind: "layout", path: PATHS.layout }];
  const pen = penFor(page, format, language, (photo) => {
    const path = photoPathOf(photo);
    if (path === null) return null;
    const known = relations.find((relation) => relation.path === path);
    if (known) return known.id;
    const id = `rId${relations.length + 2}`;
    relations.push({ id, kind: "image", path });
    return id;
  });
  archive.addXml(PATHS.slide(number), slideXml(page, pen));
  if (page.notes !== "") {
    relations.push({ id: "rId2", kind: "notes", path: PATHS.notes(number) });
    archive.addXml(PATHS.notes(number), notesXml(page.notes, pen));
    archive.addXml(
      relationsPath(PATHS.notes(number)),
      relationsXml([
        { id: "rId1", kind: "notesMaster", path: PATHS.notesMaster },
        { id: "rId2", kind: "slide", path: PATHS.slide(number) },
      ]),
    );
  }
  archive.addXml(relationsPath(PATHS.slide(number)), relationsXml(relations));
}

function penFor(
  page: DrawnPage,
  format: SlideFormat,
  language: string | null,
  relationOf: Pen["relationOf"],
): Pen {
  // 1 is the tree of shapes itself.
  let last = 1;
  const texts = page.marks.map((mark) => (mark.type === "text" ? mark.text : ""));
  return {
    space: spaceOf(page, SLIDE_SIZES[format]),
    newId: () => {
      last++;
      return last;
    },
    relationOf,
    isJapanese:
      language?.startsWith("ja") || isJapanese([...texts, ...page.names, page.title, page.notes]),
    language,
  };
}

import { element, escapeText } from "../xml.ts";
import { SLIDE_SIZES, type SlideFormat } from "./space.ts";

// The parts of a presentation that are not seen: what is in it, and what belongs to what.

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.presentationml";

/** Of every part that holds shapes. */
export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": OFFICE,
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

/** With what every tree of shapes begins. */
export const EMPTY_TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Paths of the parts within the file. */
export const PATHS = {
  types: "[Content_Types].xml",
  presentation: "ppt/presentation.xml",
  properties: "docProps/core.xml",
  master: "ppt/slideMasters/slideMaster1.xml",
  layout: "ppt/slideLayouts/slideLayout1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
  theme: "ppt/theme/theme1.xml",
  notesTheme: "ppt/theme/theme2.xml",
  slide: (number: number): string => `ppt/slides/slide${number}.xml`,
  notes: (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`,
} as const;

/** What a part is, as its relations and its content type say. */
const KINDS = {
  presentation: { relation: "officeDocument", type: `${TYPES}.presentation.main+xml` },
  master: { relation: "slideMaster", type: `${TYPES}.slideMaster+xml` },
  layout: { relation: "slideLayout", type: `${TYPES}.slideLayout+xml` },
  slide: { relation: "slide", type: `${TYPES}.slide+xml` },
  notesMaster: { relation: "notesMaster", type: `${TYPES}.notesMaster+xml` },
  notes: { relation: "notesSlide", type: `${TYPES}.notesSlide+xml` },
  theme: { relation: "theme", type: "application/vnd.openxmlformats-officedocument.theme+xml" },
} as const;

/** Where a part leads. */
export interface Relation {
  readonly id: string;
  readonly kind: keyof typeof KINDS | "image";
  readonly path: string;
}

/** The path of the part that holds the relations of another. */
export function relationsPath(path: string): string {
  const name = path.lastIndexOf("/") + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

/** Relations of a part, whose paths are those within the file. */
export function relationsXml(relations: readonly Relation[]): string {
  const entries = relations.map(({ id, kind, path }) => {
    const relation = kind === "image" ? "image" : KINDS[kind].relation;
    return element("Relationship", { Id: id, Type: `${OFFICE}/${relation}`, Target: `/${path}` });
  });
  return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...entries);
}

/** The relations that the file itself has. */
export function rootRelationsXml(): string {
  return element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    element("Relationship", {
      Id: "rId1",
      Type: `${OFFICE}/officeDocument`,
      Target: PATHS.presentation,
    }),
    element("Relationship", {
      Id: "rId2",
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: PATHS.properties,
    }),
  );
}

/** What each part is; `notes` are the numbers of the slides that have some. */
export function contentTypesXml(slides: number, notes: readonly number[]): string {
  const override = (path: string, type: string): string =>
    element("Override", { PartName: `/${path}`, ContentType: type });
  const standard = (extension: string, type: string): string =>
    element("Default", { Extension: extension, ContentType: type });
  return element(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    standard("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    standard("xml", "application/xml"),
    standard("png", "image/png"),
    standard("jpg", "image/jpeg"),
    override(PATHS.presentation, KINDS.presentation.type),
    override(PATHS.properties, "application/vnd.openxmlformats-package.core-properties+xml"),
    override(PATHS.master, KINDS.master.type),
    override(PATHS.layout, KINDS.layout.type),
    override(PATHS.notesMaster, KINDS.notesMaster.type),
    override(PATHS.theme, KINDS.theme.type),
    override(PATHS.notesTheme, KINDS.theme.type),
    ...upTo(slides).map((number) => override(PATHS.slide(number), KINDS.slide.type)),
    ...notes.map((number) => override(PATHS.notes(number), KINDS.notes.type)),
  );
}

/** The title and the language, and nothing of who made the file, with what, or when. */
export function propertiesXml(title: string, language: string | null): string {
  const namespaces = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return element(
    "cp:coreProperties",
    namespaces,
    `<dc:title>${escapeText(title)}</dc:title>`,
    language === null ? "" : `<dc:language>${language}</dc:language>`,
  );
}

/** The order of the slides, and their size. */
export function presentationXml(slides: number, format: SlideFormat): string {
  const { width, height } = SLIDE_SIZES[format];
  const type = format === "4:3" ? "screen4x3" : undefined;
  // Below this number ids of slides are kept for PowerPoint itself.
  const ids = upTo(slides).map((number) =>
    element("p:sldId", { id: 255 + number, "r:id": slideRelation(number) }),
  );
  return element(
    "p:presentation",
    NAMESPACES,
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
    element("p:sldIdLst", {}, ...ids),
    element("p:sldSz", { cx: width, cy: height, type }),
    '<p:notesSz cx="6858000" cy="9144000"/>',
  );
}

/** What the presentation is made of. */
export function presentationRelations(slides: number): readonly Relation[] {
  return [
    { id: "rId1", kind: "master", path: PATHS.master },
    { id: "rId2", kind: "notesMaster", path: PATHS.notesMaster },
    { id: "rId3", kind: "theme", path: PATHS.theme },
    ...upTo(slides).map(
      (number): Relation => ({
        id: slideRelation(number),
        kind: "slide",
        path: PATHS.slide(number),
      }),
    ),
  ];
}

const slideRelation = (number: number): string => `rId${number + 3}`;

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

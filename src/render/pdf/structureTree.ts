import { type Role, TAGS } from "./pageInk.ts";
import type { PdfFile } from "./pdfFile.ts";
import { dictionary, refText, textString } from "./pdfValues.ts";

/** What a page is made of, for those who have it read to them. */
export interface StructuredPage {
  /** Object of the page. */
  readonly id: number;
  /** By the number of the stretch. */
  readonly roles: readonly Role[];
  readonly title: string;
}

const IN_ORDER: readonly Role[] = ["heading", "figure", "text", "names", "notes"];

/** Writes the tree of a document's parts; gives its root. The number of a page is its place in the list. */
export function writeStructure(file: PdfFile, pages: readonly StructuredPage[]): number {
  const root = file.reserve();
  const document = file.reserve();
  const numbers: string[] = [];
  const sections = pages.map((page, i) => {
    const section = file.reserve();
    const elements = new Map<Role, number>();
    for (const role of IN_ORDER) {
      const stretches = page.roles.flatMap((one, at) => (one === role ? [at] : []));
      if (stretches.length === 0) continue;
      const alternative = role === "figure" ? textString(page.title || "Chart") : undefined;
      const element = dictionary({
        Type: "/StructElem",
        S: `/${TAGS[role]}`,
        P: refText(section),
        Pg: refText(page.id),
        K: `[${stretches.join(" ")}]`,
        Alt: alternative,
      });
      elements.set(role, file.add(element));
    }
    const kids = [...elements.values()].map(refText).join(" ");
    file.add(
      dictionary({ Type: "/StructElem", S: "/Sect", P: refText(document), K: `[${kids}]` }),
      section,
    );
    const parents = page.roles.map((role) => refText(elements.get(role) ?? section));
    numbers.push(`${i} [${parents.join(" ")}]`);
    return section;
  });
  const kids = sections.map(refText).join(" ");
  file.add(
    dictionary({ Type: "/StructElem", S: "/Document", P: refText(root), K: `[${kids}]` }),
    document,
  );
  const tree = dictionary({ Nums: `[${numbers.join(" ")}]` });
  return file.add(
    dictionary({ Type: "/StructTreeRoot", K: refText(document), ParentTree: tree }),
    root,
  );
}

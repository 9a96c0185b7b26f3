import type { ReactNode } from "react";
import { sayIt } from "../../../language/say.ts";
import type { Figure } from "../../../metrics/figures.ts";
import type { LinkSource } from "../../../metrics/linkSource.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";
import { WhyFigure } from "../../person/WhyFigure.tsx";

/** One figure of the links of a source: its heading, what it shows, and where that comes from. */
export function LinkFigurePart({
  title,
  figure,
  document,
  source,
  children,
}: {
  readonly title: string;
  readonly figure: Figure;
  readonly document: OrgDocument;
  /** The links it reads. */
  readonly source: LinkSource;
  readonly children: ReactNode;
}) {
  const columns = { ...document.imported.columns, links: sayIt(LINK_WORDS[source].title) };
  return (
    <section className="figure-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <WhyFigure figure={figure} columns={columns} />
    </section>
  );
}

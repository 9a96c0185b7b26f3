import type { ReactNode } from "react";
import type { Figure } from "../../metrics/figures.ts";
import type { OrgDocument } from "../../store/app.ts";
import { WhyFigure } from "../person/WhyFigure.tsx";

/** One figure of a page: its heading, what it shows, and where that comes from. */
export function FigurePart({
  title,
  figure,
  document,
  children,
}: {
  readonly title: string;
  readonly figure: Figure;
  readonly document: OrgDocument;
  readonly children: ReactNode;
}) {
  return (
    <section className="figure-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <WhyFigure figure={figure} columns={document.imported.columns} />
    </section>
  );
}

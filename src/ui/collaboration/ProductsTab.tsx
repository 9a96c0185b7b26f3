import { useLayoutEffect, useRef } from "react";
import { say, sayIt } from "../../language/say.ts";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import type { OrgDocument } from "../../store/app.ts";
import { chosenProduct } from "../../store/shownProduct.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ScopeLine } from "../insights/ScopeLine.tsx";
import { PersonLink } from "../person/personLink.ts";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { ProductDetail } from "./ProductDetail.tsx";
import { ProductTablePart } from "./ProductTablePart.tsx";
import { productsHeadline } from "./productWords.ts";
import { SplitPart } from "./SplitPart.tsx";
import { useProducts } from "./useProducts.ts";
import "../insights/figures.css";
import "./products.css";

/** Who works on which product, who can decide for it, and whose manager does not work on it. */
export function ProductsTab({ document }: { readonly document: OrgDocument }) {
  const product = useApp(chosenProduct);
  const code = useApp((state) => state.chosen?.product);
  const page = useKeptFocus(code);
  const { goToFromInsights } = useActions();
  if (!document.imported.org.products) return <NoProducts />;
  return (
    <div className="figures" ref={page} tabIndex={-1}>
      <PersonLink value={(node) => void goToFromInsights(node)}>
        {product && code !== undefined ? (
          <ProductDetail key={code} document={document} code={code} product={product} />
        ) : (
          <AllProducts document={document} />
        )}
      </PersonLink>
    </div>
  );
}

/** Where the keys go when what they were on makes room for a product, or for all of them. */
function useKeptFocus(shown: unknown) {
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useLayoutEffect(() => {
    const isOther = before.current !== shown;
    before.current = shown;
    const { activeElement, body } = page.current?.ownerDocument ?? {};
    if (isOther && activeElement === body) page.current?.focus({ preventScroll: true });
  }, [shown]);
  return page;
}

function NoProducts() {
  return (
    <p className="muted">
      {say(
        "The file does not say who works on what. Add a column “Products” with what each person works on, several divided by semicolons, or drop a file of teams with it.",
      )}
    </p>
  );
}

function AllProducts({ document }: { readonly document: OrgDocument }) {
  const told = useProducts();
  if (!told) return null;
  const { org } = document.imported;
  return (
    <>
      <ScopeLine document={document} />
      <div>
        <p className="headline">{productsHeadline(org, told.table)}</p>
        <WhyFigure figure={FIGURES.decisionHeight} columns={document.imported.columns} />
      </div>
      <ProductTablePart document={document} table={told.table} />
      <p className="muted caution">{sayIt(CAUTIONS.hops)}</p>
      <SplitPart document={document} split={told.split} />
    </>
  );
}

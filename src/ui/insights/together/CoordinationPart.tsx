import { useMemo } from "react";
import { inTongue } from "../../../language/current.ts";
import { numberFormat } from "../../../language/numbers.ts";
import { say } from "../../../language/say.ts";
import type { Coordination } from "../../../metrics/coordination.ts";
import { FIGURES } from "../../../metrics/figures.ts";
import { hops } from "../../../metrics/hops.ts";
import { sharedProducts } from "../../../metrics/sharedProducts.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { countedOrg } from "../../../store/selectors.ts";
import { commaList } from "../../commaList.ts";
import { sayRich } from "../../language/sayRich.tsx";
import { nameBeside } from "../../saveFile.ts";
import { countText, shareText } from "../figureNumber.ts";
import type { TableColumn } from "../SortableTable.tsx";
import { MOST_ROWS } from "./GangPlankPart.tsx";
import { LinkFigurePart } from "./LinkFigurePart.tsx";
import { type PairRow, PairTable, pairRow } from "./PairTable.tsx";
import type { Together } from "./useCollaboration.ts";

interface MissingRow extends PairRow {
  readonly shared: number;
  /** Null across two trees. */
  readonly hops: number | null;
}

const columns = inTongue((): readonly TableColumn<MissingRow>[] => [
  { title: say("Shared"), value: ({ shared }) => shared, text: ({ shared }) => countText(shared) },
  {
    title: say("Hops by line"),
    value: (row) => row.hops ?? Number.POSITIVE_INFINITY,
    text: (row) => (row.hops === null ? "–" : countText(row.hops)),
  },
]);

/** Of the pairs of managers whose people share a product, how many talk, and which do not. (M23) */
export function CoordinationPart({
  document,
  told,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
}) {
  const { coordination } = told.figures;
  return (
    <LinkFigurePart
      title={say("Coordination covered")}
      figure={FIGURES.coordination}
      document={document}
      source="interaction"
    >
      {coordination ? (
        <Covered document={document} coordination={coordination} />
      ) : (
        <p className="muted">{missingWords(document)}</p>
      )}
    </LinkFigurePart>
  );
}

function missingWords({ imported }: OrgDocument): string {
  const noProducts = imported.org.products === null;
  const noLinks = imported.links === null;
  if (noProducts && noLinks) {
    return say("Not known: it takes a column of products and a list of who works with whom.");
  }
  return noProducts
    ? say("Not known: the file has no column of products.")
    : say("Not known: no list of who works with whom.");
}

function Covered({
  document,
  coordination: { required, covered, missing, tooWide },
}: {
  readonly document: OrgDocument;
  readonly coordination: Coordination;
}) {
  if (required === 0) {
    return <p className="muted">{say("No two managers here have people on the same product.")}</p>;
  }
  return (
    <>
      <p>
        {sayRich(
          "<b>{covered, number} of {required, plural, one {# pair} other {# pairs}}</b> of managers whose people share a product have a recorded link ({share}).",
          {
            covered,
            required,
            share: percent(covered / required),
            b: (words) => <strong>{words}</strong>,
          },
        )}
      </p>
      {tooWide.length > 0 && (
        <p className="muted caution">
          {say("Left out, as more than 100 managers share them: {products}.", {
            products: someOf(tooWide),
          })}
        </p>
      )}
      {missing.a.length > 0 && <Missing document={document} missing={missing} />}
    </>
  );
}

const MOST_NAMES = 6;

/** "Anchor, Beacon, and 12 more". */
function someOf(names: readonly string[]): string {
  const shown = commaList(names.slice(0, MOST_NAMES));
  const more = names.length - MOST_NAMES;
  return more > 0 ? say("{shown}, and {more, number} more", { shown, more }) : shown;
}

function Missing({
  document,
  missing: { a, b, products },
}: {
  readonly document: OrgDocument;
  readonly missing: Coordination["missing"];
}) {
  const org = countedOrg(document);
  const rows = useMemo(
    () =>
      Array.from(a.subarray(0, MOST_ROWS), (from, k): MissingRow => {
        const to = b[k] ?? 0;
        return pairRow(org, from, to, { shared: products[k] ?? 0, hops: hops(org, from, to) });
      }),
    [org, a, b, products],
  );
  const productsOf = (row: PairRow): string => commaList(sharedProducts(org, row.a, row.b));
  return (
    <>
      <p className="table-words">
        {say(
          "{pairs, plural, one {# pair} other {# pairs}} without one; each shows the way a question takes now.",
          { pairs: a.length },
        )}
        {a.length > MOST_ROWS && (
          <> {say("These are the first {rows, number}.", { rows: MOST_ROWS })}</>
        )}
      </p>
      <PairTable
        org={org}
        caption={say("Pairs that share a product and have no recorded link")}
        columns={columns()}
        rows={rows}
        noteOf={productsOf}
        fileName={nameBeside(document.source.name, "missing-pairs", "csv")}
        headings={[say("Products shared"), say("Products"), say("Hops by line")]}
        cells={(row) => [row.shared, productsOf(row), row.hops ?? ""]}
      />
    </>
  );
}

const exact = numberFormat({ style: "percent", maximumFractionDigits: 1 });

/** With a decimal: few pairs make large steps. */
function percent(share: number): string {
  return share > 0.005 && share < 0.995 ? exact(share) : shareText(share);
}

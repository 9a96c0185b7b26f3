import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { ProductRow, ProductTable } from "../../metrics/productTable.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions } from "../appContext.tsx";
import { countText } from "../insights/figureNumber.ts";
import { LongTable, SortHeading } from "../insights/LongTable.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import {
  decidersNote,
  hiddenProductsSentence,
  type ProductColumn,
  type ProductSort,
  productsCsv,
  sortedProducts,
} from "./productWords.ts";

const BYTE_ORDER_MARK = "\uFEFF";

const COLUMNS: readonly (readonly [ProductColumn, Message])[] = [
  ["label", message("Product")],
  ["members", message("People")],
  ["decider", message("Who has all")],
  ["height", message("Height ‖ of decisions")],
  ["managers", message("Managers")],
];

/** Every product a row, which opens what there is to tell of it. */
export function ProductTablePart({
  document,
  table: { rows, hidden },
}: {
  readonly document: OrgDocument;
  readonly table: ProductTable;
}) {
  const { org } = document.imported;
  const [sort, setSort] = useState<ProductSort>({ column: "height", isDescending: true });
  const sorted = useMemo(() => sortedProducts(org, rows, sort), [org, rows, sort]);
  const directionOf = (column: ProductColumn) => {
    if (sort.column !== column) return "none";
    return sort.isDescending ? "descending" : "ascending";
  };
  const sortBy = (column: ProductColumn): void => {
    const isWord = column === "label" || column === "decider";
    setSort({ column, isDescending: sort.column === column ? !sort.isDescending : !isWord });
  };
  const download = (): void => {
    const name = nameBeside(document.source.name, "products", "csv");
    saveFile(name, `${BYTE_ORDER_MARK}${productsCsv(org, sorted, hidden)}`, "text/csv");
  };
  const hasMany = rows.some(({ managers }) => decidersNote(managers) !== null);
  return (
    <section className="figure-part" aria-label={say("All products")}>
      {rows.length > 0 && (
        <LongTable
          caption={say("Products")}
          className="long-table products-table"
          count={sorted.length}
          head={COLUMNS.map(([column, title]) => (
            <SortHeading
              key={column}
              title={sayIt(title)}
              className={`column-${column === "label" ? "name" : column}`}
              direction={directionOf(column)}
              onPress={() => sortBy(column)}
            />
          ))}
          row={(index) => {
            const row = sorted[index];
            return row && <ProductLine key={row.product} {...{ org, row, index }} />;
          }}
        />
      )}
      {hidden && <p className="muted">{hiddenProductsSentence(hidden)}</p>}
      <div className="figure-foot">
        <p className="muted caution">
          {say("Height: hops from the manager who has all of them down to the farthest of them.")}
          {hasMany && <> {say("+7: more than seven managers involved; a note, not a score.")}</>}
        </p>
        <Button className="button small" isDisabled={rows.length === 0} onPress={download}>
          {say("Download CSV")}
        </Button>
      </div>
    </section>
  );
}

function ProductLine({
  org,
  row: { product, label, members, decider, height, managers },
  index,
}: {
  readonly org: Org;
  readonly row: ProductRow;
  readonly index: number;
}) {
  const { choose } = useActions();
  const decides = decider < 0 ? say("nobody") : calledOf(org, decider);
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className="column-name">
        <Button
          className="row-button"
          onPress={() =>
            void choose(say("on {product}", { product: label }), -1, { by: "product", product })
          }
        >
          <bdi>{label}</bdi>
        </Button>
      </th>
      <td>{countText(members)}</td>
      <td className="column-decider" title={decides}>
        <bdi>{decides}</bdi>
      </td>
      <td>{height === null ? "–" : countText(height)}</td>
      <td>
        {countText(managers)}
        {decidersNote(managers) !== null && <span className="muted deciders-note"> +7</span>}
      </td>
    </tr>
  );
}

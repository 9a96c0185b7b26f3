import { Button } from "react-aria-components";
import {
  asideSentence,
  type Further,
  type FurtherFile,
  type FurtherKind,
  furtherCsv,
} from "../../import/furtherRows.ts";
import type { Imported } from "../../import/imported.ts";
import { nameBeside, saveFile } from "../saveFile.ts";

const number = new Intl.NumberFormat("en");

const KIND_WORDS: Readonly<Record<FurtherKind, string>> = {
  links: "who works with whom",
  products: "who is on which product",
  communities: "who is in which community or project",
};

/** What came along with the people, table by table: no row of it is lost either. */
export function FurtherFiles({
  imported,
  further,
}: {
  readonly imported: Imported;
  readonly further: Further;
}) {
  const save = (): void =>
    saveFile(nameBeside(imported.file.name, "set-aside", "csv"), furtherCsv(further), "text/csv");
  return (
    <section className="further" aria-label="Files beside the people">
      <h3>Beside the people</h3>
      <ul className="further-files">
        {further.files.map((file) => (
          <FurtherRows key={`${file.kind} ${file.name}`} file={file} />
        ))}
      </ul>
      {further.ledger.count > 0 && (
        <Button className="link" onPress={save}>
          Save every row that was set aside (CSV)
        </Button>
      )}
    </section>
  );
}

function FurtherRows({ file: { name, kind, rows, used, aside } }: { readonly file: FurtherFile }) {
  return (
    <li>
      <p>
        {name !== "" && <strong>{name}: </strong>}
        {KIND_WORDS[kind]}
      </p>
      <p className="ledger-sum">
        <strong>{number.format(rows)}</strong> rows = <strong>{number.format(used)}</strong> used +{" "}
        <strong>{number.format(rows - used)}</strong> set aside
      </p>
      {aside.length > 0 && (
        <ul className="further-reasons">
          {aside.map(({ reason, rows: count }) => (
            <li key={reason} className="muted">
              <strong>{number.format(count)}</strong> {asideSentence(reason)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

import { Button } from "react-aria-components";
import {
  asideSentence,
  type Further,
  type FurtherFile,
  type FurtherKind,
  furtherCsv,
} from "../../import/furtherRows.ts";
import type { Imported } from "../../import/imported.ts";
import { formatNumber } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { sayRich } from "../language/sayRich.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { strong } from "./strong.tsx";

const KIND_WORDS: Readonly<Record<FurtherKind, Message>> = {
  links: message("who works with whom"),
  products: message("who is on which product"),
  communities: message("who is in which community or project"),
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
    <section className="further" aria-label={say("Files beside the people")}>
      <h3>{say("Beside the people")}</h3>
      <ul className="further-files">
        {further.files.map((file) => (
          <FurtherRows key={`${file.kind} ${file.name}`} file={file} />
        ))}
      </ul>
      {further.ledger.count > 0 && (
        <Button className="link" onPress={save}>
          {say("Save every row that was set aside (CSV)")}
        </Button>
      )}
    </section>
  );
}

function FurtherRows({ file: { name, kind, rows, used, aside } }: { readonly file: FurtherFile }) {
  return (
    <li>
      <p>
        {name === ""
          ? sayIt(KIND_WORDS[kind])
          : sayRich("<b>{name}: </b>{what}", { name, what: sayIt(KIND_WORDS[kind]), b: strong })}
      </p>
      <p className="ledger-sum">
        {sayRich(
          "<b>{rows, number}</b> rows = <b>{used, number}</b> used + <b>{aside, number}</b> set aside",
          { rows, used, aside: rows - used, b: strong },
        )}
      </p>
      {aside.length > 0 && (
        <ul className="further-reasons">
          {aside.map(({ reason, rows: count }) => (
            <li key={reason} className="muted">
              <strong>{formatNumber(count)}</strong> {asideSentence(reason)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

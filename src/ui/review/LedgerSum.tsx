import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Fate, Imported, ManagerKey } from "../../import/imported.ts";
import { ledgerCsv } from "../../import/ledger.ts";
import { textAt } from "../../org/textColumn.ts";
import { useActions } from "../appContext.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { type LedgerGroup, ledgerGroups } from "./reviewWords.ts";

const number = new Intl.NumberFormat("en");

const KEY_WORDS: Readonly<Record<ManagerKey, string>> = {
  id: "id",
  email: "e-mail",
  name: "name",
  nameAndId: "name and id",
  position: "position",
  dn: "distinguished name",
  mixed: "id, e-mail or name, whichever a row holds",
};

const FATE_WORDS: Readonly<Record<Fate, string>> = {
  placed: "placed",
  merged: "merged",
  setAside: "set aside",
};

/** The promise that no row is lost, as a sum, and each row that is not in the chart with its reason. */
export function LedgerSum({ imported }: { readonly imported: Imported }) {
  const { rows, file, managerMatchedBy, ledger } = imported;
  const save = (): void =>
    saveFile(nameBeside(file.name, "ledger", "csv"), ledgerCsv(ledger, imported.org), "text/csv");
  return (
    <section className="ledger" aria-label="Rows">
      <p className="ledger-sum">
        <strong>{number.format(rows.total)}</strong> rows ={" "}
        <strong>{number.format(rows.placed)}</strong> placed +{" "}
        <strong>{number.format(rows.merged)}</strong> merged +{" "}
        <strong>{number.format(rows.setAside)}</strong> set aside
      </p>
      <FateBar rows={rows} />
      <p className="muted">
        {file.encoding}
        {file.headerRow > 0 ? `, header on line ${number.format(file.headerRow)}` : ", no header"}
        {file.sheet === null ? "" : `, sheet “${file.sheet}”`}; managers found by{" "}
        {KEY_WORDS[managerMatchedBy]}.
      </p>
      <div className="ledger-ways">
        {ledger.count > 0 && <LedgerRows imported={imported} />}
        <Button className="link" onPress={save}>
          Save every row with its fate (CSV)
        </Button>
      </div>
    </section>
  );
}

function FateBar({ rows }: { readonly rows: Imported["rows"] }) {
  if (rows.placed === rows.total) return null;
  return (
    <div className="fate-bar" aria-hidden="true">
      <span className="fate-placed" style={{ flexGrow: rows.placed }} />
      <span className="fate-merged" style={{ flexGrow: rows.merged }} />
      <span className="fate-aside" style={{ flexGrow: rows.setAside }} />
    </div>
  );
}

function LedgerRows({ imported: { ledger } }: { readonly imported: Imported }) {
  const [isOpen, setIsOpen] = useState(false);
  const groups = useMemo(() => (isOpen ? ledgerGroups(ledger) : []), [isOpen, ledger]);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {ledger.count === 1
          ? "Which row, and why"
          : `Which ${number.format(ledger.count)} rows, and why`}
      </summary>
      <ul className="ledger-groups">
        {groups.map((group) => (
          <GroupOfRows key={`${group.fate} ${group.reason}`} group={group} ledger={ledger} />
        ))}
      </ul>
    </details>
  );
}

/** So many are listed; all of them are in the file that can be saved. */
const MOST_LISTED = 60;

function GroupOfRows({
  group: { fate, reason, entries },
  ledger,
}: {
  readonly group: LedgerGroup;
  readonly ledger: Imported["ledger"];
}) {
  const { correct } = useActions();
  const listed = entries.slice(0, MOST_LISTED);
  return (
    <li>
      <p>
        <strong>
          {number.format(entries.length)} {FATE_WORDS[fate]}
        </strong>{" "}
        {reason}
      </p>
      <ul className="ledger-rows">
        {listed.map((entry) => {
          const who = textAt(ledger.who, entry);
          return (
            <li key={entry}>
              <span className="muted ledger-line">
                line {number.format(ledger.line[entry] ?? 0)}
              </span>
              <span className="ledger-who">{who || "blank"}</span>
              {fate === "merged" && (
                <span className="muted">with line {number.format(ledger.into[entry] ?? 0)}</span>
              )}
              {fate === "setAside" && (
                <Button
                  className="button small"
                  aria-label={`Take back: line ${ledger.line[entry]}`}
                  onPress={() => void correct({ kind: "takeBack", row: who })}
                >
                  Take back
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {entries.length > listed.length && (
        <p className="muted">and {number.format(entries.length - listed.length)} more</p>
      )}
    </li>
  );
}

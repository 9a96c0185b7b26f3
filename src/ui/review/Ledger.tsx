import { useMemo, useState } from "react";
import type { Fate, Imported, ManagerKey } from "../../import/imported.ts";
import { ledgerGroups, lineRanges } from "./reviewWords.ts";

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

/** The promise that no row is lost, as a sum, and each row that is not in the chart with its reason. */
export function Ledger({ imported }: { readonly imported: Imported }) {
  const { total, placed, merged, setAside } = imported.rows;
  const { file, managerMatchedBy } = imported;
  return (
    <section className="ledger" aria-label="Rows">
      <p className="ledger-sum">
        <strong>{number.format(total)}</strong> rows = <strong>{number.format(placed)}</strong>{" "}
        placed + <strong>{number.format(merged)}</strong> merged +{" "}
        <strong>{number.format(setAside)}</strong> set aside
      </p>
      <p className="muted">
        {file.encoding}, header on line {number.format(file.headerRow)}
        {file.sheet === null ? "" : `, sheet “${file.sheet}”`}; managers found by{" "}
        {KEY_WORDS[managerMatchedBy]}.
      </p>
      {imported.ledger.length > 0 && <LedgerRows imported={imported} />}
    </section>
  );
}

const FATE_WORDS: Readonly<Record<Fate, string>> = {
  placed: "placed",
  merged: "merged",
  setAside: "set aside",
};

function LedgerRows({ imported: { ledger } }: { readonly imported: Imported }) {
  const [isOpen, setIsOpen] = useState(false);
  const groups = useMemo(() => (isOpen ? ledgerGroups(ledger) : []), [isOpen, ledger]);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {ledger.length === 1
          ? "Which row, and why"
          : `Which ${number.format(ledger.length)} rows, and why`}
      </summary>
      <ul className="ledger-groups">
        {groups.map(({ fate, reason, lines }) => (
          <li key={`${fate} ${reason}`}>
            <p>
              <strong>
                {number.format(lines.length)} {FATE_WORDS[fate]}
              </strong>{" "}
              {reason}
            </p>
            <p className="finding-list">Lines {lineRanges(lines)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Fate, Imported, ManagerKey } from "../../import/imported.ts";
import { ledgerCsv } from "../../import/ledger.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { textAt } from "../../org/textColumn.ts";
import { useActions } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { type LedgerGroup, ledgerGroups } from "./reviewWords.ts";
import { strong } from "./strong.tsx";

const KEY_WORDS: Readonly<Record<ManagerKey, Message>> = {
  id: message("id ‖ managers found by"),
  email: message("e-mail ‖ managers found by"),
  name: message("name ‖ managers found by"),
  nameAndId: message("name and id ‖ managers found by"),
  position: message("position ‖ managers found by"),
  dn: message("distinguished name ‖ managers found by"),
  mixed: message("id, e-mail or name, whichever a row holds ‖ managers found by"),
};

/** The promise that no row is lost, as a sum, and each row that is not in the chart with its reason. */
export function LedgerSum({ imported }: { readonly imported: Imported }) {
  const { rows, file, managerMatchedBy, ledger } = imported;
  const save = (): void =>
    saveFile(nameBeside(file.name, "ledger", "csv"), ledgerCsv(ledger, imported.org), "text/csv");
  return (
    <section className="ledger" aria-label={say("Rows")}>
      <p className="ledger-sum">
        {sayRich(
          "<b>{rows, number}</b> rows = <b>{placed, number}</b> placed + <b>{merged, number}</b> merged + <b>{aside, number}</b> set aside",
          {
            rows: rows.total,
            placed: rows.placed,
            merged: rows.merged,
            aside: rows.setAside,
            b: strong,
          },
        )}
      </p>
      <FateBar rows={rows} />
      <p className="muted">
        {say(
          "{encoding}{headed, select, yes {, header on line {line, number}} other {, no header}}{named, select, yes {, sheet “{sheet}”} other {}}; managers found by {key}.",
          {
            encoding: file.encoding,
            headed: file.headerRow > 0 ? "yes" : "no",
            line: file.headerRow,
            named: file.sheet === null ? "no" : "yes",
            sheet: file.sheet ?? "",
            key: sayIt(KEY_WORDS[managerMatchedBy]),
          },
        )}
      </p>
      <div className="ledger-ways">
        {ledger.count > 0 && <LedgerRows imported={imported} />}
        <Button className="link" onPress={save}>
          {say("Save every row with its fate (CSV)")}
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
        {say("{count, plural, one {Which row, and why} other {Which # rows, and why}}", {
          count: ledger.count,
        })}
      </summary>
      <ul className="ledger-groups">
        {groups.map((group) => (
          <GroupOfRows key={`${group.fate} ${group.reason}`} group={group} ledger={ledger} />
        ))}
      </ul>
    </details>
  );
}

/** How many rows ended so, and why. */
function groupWords(fate: Fate, count: number, reason: Message | null): ReactNode {
  const values = { count, reason: reason === null ? "" : sayIt(reason), b: strong };
  if (fate === "merged") return sayRich("<b>{count, number} merged</b> {reason}", values);
  if (fate === "placed") return sayRich("<b>{count, number} placed</b> {reason}", values);
  return sayRich("<b>{count, number} set aside</b> {reason}", values);
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
      <p>{groupWords(fate, entries.length, reason)}</p>
      <ul className="ledger-rows">
        {listed.map((entry) => {
          const who = textAt(ledger.who, entry);
          return (
            <li key={entry}>
              <span className="muted ledger-line">
                {say("line {line, number}", { line: ledger.line[entry] ?? 0 })}
              </span>
              <span className="ledger-who">{who || say("blank ‖ a cell")}</span>
              {fate === "merged" && (
                <span className="muted">
                  {say("with line {line, number}", { line: ledger.into[entry] ?? 0 })}
                </span>
              )}
              {fate === "setAside" && (
                <Button
                  className="button small"
                  aria-label={say("Take back: line {line}", { line: ledger.line[entry] ?? 0 })}
                  onPress={() => void correct({ kind: "takeBack", row: who })}
                >
                  {say("Take back")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {entries.length > listed.length && (
        <p className="muted">
          {say("and {count, number} more", { count: entries.length - listed.length })}
        </p>
      )}
    </li>
  );
}

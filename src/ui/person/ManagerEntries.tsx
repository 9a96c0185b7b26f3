import { useState } from "react";
import { say } from "../../language/say.ts";
import { upperOf } from "../../metrics/loadLimits.ts";
import { entriesOf, type PersonEntries, withPerson } from "../../metrics/settingsChanges.ts";
import { personKey } from "../../org/personKey.ts";
import type { OrgDocument } from "../../store/app.ts";
import { limitFor } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AmountField } from "../settings/AmountField.tsx";
import { LimitField } from "../settings/LimitField.tsx";
import { amountWords, enteredWords, limitReason } from "../settings/settingsWords.ts";
import "../settings/settings.css";

const MOST_GROUPS = 10;

/** What no file says of a manager and the user may: own work, groups, a limit of their own. */
export function ManagerEntries({
  document,
  node,
}: {
  readonly document: OrgDocument;
  readonly node: number;
}) {
  const settings = useApp((state) => state.settings);
  const { changeSettings } = useActions();
  const key = personKey(document.imported.org, node);
  const entries = entriesOf(settings, key);
  const [isOpenAtFirst] = useState(enteredWords(entries) !== "");
  if (key === "") return null;
  const set = (change: Partial<PersonEntries>): void => {
    void changeSettings((now) => withPerson(now, { ...entriesOf(now, key), ...change }));
  };
  const { people: _own, ...ofOthers } = settings.load.choices;
  const without = { ...settings.load, choices: { ...ofOthers, people: new Map() } };
  const chosen = limitFor(document, without, node);
  const usual = chosen ? upperOf(chosen.choice) : settings.load.limits.upper;
  return (
    <details className="manager-entries" open={isOpenAtFirst}>
      <summary>{say("Own work, groups, own limit")}</summary>
      <div className="manager-fields">
        <AmountField
          label={say("Own work, share of time")}
          value={entries.ownWork}
          least={0}
          most={1}
          step={0.05}
          format={{ style: "percent" }}
          onChange={(ownWork) => set({ ownWork })}
        />
        <AmountField
          label={say("Groups they coordinate")}
          unit={say("half a day a week each")}
          value={entries.groups}
          least={0}
          most={MOST_GROUPS}
          step={1}
          onChange={(groups) => set({ groups })}
        />
        <LimitField
          label={say("Limit")}
          otherwise={say("{limit}, {whose}", {
            limit: amountWords(usual),
            whose: limitReason(chosen),
          })}
          usual={usual}
          value={entries.limit}
          onChange={(limit) => set({ limit })}
        />
      </div>
    </details>
  );
}

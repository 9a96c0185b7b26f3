import { useMemo } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { NO_CHOICES } from "../../metrics/loadLimits.ts";
import {
  enteredPeople,
  withChoices,
  withLoad,
  withoutPerson,
} from "../../metrics/settingsChanges.ts";
import { type Org, PERSON } from "../../org/org.ts";
import { personKey } from "../../org/personKey.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { PersonButton } from "../person/PersonButton.tsx";
import { peopleWords } from "../words.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { enteredWords } from "./settingsWords.ts";

/** Everybody for whom something was entered, each a way to them, and what it was. */
export function PeopleSettings({ document }: { readonly document: OrgDocument }) {
  const settings = useApp((state) => state.settings);
  const { changeSettings } = useActions();
  const entered = useMemo(() => enteredPeople(settings), [settings]);
  const { org } = document.imported;
  const isAny = entered.length > 0;
  const nodes = useMemo(() => (isAny ? nodesByKey(org) : new Map<string, number>()), [org, isAny]);
  const clear = (): void => {
    void changeSettings((now) =>
      withLoad(withChoices(now, { people: NO_CHOICES.people }), {
        ownWork: new Map(),
        groups: new Map(),
      }),
    );
  };
  return (
    <SettingsSection
      title={say("Limits and work of single people")}
      state={isAny ? peopleWords(entered.length) : say("nobody")}
      onUsual={isAny ? clear : null}
    >
      <p className="muted">
        {say(
          "Select a manager on the chart to enter their own limit, their own work and the groups they coordinate.",
        )}
      </p>
      <ul className="entered">
        {entered.map((entries) => {
          const node = nodes.get(entries.key) ?? -1;
          return (
            <li key={entries.key}>
              <span className="entered-who">
                {node < 0 ? (
                  <span>
                    <bdi>{entries.key}</bdi>{" "}
                    <span className="muted">{say("(not in this file)")}</span>
                  </span>
                ) : (
                  <PersonButton org={org} node={node} />
                )}
                <span className="muted">{enteredWords(entries)}</span>
              </span>
              <Button
                className="button plain small"
                aria-label={say("Remove what was entered for {person}", { person: entries.key })}
                onPress={() => void changeSettings((now) => withoutPerson(now, entries.key))}
              >
                {say("Remove")}
              </Button>
            </li>
          );
        })}
      </ul>
    </SettingsSection>
  );
}

/** Where everybody stands, by the key that the settings name them by. */
function nodesByKey(org: Org): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PERSON) nodes.set(personKey(org, i), i);
  }
  return nodes;
}

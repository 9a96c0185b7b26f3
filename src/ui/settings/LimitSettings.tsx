import { useId, useMemo } from "react";
import { say } from "../../language/say.ts";
import { type LimitChoice, MANAGER_ROLES } from "../../metrics/loadLimits.ts";
import { withChoices, withEntry } from "../../metrics/settingsChanges.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { departmentsOf } from "./departmentsOf.ts";
import { LimitField } from "./LimitField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { amountWords, choicesWords, roleTitle } from "./settingsWords.ts";

/** Limits for kinds of manager and for departments, where the usual ones do not fit. */
export function LimitSettings({ document }: { readonly document: OrgDocument }) {
  const choices = useApp((state) => state.settings.load.choices);
  const { changeSettings } = useActions();
  const words = choicesWords({ ...choices, people: new Map() });
  const none = { roles: new Map(), departments: new Map() };
  return (
    <SettingsSection
      title={say("Limits of kinds and departments")}
      state={words === "" ? say("none of their own") : words}
      onUsual={
        words === "" ? null : () => void changeSettings((settings) => withChoices(settings, none))
      }
    >
      <p className="muted">
        {say(
          "No single number fits. The closest counts: a person’s own limit, then their department’s, then that of their kind. Archetypes and their numbers: McKinsey; you choose them, a title never does. The lighter and the heavier limit keep their proportion.",
        )}
      </p>
      <RoleLimits />
      <DepartmentLimits document={document} />
    </SettingsSection>
  );
}

function RoleLimits() {
  const roles = useApp((state) => state.settings.load.choices.roles);
  const usual = useApp((state) => state.settings.load.limits.upper);
  const { changeSettings } = useActions();
  return (
    <div className="limits">
      {MANAGER_ROLES.map((role) => (
        <LimitField
          key={role}
          label={roleTitle(role)}
          otherwise={say("as usual, {limit}", { limit: amountWords(usual) })}
          usual={usual}
          value={roles.get(role) ?? null}
          onChange={(choice) =>
            void changeSettings((settings) =>
              withChoices(settings, {
                roles: withEntry(settings.load.choices.roles, role, choice),
              }),
            )
          }
        />
      ))}
    </div>
  );
}

function DepartmentLimits({ document }: { readonly document: OrgDocument }) {
  const departments = useApp((state) => state.settings.load.choices.departments);
  const usual = useApp((state) => state.settings.load.limits.upper);
  const { changeSettings } = useActions();
  const { org } = document.imported;
  const all = useMemo(() => departmentsOf(org), [org]);
  const set = (department: string, choice: LimitChoice | null): void => {
    void changeSettings((settings) =>
      withChoices(settings, {
        departments: withEntry(settings.load.choices.departments, department, choice),
      }),
    );
  };
  if (all.length === 0 && departments.size === 0) {
    return <p className="muted">{say("The file names no departments.")}</p>;
  }
  return (
    <div className="limits">
      {[...departments].map(([department, choice]) => (
        <LimitField
          key={department}
          label={department}
          otherwise={say("as usual, {limit}", { limit: amountWords(usual) })}
          usual={usual}
          value={choice}
          onChange={(chosen) => set(department, chosen)}
        />
      ))}
      <DepartmentPicker
        departments={all.filter((each) => !departments.has(each))}
        onPick={(department) => set(department, usual)}
      />
    </div>
  );
}

/** The departments without a limit of their own; choosing one gives it the usual number, to be changed. */
function DepartmentPicker({
  departments,
  onPick,
}: {
  readonly departments: readonly string[];
  readonly onPick: (department: string) => void;
}) {
  const id = useId();
  if (departments.length === 0) return null;
  return (
    <div className="limit">
      <label className="limit-label" htmlFor={id}>
        {say("Another department")}
      </label>
      <select
        id={id}
        className="limit-choice"
        value=""
        onChange={({ target }) => target.value !== "" && onPick(target.value)}
      >
        <option value="">{say("choose …")}</option>
        {departments.map((department) => (
          <option key={department}>{department}</option>
        ))}
      </select>
    </div>
  );
}

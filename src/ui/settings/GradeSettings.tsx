import { say } from "../../language/say.ts";
import { rankByCode } from "../../metrics/grades.ts";
import { type GradeSettings as Grades, USUAL_SETTINGS } from "../../metrics/settings.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { GradeOrder } from "./GradeOrder.tsx";
import { SettingsSection } from "./SettingsSection.tsx";

/** How grades are understood; nothing where the file has none. */
export function GradeSettings({ document }: { readonly document: OrgDocument }) {
  const grades = useApp((state) => state.settings.grades);
  const { changeSettings } = useActions();
  const { grade } = document.imported.org.text;
  if (!grade) return null;
  const isUsual = grades.order === null && grades.floor === null;
  const toUsual = (): void => {
    void changeSettings((settings) => ({ ...settings, grades: USUAL_SETTINGS.grades }));
  };
  const state = stateWords(grades, rankByCode(grade) !== null);
  return (
    <SettingsSection title={say("Grades")} state={state} onUsual={isUsual ? null : toUsual}>
      <GradeOrder document={document} />
    </SettingsSection>
  );
}

function stateWords({ order }: Grades, areNumbers: boolean): string {
  if (order) return say("in your order");
  return areNumbers ? say("numbers, higher is more senior") : say("not in an order");
}

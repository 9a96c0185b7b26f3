import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { completedOrder, heldGrades, proposedGradeOrder } from "../../metrics/gradeOrder.ts";
import { gradeRanks } from "../../metrics/grades.ts";
import type { GradeSettings as Grades } from "../../metrics/settings.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { GradeList } from "./GradeList.tsx";
import "./gradeOrder.css";

/** In which order the grades are, and where the senior seats begin; nothing without grades. */
export function GradeOrder({ document }: { readonly document: OrgDocument }) {
  const org = countedOrg(document);
  const held = useMemo(() => heldGrades(org), [org]);
  const proposed = useMemo(() => proposedGradeOrder(org), [org]);
  const isNumbers = useMemo(() => gradeRanks(org) !== null, [org]);
  const { order: own, floor } = useApp((state) => state.settings.grades);
  const { changeSettings } = useActions();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  if (!held || !proposed) {
    return org.text.grade ? (
      <p className="muted">
        {say("The grade column holds too many different texts to be put in order.")}
      </p>
    ) : null;
  }
  const set = (grades: Partial<Grades>): void => {
    setDraft(null);
    void changeSettings((now) => ({ ...now, grades: { ...now.grades, ...grades } }));
  };
  const order = own ? completedOrder(own, proposed) : (draft ?? proposed);
  const isByNumber = isNumbers && own === null;
  return (
    <div className="grades">
      {isByNumber ? (
        <p className="muted">{numberWords(proposed)}</p>
      ) : (
        <>
          <p className="muted">
            {own
              ? say("In your order, the highest on top.")
              : say(
                  "A proposal, the highest on top: by who manages whom, how near to the top the holders stand, and the numbers in the grades (ours). Change what is wrong, then use it.",
                )}
          </p>
          <GradeList
            held={held}
            order={order}
            onOrder={(next) => (own ? set({ order: next }) : setDraft(next))}
          />
        </>
      )}
      <div className="grade-actions">
        {isByNumber && (
          <Button className="button small" onPress={() => set({ order: proposed })}>
            {say("Put them in another order")}
          </Button>
        )}
        {!isByNumber && !own && (
          <Button className="button small primary" onPress={() => set({ order })}>
            {say("Use this order")}
          </Button>
        )}
        {(own !== null || floor !== null) && (
          <Button className="button small" onPress={() => set({ order: null, floor: null })}>
            {isNumbers ? say("Back to the numbers") : say("Back to the proposal")}
          </Button>
        )}
      </div>
      {(own || isByNumber) && (
        <FloorSelect
          grades={isByNumber ? byNumber(proposed) : order}
          floor={floor}
          onFloor={(next) => set({ floor: next })}
        />
      )}
    </div>
  );
}

function FloorSelect({
  grades,
  floor,
  onFloor,
}: {
  /** Lowest first. */
  readonly grades: readonly string[];
  readonly floor: string | null;
  readonly onFloor: (floor: string | null) => void;
}) {
  return (
    <label className="grade-floor">
      {say("Senior seats begin at")}
      <select
        value={floor === null ? "" : `=${floor}`}
        onChange={({ target }) => onFloor(target.value === "" ? null : target.value.slice(1))}
      >
        <option value="">{say("the lowest grade of a manager")}</option>
        {grades.toReversed().map((grade) => (
          <option key={grade} value={`=${grade}`}>
            {grade}
          </option>
        ))}
      </select>
    </label>
  );
}

const numberOf = (grade: string): number => Number(grade.replace(",", "."));

function byNumber(grades: readonly string[]): readonly string[] {
  return grades.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** How numbers are read, and a word where the tree speaks against it. */
function numberWords(proposed: readonly string[]): string {
  const isFalling = numberOf(proposed[0] ?? "") > numberOf(proposed.at(-1) ?? "");
  return isFalling
    ? say(
        "Grades are numbers, and a higher one is taken for more senior. In this file those with the lower number mostly lead.",
      )
    : say("Grades are numbers: a higher one is more senior.");
}

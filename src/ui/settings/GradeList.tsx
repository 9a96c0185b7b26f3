import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { HeldGrade } from "../../metrics/gradeOrder.ts";
import { peopleWords } from "../words.ts";

interface GradeListProps {
  readonly held: readonly HeldGrade[];
  /** Lowest first. */
  readonly order: readonly string[];
  readonly onOrder: (order: readonly string[]) => void;
}

/** The grades, the highest on top; each can be dragged, or moved by its buttons. */
export function GradeList({ held, order, onOrder }: GradeListProps) {
  const fromTop = order.toReversed();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const moved = fromTop.filter((grade) => keys.has(grade));
      const others = fromTop.filter((grade) => !keys.has(grade));
      const at = others.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      onOrder(others.toSpliced(at, 0, ...moved).reverse());
    },
  });
  const swap = (at: number, by: number): void => {
    const grade = fromTop[at];
    if (grade !== undefined)
      onOrder(
        fromTop
          .toSpliced(at, 1)
          .toSpliced(at + by, 0, grade)
          .reverse(),
      );
  };
  return (
    <GridList
      className="grade-list"
      aria-label={say("Grades, the highest on top")}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {fromTop.map((grade, at) => (
        <GridListItem key={grade} id={grade} textValue={grade} className="grade-row">
          <Button slot="drag" className="grade-move" aria-label={say("Drag {grade}", { grade })}>
            <svg width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
              <path
                d="M2.5 2v.1m5-.1v.1m-5 4.9v.1m5-.1v.1m-5 4.9v.1m5-.1v.1"
                stroke="currentColor"
                strokeWidth="2.4"
                strokeLinecap="round"
              />
            </svg>
          </Button>
          <span className="grade-name">{grade}</span>
          <span className="muted grade-held">
            {heldWords(held.find((each) => each.grade === grade))}
          </span>
          <Button
            className="grade-move"
            aria-label={say("Move {grade} up", { grade })}
            isDisabled={at === 0}
            onPress={() => swap(at, -1)}
          >
            <Arrow path="M2 8l5-5 5 5" />
          </Button>
          <Button
            className="grade-move"
            aria-label={say("Move {grade} down", { grade })}
            isDisabled={at === fromTop.length - 1}
            onPress={() => swap(at, 1)}
          >
            <Arrow path="M2 3l5 5 5-5" />
          </Button>
        </GridListItem>
      ))}
    </GridList>
  );
}

function Arrow({ path }: { readonly path: string }) {
  return (
    <svg width="14" height="11" viewBox="0 0 14 11" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

function heldWords(held: HeldGrade | undefined): string {
  if (!held || held.people === 0) return say("nobody");
  if (held.managers === 0) return peopleWords(held.people);
  return say(
    "{people, plural, one {# person} other {# people}}, {managers, plural, one {# manager} other {# managers}}",
    { people: held.people, managers: held.managers },
  );
}

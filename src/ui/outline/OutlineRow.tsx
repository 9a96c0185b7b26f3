import { type MouseEvent, memo } from "react";
import type { View } from "../../layout/view.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions } from "../appContext.tsx";
import { personWords } from "../person/personWords.ts";
import { FLAG_COLORS, FLAG_SIGNS, flagWord } from "../words.ts";
import { toggled, withActive } from "./outline.ts";
import type { Change } from "./useOutline.ts";

interface OutlineRowProps {
  readonly document: OrgDocument;
  readonly node: number;
  readonly view: View;
  /** ARIA's, all from 1. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** Px from the top of the list. */
  readonly top: number;
  /** Absent when nobody is below. */
  readonly isOpen: boolean | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onChange: (change: Change) => void;
}

/** Px that a level stands further in; the deepest ones stand in line, so that there is room for names. */
const INDENT = 14;
const MOST_INDENTED = 9;

/** Heard between the parts of a row, which stand apart for the eye. */
const COMMA = <span className="visually-hidden">, </span>;

/** Somebody in the outline: the row selects them, its arrow shows whom they have below. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { document, node, view, level, top, isOpen, isActive, isSelected, onChange } = props;
  const { goTo } = useActions();
  const words = personWords(document, node, view);
  const onClick = ({ target }: MouseEvent): void => {
    const isArrow = target instanceof Element && target.closest(".outline-arrow") !== null;
    if (isArrow && isOpen !== undefined) {
      onChange((outline) => withActive(toggled(outline, node), node));
    } else {
      void goTo(node);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <div
      className="outline-row"
      role="treeitem"
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.size}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ top, paddingInlineStart: 8 + INDENT * Math.min(level - 1, MOST_INDENTED) }}
      onClick={onClick}
      onFocus={() => onChange((outline) => withActive(outline, node))}
    >
      <span className="outline-arrow" aria-hidden="true">
        {isOpen !== undefined && (
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        )}
      </span>
      <span className="outline-who">
        <span className="outline-name">{words.name}</span>
        {words.title !== "" && (
          <>
            {COMMA}
            <span className="outline-title muted">{words.title}</span>
          </>
        )}
      </span>
      {words.people !== "" && (
        <span className="outline-figures">
          {COMMA}
          <span className="muted">{words.people}</span>
          {words.flag && (
            <span data-flag={words.flag}>
              {COMMA}
              {words.load}{" "}
              <span aria-hidden="true" style={{ color: FLAG_COLORS[words.flag] }}>
                {FLAG_SIGNS[words.flag]}
              </span>
              <span className="visually-hidden">, {flagWord(words.flag)}</span>
            </span>
          )}
        </span>
      )}
    </div>
  );
});

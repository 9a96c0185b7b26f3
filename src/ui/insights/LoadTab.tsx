import { useMemo, useState } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import { LOAD_FLAGS, type LoadFlag } from "../../metrics/loadFlag.ts";
import type { OrgDocument } from "../../store/app.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { flagWord } from "../words.ts";
import { FlagSign } from "./FlagSign.tsx";
import { LoadHeadline } from "./LoadHeadline.tsx";
import { type ManagerSort, ManagersTable } from "./ManagersTable.tsx";
import {
  loadSummary,
  type ManagerRow,
  managerRows,
  managersCsv,
  sortedRows,
} from "./managerRows.ts";
import "./managers.css";

/** Who carries too much, who too little: every manager of the part, sortable, each a way to the chart. */
export function LoadTab({ document }: { readonly document: OrgDocument }) {
  const top = useApp(insightTop);
  const rows = useMemo(() => managerRows(document, top), [document, top]);
  const summary = useMemo(() => loadSummary(rows), [rows]);
  const [sort, setSort] = useState<ManagerSort>({ column: "load", isDescending: true });
  const [hasTerms, setHasTerms] = useState(false);
  const [flag, setFlag] = useChosenFlag(top);
  const shown = useMemo(() => {
    const wanted = rows.filter((row) => flag === "all" || row.flag === flag);
    return sortedRows(wanted, sort.column, sort.isDescending);
  }, [rows, flag, sort]);
  return (
    <>
      <LoadHeadline summary={summary} />
      <FlagFilter rows={rows} flag={flag} onChange={setFlag} />
      {shown.length > 0 ? (
        <ManagersTable rows={shown} hasTerms={hasTerms} sort={sort} onSort={setSort} />
      ) : (
        <p className="muted">{sayIt(NOBODY_WORDS[flag])}</p>
      )}
      <LoadFoot
        document={document}
        rows={shown}
        hasTerms={hasTerms}
        onTerms={() => setHasTerms(!hasTerms)}
      />
    </>
  );
}

const NOBODY_WORDS: Readonly<Record<LoadFlag | "all", Message>> = {
  all: message("Nobody’s load is known."),
  overloaded: message("Nobody’s load is overloaded."),
  stretched: message("Nobody’s load is stretched."),
  "in range": message("Nobody’s load is in range."),
  light: message("Nobody’s load is light."),
};

const MANAGERS_WORDS: Readonly<Record<LoadFlag, Message>> = {
  overloaded: message("overloaded managers"),
  stretched: message("stretched managers"),
  "in range": message("in range managers"),
  light: message("light managers"),
};

const wordsFor = (flag: LoadFlag): string => sayIt(MANAGERS_WORDS[flag]);

/** The flag the table is narrowed to; choosing one brings its managers out on the chart as well. */
function useChosenFlag(top: number): [LoadFlag | "all", (flag: LoadFlag | "all") => void] {
  const { choose, unchoose } = useActions();
  const [flag, setFlag] = useState<LoadFlag | "all">("all");
  const chosen = useApp((state) => state.chosen);
  const change = (wanted: LoadFlag | "all"): void => {
    setFlag(wanted);
    // The same words again would let them go.
    if (wanted === "all") unchoose();
    else if (chosen?.words !== wordsFor(wanted) || chosen.top !== top) {
      void choose(wordsFor(wanted), top, { by: "loadFlag", flag: wanted });
    }
  };
  return [flag, change];
}

interface LoadFootProps {
  readonly document: OrgDocument;
  readonly rows: readonly ManagerRow[];
  readonly hasTerms: boolean;
  readonly onTerms: () => void;
}

function LoadFoot({ document, rows, hasTerms, onTerms }: LoadFootProps) {
  const { openPanel } = useActions();
  const save = (): void => {
    // The mark in front tells spreadsheets that it is UTF-8.
    const text = `\uFEFF${managersCsv(rows)}`;
    saveFile(nameBeside(document.source.name, "managers", "csv"), text, "text/csv");
  };
  return (
    <div className="managers-foot">
      <div className="managers-ways">
        <ToggleButton className="button small" isSelected={hasTerms} onChange={onTerms}>
          {say("Show the terms")}
        </ToggleButton>
        <Button className="button small" onPress={() => openPanel("settings")}>
          {say("Limits and weights …")}
        </Button>
        <Button className="button small" onPress={save}>
          {say("Download CSV")}
        </Button>
      </div>
      <p className="muted">
        {sayIt(CAUTIONS.span)} {sayIt(CAUTIONS.weights)}{" "}
        {say("Do not use this to rate, promote or dismiss a person.")}
      </p>
    </div>
  );
}

function FlagFilter({
  rows,
  flag,
  onChange,
}: {
  readonly rows: readonly ManagerRow[];
  readonly flag: LoadFlag | "all";
  readonly onChange: (flag: LoadFlag | "all") => void;
}) {
  const countOf = (wanted: LoadFlag): number => rows.filter((row) => row.flag === wanted).length;
  return (
    <ToggleButtonGroup
      className="flags"
      aria-label={say("Which managers")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[flag]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as LoadFlag | "all");
      }}
    >
      <ToggleButton id="all" className="flag-button">
        <span>{say("all ‖ managers")}</span> <strong>{formatNumber(rows.length)}</strong>
      </ToggleButton>
      {LOAD_FLAGS.toReversed().map((each) => (
        <ToggleButton key={each} id={each} className="flag-button">
          <span>{flagWord(each)}</span>{" "}
          <strong>
            <FlagSign flag={each} /> {formatNumber(countOf(each))}
          </strong>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

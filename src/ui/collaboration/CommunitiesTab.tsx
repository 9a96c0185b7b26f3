import { useMemo, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { Community } from "../../metrics/communities.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import { MOST_OUTLINED } from "../../scene/communityOutlines.ts";
import type { OrgDocument } from "../../store/app.ts";
import { headcountOf } from "../../store/selectors.ts";
import { communitiesFor } from "../../store/shownCommunities.ts";
import { useActions, useApp } from "../appContext.tsx";
import { LongTable, SortHeading } from "../insights/LongTable.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import { CommunityDetails } from "./CommunityDetails.tsx";
import {
  type CommunityColumn,
  type CommunitySort,
  communitiesCsv,
  communitiesSentence,
  sortedCommunities,
} from "./communityRows.ts";
import "../insights/figures.css";
import "./communities.css";

const BYTE_ORDER_MARK = "\uFEFF";

/** Communities across reporting lines: who is in them, how far they reach, who cultivates them. */
export function CommunitiesTab({ document }: { readonly document: OrgDocument }) {
  const communities = communitiesFor(document.imported.org);
  const [openName, setOpenName] = useState<string | null>(null);
  if (!communities || communities.list.length === 0) return <NoCommunities />;
  const { list, people, members } = communities;
  const open = list.find(({ name }) => name === openName);
  const save = (): void =>
    saveFile(
      nameBeside(document.source.name, "communities", "csv"),
      `${BYTE_ORDER_MARK}${communitiesCsv(list)}`,
      "text/csv",
    );
  return (
    <>
      <p className="headline">{communitiesSentence(list, people, headcountOf(document).people)}</p>
      <p className="muted">
        {say(
          "Ideas come from many hands. Outline up to {most} communities to see where theirs are.",
          { most: MOST_OUTLINED },
        )}
      </p>
      <CommunityTable list={list} openName={openName} onOpen={setOpenName} />
      {open && <CommunityDetails document={document} community={open} members={members} />}
      <div className="figure-foot">
        <p className="muted caution">{sayIt(CAUTIONS.smallGroups)}</p>
        <Button className="button small" onPress={save}>
          {say("Save as CSV")}
        </Button>
      </div>
    </>
  );
}

function NoCommunities() {
  return (
    <p className="muted">
      {say(
        "The file has no column of communities, guilds or projects. A table of people and what they are in, dropped onto the chart, does as well: Employee ID, Community.",
      )}
    </p>
  );
}

const COLUMNS: readonly (readonly [Exclude<CommunityColumn, "name">, Message])[] = [
  ["members", message("People")],
  ["managers", message("Man\u00ADagers")],
  ["departments", message("Depart\u00ADments")],
];

function CommunityTable({
  list,
  openName,
  onOpen,
}: {
  readonly list: readonly Community[];
  readonly openName: string | null;
  readonly onOpen: (name: string | null) => void;
}) {
  const [sort, setSort] = useState<CommunitySort>({ column: "members", isDescending: true });
  const rows = useMemo(() => sortedCommunities(list, sort), [list, sort]);
  const heading = (column: CommunityColumn, title: string) => ({
    title,
    direction: directionOf(sort, column),
    onPress: () =>
      setSort({
        column,
        isDescending: sort.column === column ? !sort.isDescending : column !== "name",
      }),
  });
  const columns = COLUMNS.filter(([column]) => list.some((each) => each[column] !== null));
  return (
    <LongTable
      caption={say("Communities")}
      className="long-table communities"
      count={rows.length}
      head={
        <>
          <SortHeading {...heading("name", say("Community"))} className="column-name" />
          {columns.map(([column, title]) => (
            <SortHeading key={column} {...heading(column, sayIt(title))} />
          ))}
          <th scope="col">{say("Outline ‖ around a community")}</th>
        </>
      }
      row={(index) => {
        const community = rows[index];
        if (!community) return null;
        const { code, name } = community;
        const isOpen = name === openName;
        return (
          <tr key={code} aria-rowindex={index + 2} data-chosen={isOpen}>
            <th scope="row" className="column-name">
              <ToggleButton
                className="row-button"
                isSelected={isOpen}
                onChange={(isSelected) => onOpen(isSelected ? name : null)}
              >
                <bdi>{name}</bdi>
              </ToggleButton>
            </th>
            {columns.map(([column]) => (
              <td key={column}>{formatNumber(community[column] ?? 0)}</td>
            ))}
            <td>
              <OutlineButton name={name} />
            </td>
          </tr>
        );
      }}
    />
  );
}

function directionOf(
  { column, isDescending }: CommunitySort,
  asked: CommunityColumn,
): "ascending" | "descending" | "none" {
  if (column !== asked) return "none";
  return isDescending ? "descending" : "ascending";
}

/** Outlines a community on the chart; bears its colour while it does. */
function OutlineButton({ name }: { readonly name: string }) {
  const nth = useApp((state) => state.outlined.indexOf(name));
  const { toggleOutlined } = useActions();
  return (
    <ToggleButton
      className="outline-button"
      aria-label={say("Outline {community}", { community: name })}
      isSelected={nth >= 0}
      onChange={() => toggleOutlined(name)}
      style={nth >= 0 ? { color: `var(--community-${nth})` } : {}}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <rect
          x="2.5"
          y="2.5"
          width="13"
          height="13"
          rx="5"
          fill="currentColor"
          fillOpacity={nth >= 0 ? 0.28 : 0}
          stroke="currentColor"
          strokeWidth={nth >= 0 ? 2.5 : 1.5}
        />
      </svg>
    </ToggleButton>
  );
}

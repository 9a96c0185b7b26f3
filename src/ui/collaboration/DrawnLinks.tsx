import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { StandingLink } from "../../metrics/drawnLinks.ts";
import { calledOf } from "../../org/called.ts";
import { drawnLinksCsv } from "../../org/drawnLinksCsv.ts";
import type { Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { drawnStanding } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { hindranceWords } from "../links/hindranceWords.ts";
import { kindSentence } from "../links/kindSentence.tsx";
import { PersonButton } from "../person/PersonButton.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";
import "./drawnLinks.css";

/** So that spreadsheets take the text for what it is. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A longer list is opened on demand. */
const FIRST = 30;

/** The links drawn by hand, the newest first, and what can be done with them. */
export function DrawnLinks({ document }: { readonly document: OrgDocument }) {
  const standing = useApp(drawnStanding);
  const drawn = useApp((state) => state.drawn);
  const [showsAll, setShowsAll] = useState(false);
  const { startLink, openDrawnLinks } = useActions();
  const chooser = useRef<HTMLInputElement>(null);
  const { org } = document.imported;
  const newest = standing.toReversed();
  const listed = showsAll ? newest : newest.slice(0, FIRST);
  const gone = standing.filter(({ hindrance }) => hindrance === "gone").length;
  const save = (): void => {
    const name = nameBeside(document.source.name, "links", "csv");
    saveFile(name, `${BYTE_ORDER_MARK}${drawnLinksCsv(drawn)}`, "text/csv");
  };
  return (
    <section className="drawn-links" aria-label={say("Your own links")}>
      <h3>
        {say("Your own links")} <span className="muted">{formatNumber(standing.length)}</span>
      </h3>
      <p className="muted">
        {say(
          "Select a manager and drag the knob at their card to whom they work with, or say both here.",
        )}
        {document.source.isSample && (
          <> {say("On a sample they are gone when the page is closed.")}</>
        )}
      </p>
      {gone > 0 && <p>{goneWords(gone)}</p>}
      {listed.length > 0 && (
        <ul className="drawn-list">
          {listed.map((link) => (
            <DrawnLinkRow
              key={`${link.drawn.source}\t${link.drawn.target}`}
              org={org}
              link={link}
            />
          ))}
        </ul>
      )}
      {listed.length < newest.length && (
        <Button className="link" onPress={() => setShowsAll(true)}>
          {say("Show all {count, number}", { count: newest.length })}
        </Button>
      )}
      <div className="drawn-foot">
        <Button className="button small" onPress={() => startLink(-1)}>
          {say("Draw a link …")}
        </Button>
        {drawn.length > 0 && (
          <Button className="button small" onPress={save}>
            {say("Save as CSV")}
          </Button>
        )}
        <Button className="button plain small" onPress={() => chooser.current?.click()}>
          {say("Open a CSV …")}
        </Button>
      </div>
      <input
        ref={chooser}
        className="drawn-chooser"
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void openDrawnLinks(file);
          currentTarget.value = "";
        }}
      />
    </section>
  );
}

function goneWords(count: number): string {
  return say(
    "{count, plural, one {# link names people who are not in this file. It is kept for the next one.} other {# links name people who are not in this file. They are kept for the next one.}}",
    { count },
  );
}

function DrawnLinkRow({ org, link }: { readonly org: Org; readonly link: StandingLink }) {
  const { draftLink, removeDrawnLink } = useActions();
  const { drawn, a, b, hindrance } = link;
  const ends = { one: endName(org, a, drawn.source), other: endName(org, b, drawn.target) };
  return (
    <li className="drawn-link" data-hindrance={hindrance}>
      <p className="drawn-words">
        {kindSentence(
          drawn.kind,
          <End org={org} node={a} name={drawn.source} />,
          <End org={org} node={b} name={drawn.target} />,
        )}
      </p>
      <span className="drawn-buttons">
        {hindrance === null && (
          <Button
            className="button plain small"
            aria-label={say("Edit: {one} and {other}", ends)}
            onPress={() => draftLink(a, b)}
          >
            {say("Edit")}
          </Button>
        )}
        <Button
          className="button plain small"
          aria-label={say("Remove: {one} and {other}", ends)}
          onPress={() => void removeDrawnLink(drawn)}
        >
          {say("Remove")}
        </Button>
      </span>
      {drawn.note !== "" && <p className="muted drawn-note">{drawn.note}</p>}
      {hindrance !== null && hindrance !== "gone" && (
        <p className="muted drawn-note">
          {say("Not drawn.")} {hindranceWords(org, a, b, hindrance)}
        </p>
      )}
    </li>
  );
}

const endName = (org: Org, node: number, key: string): string =>
  node < 0 ? key : calledOf(org, node);

function End({
  org,
  node,
  name,
}: {
  readonly org: Org;
  readonly node: number;
  readonly name: string;
}) {
  if (node >= 0) return <PersonButton org={org} node={node} />;
  return (
    <span className="muted">
      {sayRich("{name} (not in this file)", { name: <bdi>{name}</bdi> })}
    </span>
  );
}

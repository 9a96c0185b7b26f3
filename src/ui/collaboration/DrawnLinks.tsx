import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { StandingLink } from "../../metrics/drawnLinks.ts";
import { calledOf } from "../../org/called.ts";
import { drawnLinksCsv } from "../../org/drawnLinksCsv.ts";
import type { Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { drawnStanding } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { hindranceWords } from "../links/hindranceWords.ts";
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
    <section className="drawn-links" aria-label="Your own links">
      <h3>
        Your own links <span className="muted">{standing.length.toLocaleString("en")}</span>
      </h3>
      <p className="muted">
        Select a manager and drag the knob at their card to whom they work with, or say both here.
        {document.source.isSample && " On a sample they are gone when the page is closed."}
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
          Show all {newest.length.toLocaleString("en")}
        </Button>
      )}
      <div className="drawn-foot">
        <Button className="button small" onPress={() => startLink(-1)}>
          Draw a link …
        </Button>
        {drawn.length > 0 && (
          <Button className="button small" onPress={save}>
            Save as CSV
          </Button>
        )}
        <Button className="button plain small" onPress={() => chooser.current?.click()}>
          Open a CSV …
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
  return count === 1
    ? "1 link names people who are not in this file. It is kept for the next one."
    : `${count.toLocaleString("en")} links name people who are not in this file. They are kept for the next one.`;
}

function DrawnLinkRow({ org, link }: { readonly org: Org; readonly link: StandingLink }) {
  const { draftLink, removeDrawnLink } = useActions();
  const { drawn, a, b, hindrance } = link;
  const names = `${endName(org, a, drawn.source)} and ${endName(org, b, drawn.target)}`;
  return (
    <li className="drawn-link" data-hindrance={hindrance}>
      <p className="drawn-words">
        <End org={org} node={a} name={drawn.source} /> {drawn.kind || "and"}{" "}
        <End org={org} node={b} name={drawn.target} />
      </p>
      <span className="drawn-buttons">
        {hindrance === null && (
          <Button
            className="button plain small"
            aria-label={`Edit: ${names}`}
            onPress={() => draftLink(a, b)}
          >
            Edit
          </Button>
        )}
        <Button
          className="button plain small"
          aria-label={`Remove: ${names}`}
          onPress={() => void removeDrawnLink(drawn)}
        >
          Remove
        </Button>
      </span>
      {drawn.note !== "" && <p className="muted drawn-note">{drawn.note}</p>}
      {hindrance !== null && hindrance !== "gone" && (
        <p className="muted drawn-note">Not drawn. {hindranceWords(org, a, b, hindrance)}</p>
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
      <bdi>{name}</bdi> (not in this file)
    </span>
  );
}

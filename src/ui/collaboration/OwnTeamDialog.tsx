import { useEffect, useMemo, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { say, sayIt } from "../../language/say.ts";
import { CAUTIONS, FIGURES } from "../../metrics/figures.ts";
import { meetingOf } from "../../metrics/products.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import { litProduct } from "../../scene/litProduct.ts";
import type { OrgDocument } from "../../store/app.ts";
import type { OwnTeamShown } from "../../store/productActions.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Disclosure } from "../insights/Disclosure.tsx";
import { countText } from "../insights/figureNumber.ts";
import { LongTable } from "../insights/LongTable.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { WhyFigure } from "../person/WhyFigure.tsx";
import { OrgPicture } from "./OrgPicture.tsx";
import {
  apartWords,
  figureRows,
  leadTitle,
  movedWords,
  pictureWords,
  ruleWords,
} from "./ownTeamWords.ts";

interface OwnTeamProps {
  readonly document: OrgDocument;
  readonly code: number;
  readonly label: string;
}

/** A product as it is and as a team of its own, side by side; nothing is changed. */
export function OwnTeamDialog({
  document,
  code,
  label,
  onClose,
}: OwnTeamProps & { readonly onClose: () => void }) {
  const team = useOwnTeam(document, code, label);
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog card">
        <Dialog className="dialog-body">
          <header className="dialog-head">
            <Heading slot="title">
              {say("What if {product} were a team of its own?", { product: label })}
            </Heading>
            <Button slot="close" className="button small">
              {say("Close")}
            </Button>
          </header>
          {team && <OwnTeamPage document={document} label={label} team={team} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The organisation redrawn; null while it is worked out. */
function useOwnTeam(document: OrgDocument, code: number, label: string): OwnTeamShown | null {
  const { ownTeam } = useActions();
  const [told, setTold] = useState<{
    readonly of: OrgDocument;
    readonly team: OwnTeamShown | null;
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ownTeam(code, leadTitle(label)).then((team) => {
      if (isWanted) setTold({ of: document, team });
    });
    return () => {
      isWanted = false;
    };
  }, [ownTeam, document, code, label]);
  return told?.of === document ? told.team : null;
}

function OwnTeamPage({
  document,
  label,
  team: { figures, before, after },
}: Omit<OwnTeamProps, "code"> & { readonly team: OwnTeamShown }) {
  const { org } = document.imported;
  const view = useApp((state) => state.view);
  const lit = useMemo(
    () => ({
      before: litProduct(org, before.people, label),
      after: litProduct(after.org, after.people, label),
    }),
    [org, before, after, label],
  );
  const { decider } = meetingOf(org, before.people);
  const rows = figureRows(figures);
  return (
    <>
      <p>
        {ruleWords(org, label, figures.lead, decider)}{" "}
        <strong>{say("Nothing in the file is changed.")}</strong>
      </p>
      <div className="own-team-pictures">
        <figure>
          <figcaption>
            {say("As it is")} <span className="own-team-hops">{apartWords(figures.before)}</span>
          </figcaption>
          <OrgPicture
            org={org}
            {...before}
            product={lit.before}
            label={pictureWords(say("As it is"), rows, "before")}
          />
        </figure>
        <figure>
          <figcaption>
            {sayRich("{product} as a team of its own", { product: <bdi>{label}</bdi> })}{" "}
            <span className="own-team-hops">{apartWords(figures.after)}</span>
          </figcaption>
          <OrgPicture
            {...after}
            product={lit.after}
            label={pictureWords(
              say("{product} as a team of its own", { product: label }),
              rows,
              "after",
            )}
          />
        </figure>
      </div>
      <div className="own-team-rest">
        <table className="own-team-figures">
          <caption className="visually-hidden">
            {say("Figures as it is, and as a team of its own")}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{say("As it is")}</th>
              <th scope="col">{say("Own team")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.title}</th>
                <td>{row.before}</td>
                <td>
                  <strong>{row.after}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <p>{movedWords(figures)}</p>
          {figures.spans.length > 0 && (
            <Disclosure
              summary={say("Whose reports would change: {count, number}", {
                count: figures.spans.length,
              })}
            >
              {() => <Spans org={org} label={label} spans={figures.spans} />}
            </Disclosure>
          )}
          <WhyFigure figure={FIGURES.ownTeam} columns={document.imported.columns} />
          <p className="muted caution">
            {sayIt(CAUTIONS.hops)} {sayIt(CAUTIONS.span)}
            {view === "upside-down" && ` ${sayIt(CAUTIONS.upsideDown)}`}
          </p>
        </div>
      </div>
    </>
  );
}

function Spans({
  org,
  label,
  spans,
}: {
  readonly org: Org;
  readonly label: string;
  readonly spans: OwnTeamShown["figures"]["spans"];
}) {
  return (
    <LongTable
      caption={say("Direct reports before and after")}
      count={spans.length}
      head={
        <>
          <th scope="col" className="column-name">
            {say("Manager")}
          </th>
          <th scope="col">{say("Reports ‖ people")}</th>
          <th scope="col">{say("Own team")}</th>
        </>
      }
      row={(index) => {
        const span = spans[index];
        return (
          span && (
            <tr key={span.manager} aria-rowindex={index + 2}>
              <th scope="row" className="column-name">
                <bdi>{span.manager < 0 ? leadTitle(label) : calledOf(org, span.manager)}</bdi>
              </th>
              <td>{countText(span.before)}</td>
              <td>{countText(span.after)}</td>
            </tr>
          )
        );
      }}
    />
  );
}

import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { Proposal } from "../../relief/proposal.ts";
import {
  cautionPieces,
  decisionPieces,
  loadNumber,
  proposalPieces,
  shortfallPieces,
} from "../../relief/proposalWords.ts";
import type { Relief } from "../../relief/relief.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { LoadsTable } from "./LoadsTable.tsx";
import { Pieces } from "./Pieces.tsx";
import { isSameProposal } from "./sameProposal.ts";
import { useRelief } from "./useRelief.ts";
import "./relief.css";

const MOST_SHOWN = 3;

interface ReliefPartProps {
  readonly document: OrgDocument;
  readonly node: number;
  /** The manager's own limit, in report-equivalents. */
  readonly upper: number;
}

/** What would bring a manager into range with the fewest moves: proposals, each to be seen on the chart. */
export function ReliefPart({ document, node, upper }: ReliefPartProps) {
  const relief = useRelief(document, node);
  const { org } = document.imported;
  return (
    <section className="relief" aria-label={say("What would help")} aria-busy={relief === null}>
      <h3>{say("What would help")}</h3>
      {relief === null ? (
        <p className="muted">{say("Working it out …")}</p>
      ) : (
        <>
          <Answer document={document} relief={relief} upper={upper} />
          {(relief.proposals.length > 0 || relief.nearest) && (
            <p className="muted relief-words relief-decision">
              <Pieces org={org} pieces={decisionPieces(org, node)} />
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Answer({
  document,
  relief: { proposals, nearest },
  upper,
}: Omit<ReliefPartProps, "node"> & { readonly relief: Relief }) {
  const { org } = document.imported;
  if (proposals.length > 0) {
    return proposals
      .slice(0, MOST_SHOWN)
      .map((proposal, at) => (
        <ProposalPart
          key={proposal.kinds.join()}
          document={document}
          proposal={proposal}
          name={say("Proposal {number}", { number: at + 1 })}
        />
      ));
  }
  if (!nearest) {
    return (
      <p>
        {say(
          "Nothing that can be proposed from this file brings the load nearer to {limit}: that would take somebody who can lead a part of the team, a peer with room, or dotted lines to turn.",
          { limit: loadNumber(upper) },
        )}
      </p>
    );
  }
  return (
    <>
      <p className="relief-words">
        {sayRich("No few moves bring the load down to {limit}. This comes nearest: {nearest}", {
          limit: loadNumber(upper),
          nearest: <Pieces org={org} pieces={shortfallPieces(nearest)} />,
        })}
      </p>
      <ProposalPart document={document} proposal={nearest} name={say("The nearest")} />
    </>
  );
}

interface ProposalPartProps {
  readonly document: OrgDocument;
  readonly proposal: Proposal;
  readonly name: string;
}

function ProposalPart({ document, proposal, name }: ProposalPartProps) {
  const { org } = document.imported;
  const isShown = useApp(({ ghost }) => isSameProposal(ghost, proposal));
  const { showGhost, putGhostAway } = useActions();
  return (
    <article className="proposal" aria-label={name} data-shown={isShown}>
      <p className="relief-words">
        <Pieces org={org} pieces={proposalPieces(org, proposal)} />
      </p>
      <LoadsTable org={org} counted={countedOrg(document)} proposal={proposal} />
      <ul className="muted relief-words proposal-cautions">
        {cautionPieces(org, proposal).map((pieces) => (
          <li key={JSON.stringify(pieces)}>
            <Pieces org={org} pieces={pieces} />
          </li>
        ))}
      </ul>
      <Button
        className="button small"
        onPress={() => {
          if (isShown) putGhostAway();
          else void showGhost(proposal);
        }}
      >
        {isShown ? say("Put away") : say("Show on the chart")}
      </Button>
    </article>
  );
}

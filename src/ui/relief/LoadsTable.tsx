import { say } from "../../language/say.ts";
import type { Org } from "../../org/org.ts";
import type { LoadState, Proposal } from "../../relief/proposal.ts";
import { loadNumber } from "../../relief/proposalWords.ts";
import { PersonButton } from "../person/PersonButton.tsx";
import { FLAG_COLORS, FLAG_SIGNS, flagWord } from "../words.ts";
import { spanAfter } from "./spanAfter.ts";

interface LoadsTableProps {
  readonly org: Org;
  /** The organisation as the figures count it. */
  readonly counted: Org;
  readonly proposal: Proposal;
}

/** Load and span of everybody touched, before and after. */
export function LoadsTable({ org, counted, proposal }: LoadsTableProps) {
  return (
    <table className="proposal-loads">
      <thead>
        <tr>
          <th scope="col">{say("Load")}</th>
          <th scope="col">{say("before ‖ a proposal")}</th>
          <th scope="col">{say("after ‖ a proposal")}</th>
          <th scope="col">{say("Span ‖ of control")}</th>
        </tr>
      </thead>
      <tbody>
        {proposal.touched.map(({ manager, before, after }) => (
          <tr key={manager}>
            <th scope="row">
              <PersonButton org={org} node={manager} />
            </th>
            <td>{before ? <Load state={before} /> : "–"}</td>
            <td>
              <Load state={after} />
            </td>
            <td>
              {counted.span[manager] ?? 0} → {spanAfter(counted, proposal, manager)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Load({ state: { terms, flag } }: { readonly state: LoadState }) {
  return (
    <>
      {flag && (
        <>
          <span style={{ color: FLAG_COLORS[flag] }} aria-hidden="true">
            {FLAG_SIGNS[flag]}
          </span>
          <span className="visually-hidden">{flagWord(flag)}</span>
        </>
      )}{" "}
      {loadNumber(terms.total)}
    </>
  );
}

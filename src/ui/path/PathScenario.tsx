import { useState } from "react";
import { numberFormat } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import { type DecisionScenario, decisionTime, queueFactor } from "../../metrics/decisionTime.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import type { Scenario } from "../../metrics/settings.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { AmountField } from "../settings/AmountField.tsx";
import "../settings/settings.css";

interface PathScenarioProps {
  /** Hops through the line; null across two trees. */
  readonly lineHops: number | null;
  /** Hops over links; null where they make no way shorter. */
  readonly linkHops: number | null;
}

const amount = numberFormat({ maximumFractionDigits: 1 });
const PERCENT = { style: "percent" } as const;
/** Beyond this the waits grow without end. (M26) */
const MOST_BUSY = 0.95;

/** What the ways would take in days, and cost, if desks kept a question waiting as long as entered. */
export function PathScenario({ lineHops, linkHops }: PathScenarioProps) {
  const scenario = useApp((state) => state.settings.scenario);
  const { changeSettings } = useActions();
  const [isOpen, setIsOpen] = useState(scenario.daysPerDesk !== null);
  const change = (part: Partial<Scenario>): void => {
    void changeSettings((settings) => ({
      ...settings,
      scenario: { ...settings.scenario, ...part },
    }));
  };
  return (
    <details
      className="path-scenario"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        {sayRich("<mark>Scenario</mark> Days it would take", {
          mark: (words) => <span className="scenario-mark">{words}</span>,
        })}
      </summary>
      <div className="amounts">
        <AmountField
          label={say("Wait per desk")}
          unit={say("days ‖ unit")}
          value={scenario.daysPerDesk}
          least={0}
          most={365}
          step={0.5}
          onChange={(daysPerDesk) => change({ daysPerDesk })}
        />
        <AmountField
          label={say("Cost of a day")}
          unit={say("if you like")}
          value={scenario.costPerDay}
          least={0}
          most={1_000_000_000}
          step={100}
          onChange={(costPerDay) => change({ costPerDay })}
        />
        <AmountField
          label={say("Busy ‖ share of the time")}
          unit={say("if you like")}
          value={scenario.utilisation}
          least={0}
          most={MOST_BUSY}
          step={0.05}
          format={PERCENT}
          onChange={(utilisation) => change({ utilisation })}
        />
      </div>
      <Outcome scenario={scenario} lineHops={lineHops} linkHops={linkHops} />
      <p className="muted path-hint">{sayIt(CAUTIONS.hops)}</p>
    </details>
  );
}

function Outcome({
  scenario,
  lineHops,
  linkHops,
}: PathScenarioProps & { readonly scenario: Scenario }) {
  const entered = enteredIn(scenario);
  if (!entered) {
    return <p className="path-hint">{say("Enter how long a question waits at each desk.")}</p>;
  }
  const { utilisation = 0 } = entered;
  const ways = [
    [say("Through the line"), lineHops],
    [say("Over links"), linkHops],
  ] as const;
  return (
    <>
      <table className="scenario-table">
        <thead>
          <tr>
            <th scope="col">{say("Scenario")}</th>
            <th scope="col">{say("Days")}</th>
            {entered.costPerDay !== undefined && <th scope="col">{say("Cost")}</th>}
          </tr>
        </thead>
        <tbody>
          {ways.map(([title, hops]) => (
            <WayRow key={title} title={title} hops={hops} scenario={entered} />
          ))}
        </tbody>
      </table>
      {utilisation > 0 && (
        <p className="muted path-hint">
          {say(
            "Where {share, number, percent} of a desk’s time is taken, each wait is {factor} times as long.",
            { share: utilisation, factor: amount(queueFactor(utilisation)) },
          )}
        </p>
      )}
    </>
  );
}

function WayRow({
  title,
  hops,
  scenario,
}: {
  readonly title: string;
  readonly hops: number | null;
  readonly scenario: DecisionScenario;
}) {
  const time = hops === null ? null : decisionTime(hops, scenario);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{time ? amount(time.days) : "–"}</td>
      {scenario.costPerDay !== undefined && <td>{time?.cost == null ? "–" : amount(time.cost)}</td>}
    </tr>
  );
}

/** The scenario as far as it was entered; null without the wait that everything hangs on. */
function enteredIn({ daysPerDesk, costPerDay, utilisation }: Scenario): DecisionScenario | null {
  if (daysPerDesk === null) return null;
  return {
    daysPerDesk,
    ...(costPerDay === null ? {} : { costPerDay }),
    ...(utilisation === null ? {} : { utilisation }),
  };
}

import { useState } from "react";
import { type DecisionScenario, decisionTime, queueFactor } from "../../metrics/decisionTime.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import type { Scenario } from "../../metrics/settings.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AmountField } from "../settings/AmountField.tsx";
import "../settings/settings.css";

interface PathScenarioProps {
  /** Hops through the line; null across two trees. */
  readonly lineHops: number | null;
  /** Hops over links; null where they make no way shorter. */
  readonly linkHops: number | null;
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
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
        <span className="scenario-mark">Scenario</span> Days it would take
      </summary>
      <div className="amounts">
        <AmountField
          label="Wait per desk"
          unit="days"
          value={scenario.daysPerDesk}
          least={0}
          most={365}
          step={0.5}
          onChange={(daysPerDesk) => change({ daysPerDesk })}
        />
        <AmountField
          label="Cost of a day"
          unit="if you like"
          value={scenario.costPerDay}
          least={0}
          most={1_000_000_000}
          step={100}
          onChange={(costPerDay) => change({ costPerDay })}
        />
        <AmountField
          label="Busy"
          unit="if you like"
          value={scenario.utilisation}
          least={0}
          most={MOST_BUSY}
          step={0.05}
          format={PERCENT}
          onChange={(utilisation) => change({ utilisation })}
        />
      </div>
      <Outcome scenario={scenario} lineHops={lineHops} linkHops={linkHops} />
      <p className="muted path-hint">{CAUTIONS.hops}</p>
    </details>
  );
}

function Outcome({
  scenario,
  lineHops,
  linkHops,
}: PathScenarioProps & { readonly scenario: Scenario }) {
  const entered = enteredIn(scenario);
  if (!entered) return <p className="path-hint">Enter how long a question waits at each desk.</p>;
  const { utilisation = 0 } = entered;
  const ways = [
    ["Through the line", lineHops],
    ["Over links", linkHops],
  ] as const;
  return (
    <>
      <table className="scenario-table">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Days</th>
            {entered.costPerDay !== undefined && <th scope="col">Cost</th>}
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
          Where {Math.round(utilisation * 100)}% of a desk’s time is taken, each wait is{" "}
          {number.format(queueFactor(utilisation))} times as long.
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
      <td>{time ? number.format(time.days) : "–"}</td>
      {scenario.costPerDay !== undefined && (
        <td>{time?.cost == null ? "–" : number.format(time.cost)}</td>
      )}
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

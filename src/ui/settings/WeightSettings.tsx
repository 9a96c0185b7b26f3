import { type Message, message, say, sayIt } from "../../language/say.ts";
import {
  LOAD_TERMS,
  LOAD_WEIGHTS,
  type LoadTerm,
  type LoadWeights,
  WEIGHT_SOURCES,
} from "../../metrics/loadWeights.ts";
import { type LoadSettings, USUAL_SETTINGS } from "../../metrics/settings.ts";
import { withLoad } from "../../metrics/settingsChanges.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { AmountField } from "./AmountField.tsx";
import { SettingSwitch } from "./SettingSwitch.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { sourceWords, TERM_WORDS, weightsWords } from "./settingsWords.ts";

interface Limits {
  readonly step: number;
  readonly most: number;
}

const WEIGHT_STEPS: Readonly<Record<LoadTerm, Limits>> = {
  ownWork: { step: 1, most: 40 },
  groups: { step: 0.25, most: 10 },
  new: { step: 0.05, most: 10 },
  far: { step: 0.05, most: 10 },
  functions: { step: 0.05, most: 10 },
  dotted: { step: 0.05, most: 10 },
};

/** From when on a report counts in a term; not every term has such a border. */
const BORDERS: Readonly<Partial<Record<LoadTerm, Border>>> = {
  new: {
    name: "newBelowDays",
    label: message("New for fewer days than"),
    step: 30,
    least: 1,
    most: 3650,
  },
  far: {
    name: "farFromHours",
    label: message("Far from this many hours on"),
    step: 0.5,
    least: 0.5,
    most: 24,
  },
};

interface Border extends Limits {
  readonly name: "newBelowDays" | "farFromHours";
  readonly label: Message;
  readonly least: number;
}

/** What each thing adds to a load: whether it counts, how much, and whose figure that is. */
export function WeightSettings() {
  const load = useApp((state) => state.settings.load);
  const { changeSettings } = useActions();
  const set = (change: (load: LoadSettings) => Partial<LoadSettings>): void => {
    void changeSettings((settings) => withLoad(settings, change(settings.load)));
  };
  const { weights: usual, off } = USUAL_SETTINGS.load;
  const words = weightsWords(load);
  return (
    <SettingsSection
      title={say("What adds to a load")}
      state={words === "" ? say("as usual") : words}
      onUsual={words === "" ? null : () => set(() => ({ weights: usual, off }))}
    >
      <p className="muted">
        {say(
          "Each report counts 1. Weights marked ours are assumptions, not research: change them and the flags change.",
        )}
      </p>
      <ul className="weights">
        {LOAD_TERMS.map((term) => (
          <WeightRow
            key={term}
            term={term}
            load={load}
            onWeight={(name, value) =>
              set(({ weights }) => ({ weights: { ...weights, [name]: value } }))
            }
            onSwitch={(isOn) =>
              set((now) => {
                const others = [...now.off].filter((each) => each !== term);
                return { off: new Set(isOn ? others : [...others, term]) };
              })
            }
          />
        ))}
      </ul>
    </SettingsSection>
  );
}

interface WeightRowProps {
  readonly term: LoadTerm;
  readonly load: LoadSettings;
  readonly onWeight: (name: keyof LoadWeights, value: number) => void;
  readonly onSwitch: (isOn: boolean) => void;
}

function WeightRow({ term, load: { weights, off }, onWeight, onSwitch }: WeightRowProps) {
  const { term: termWords, per: perWords } = TERM_WORDS[term];
  const words = sayIt(termWords);
  const per = sayIt(perWords);
  const border = BORDERS[term];
  const isOn = !off.has(term);
  return (
    <li className="weight">
      <SettingSwitch isOn={isOn} onChange={onSwitch}>
        <span>{words}</span>
      </SettingSwitch>
      <AmountField
        label={say("{term}, {per}", { term: words, per })}
        isLabelHidden
        value={weights[term]}
        least={0}
        {...WEIGHT_STEPS[term]}
        isDisabled={!isOn}
        onChange={(entered) => onWeight(term, entered ?? LOAD_WEIGHTS[term])}
      />
      <p className="muted weight-source">
        {sayRich("{per} · <strong>{source}</strong>. {because}", {
          per,
          source: sourceWords(term, weights),
          because: sayIt(WEIGHT_SOURCES[term].because),
          strong: (said) => <strong>{said}</strong>,
        })}
      </p>
      {border && isOn && (
        <div className="weight-border">
          <AmountField
            label={sayIt(border.label)}
            value={weights[border.name]}
            least={border.least}
            most={border.most}
            step={border.step}
            onChange={(entered) => onWeight(border.name, entered ?? LOAD_WEIGHTS[border.name])}
          />
        </div>
      )}
    </li>
  );
}

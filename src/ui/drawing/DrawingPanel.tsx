import {
  Button,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { RowsBy } from "../../layout/layout.ts";
import { MOST_ROWS_ON_A_STEP } from "../../layout/teamBlocks.ts";
import type { SiblingOrder } from "../../org/orderSiblings.ts";
import type { TextField as OrgField } from "../../org/org.ts";
import { USUAL_DRAWING } from "../../picture/drawing.ts";
import { missionWords } from "../../scene/sceneWords.ts";
import { hasGradeSteps } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { fieldWord } from "../fieldWords.ts";
import { Panel } from "../Panel.tsx";
import "./drawing.css";

const ORDERS: readonly (readonly [SiblingOrder, Message])[] = [
  ["file", message("As in the file")],
  ["name", message("By name")],
  ["size", message("Largest first")],
];
const ROWS_BY: readonly (readonly [RowsBy, Message])[] = [
  ["layer", message("By layer")],
  ["grade", message("By grade")],
];
const HEIGHTS = [1, 2, 3, 4, 6, 8, 12];
const ON_CARDS = [
  "title",
  "department",
  "location",
  "grade",
  "workerType",
  "email",
] satisfies OrgField[];
const LONGEST_MISSION = 80;

/** How the chart is drawn: order, height, cards and words. */
export function DrawingPanel() {
  const { openPanel, setDrawing } = useActions();
  return (
    <Panel
      title={say("How it is drawn")}
      onClose={() => openPanel("none")}
      foot={
        <div className="panel-foot">
          <Button className="button" onPress={() => void setDrawing(USUAL_DRAWING)}>
            {say("As usual again")}
          </Button>
        </div>
      }
    >
      <Order />
      <RowsByChoice />
      <WallHeight />
      <CardFields />
      <Mission />
    </Panel>
  );
}

function Order() {
  const order = useApp((state) => state.drawing.order);
  const { setDrawing } = useActions();
  return (
    <RadioGroup
      className="drawing-choice"
      value={order}
      onChange={(chosen) => {
        const found = ORDERS.find(([id]) => id === chosen);
        if (found) void setDrawing({ order: found[0] });
      }}
    >
      <Label>{say("Order of those with the same manager")}</Label>
      <div className="segments">
        {ORDERS.map(([id, word]) => (
          <Radio key={id} className="segment" value={id}>
            {sayIt(word)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Whether the rows of the conventional view are layers or grades; only where grades have an order. */
function RowsByChoice() {
  const rowsBy = useApp((state) => state.drawing.rowsBy);
  const hasSteps = useApp(({ document }) => document && hasGradeSteps(document));
  const { setDrawing } = useActions();
  if (!hasSteps) return null;
  return (
    <RadioGroup
      className="drawing-choice"
      value={rowsBy}
      onChange={(chosen) => {
        const found = ROWS_BY.find(([id]) => id === chosen);
        if (found) void setDrawing({ rowsBy: found[0] });
      }}
    >
      <Label>{say("Rows of the conventional view")}</Label>
      <div className="segments">
        {ROWS_BY.map(([id, word]) => (
          <Radio key={id} className="segment" value={id}>
            {sayIt(word)}
          </Radio>
        ))}
      </div>
      {rowsBy === "grade" && (
        <Text slot="description" className="drawing-note">
          {say(
            "The highest grade stands on top. Nobody stands beside or above their own manager: whoever has the manager’s grade, a higher one or none stands one row below. Upside down, rows keep to levels, so that every funnel ends at its manager.",
          )}
        </Text>
      )}
    </RadioGroup>
  );
}

/** How many rows the people on the wall stand in: more rows, a narrower chart. */
function WallHeight() {
  const rows = useApp((state) => state.drawing.wallRows);
  const isByGrade = useApp(
    ({ drawing, document }) =>
      drawing.rowsBy === "grade" && document !== null && hasGradeSteps(document),
  );
  const { setDrawing } = useActions();
  return (
    <RadioGroup
      className="drawing-choice"
      value={String(rows ?? "auto")}
      onChange={(chosen) =>
        void setDrawing({ wallRows: chosen === "auto" ? null : Number(chosen) })
      }
    >
      <Label>{say("Rows in which a team stands")}</Label>
      <div className="segments">
        <Radio className="segment" value="auto">
          {say("As suits")}
        </Radio>
        {HEIGHTS.map((height) => (
          <Radio
            key={height}
            className="segment"
            value={String(height)}
            isDisabled={isByGrade && height > MOST_ROWS_ON_A_STEP}
          >
            {height}
          </Radio>
        ))}
      </div>
      {isByGrade && (
        <Text slot="description" className="drawing-note">
          {say("Those of one grade stand in {rows} rows at most, so that they stay on its row.", {
            rows: MOST_ROWS_ON_A_STEP,
          })}
        </Text>
      )}
    </RadioGroup>
  );
}

function CardFields() {
  const fields = useApp((state) => state.drawing.cardFields);
  const org = useApp((state) => state.document?.imported.org);
  const { setDrawing } = useActions();
  const there = ON_CARDS.filter((field) => org?.text[field]);
  if (there.length === 0) return null;
  return (
    <CheckboxGroup
      className="drawing-choice"
      value={[...fields]}
      onChange={(chosen) =>
        void setDrawing({ cardFields: ON_CARDS.filter((f) => chosen.includes(f)) })
      }
    >
      <Label>{say("On a card, below the name, as far as there is room")}</Label>
      <div className="segments">
        {there.map((field) => (
          <Checkbox key={field} className="segment" value={field}>
            {fieldWord(field)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function Mission() {
  const mission = useApp((state) => state.drawing.mission);
  const { setDrawing } = useActions();
  return (
    <TextField
      className="drawing-choice"
      value={mission}
      maxLength={LONGEST_MISSION}
      onChange={(text) => void setDrawing({ mission: text })}
    >
      <Label>{say("What stands above the people who do the work")}</Label>
      <Input className="panel-input" placeholder={missionWords()} />
    </TextField>
  );
}

import { useState } from "react";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from "react-aria-components";
import type { HandoutColumn } from "../../handout/handoutOrg.ts";
import { say, sayIt } from "../../language/say.ts";
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../picture/privacy.ts";
import type { OrgDocument } from "../../store/app.ts";
import { headcountOf } from "../../store/selectors.ts";
import type { ExportShape } from "../../worker/exportOrder.ts";
import { useApp, useAppHandle } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { saveBlob } from "../saveFile.ts";
import { SettingSwitch } from "../settings/SettingSwitch.tsx";
import { useIsDark } from "../useIsDark.ts";
import { ExportResult } from "./ExportResult.tsx";
import { FORMATS, fileStem, formatOf, PRIVACY_WORDS, SHAPES } from "./exportWords.ts";
import {
  columnsOf,
  type ExportChoice,
  type ExportSubject,
  MOST_MANAGER_SLIDES,
  orderOf,
  usualColumns,
} from "./orderOf.ts";
import { pngOf } from "./pngOf.ts";
import { useExport } from "./useExport.ts";
import "../settings/settings.css";
import "../drawing/drawing.css";
import "./export.css";

/** What to leave behind: slides, pages, pictures, a table, or a file that opens by itself. */
export function ExportPanel() {
  const document = useApp((state) => state.document);
  return document && <ExportOf key={document.source.name} document={document} />;
}

function ExportOf({ document }: { readonly document: OrgDocument }) {
  const { store, actions } = useAppHandle();
  const scenes = useApp((state) => state.story.scenes.length);
  const isDark = useIsDark();
  const { org } = document.imported;
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    format: "pptx",
    subject: scenes > 0 ? "story" : "view",
    shape: "16:9",
    isDark,
    privacy: "full",
    hasNotes: false,
    columns: usualColumns(org),
    passphrase: "",
    scale: 2,
    isTransparent: false,
  }));
  const { state, begin, show, cancel } = useExport();
  const change = (changed: Partial<ExportChoice>): void => {
    setChoice({ ...choice, ...changed });
    if (state.kind !== "making") show({ kind: "idle" });
  };
  const make = async (): Promise<void> => {
    const { format } = choice;
    const stem = fileStem(document.source.name, org, choice.privacy);
    if (format !== "png") {
      const order = orderOf({ ...choice, format }, store.getState());
      if (order) await begin(order, stem);
      return;
    }
    const picture = await pngOf(choice, store.getState());
    if (picture) {
      const name = `${stem}.png`;
      saveBlob(name, picture);
      const bytes = new Uint8Array(await picture.arrayBuffer());
      const file = { bytes, type: picture.type, extension: "png", pages: 0, faults: [] };
      show({ kind: "made", name, file });
    } else
      show({ kind: "failed", problem: say("The browser has no room for so large a picture.") });
  };
  const format = formatOf(choice.format);
  const isMaking = state.kind === "making";
  const pick = (id: string): void => {
    const { id: picked, shapes } = formatOf(id);
    const isForAll = choice.subject === "view" || choice.subject === "story";
    const subject = isForAll ? choice.subject : "view";
    change({ format: picked, shape: shapes[0] ?? "16:9", subject });
  };
  return (
    <Panel
      title={say("Export ‖ heading")}
      onClose={() => actions.openPanel("none")}
      foot={
        <div className="panel-foot export-foot">
          <ExportResult state={state} />
          {isMaking && (
            <ProgressBar
              className="export-progress"
              aria-label={state.step}
              value={state.share * 100}
            >
              <span>{say("{step} …", { step: state.step })}</span>
              <span className="export-bar">
                <span style={{ width: `${state.share * 100}%` }} />
              </span>
            </ProgressBar>
          )}
          {/* One button for both, so that the keys stay on it. */}
          <Button
            className={isMaking ? "button" : "button primary"}
            onPress={() => (isMaking ? cancel() : void make())}
          >
            {isMaking ? say("Cancel") : sayIt(format.verb)}
          </Button>
          {choice.format === "png" && <CopyPicture choice={choice} />}
        </div>
      }
    >
      <RadioGroup className="drawing-choice" value={choice.format} onChange={pick}>
        <Label>{say("What to make")}</Label>
        <div className="segments">
          {FORMATS.map(({ id, title }) => (
            <Radio key={id} value={id} className="segment">
              {sayIt(title)}
            </Radio>
          ))}
        </div>
        <p className="drawing-note">{sayIt(format.meaning)}</p>
      </RadioGroup>
      {format.hasSubject && <Subject choice={choice} scenes={scenes} onChange={change} />}
      {format.shapes.length > 1 && <Shape choice={choice} onChange={change} />}
      {choice.format === "pdf" && (
        <SettingSwitch isOn={choice.hasNotes} onChange={(hasNotes) => change({ hasNotes })}>
          {say("Notes below each picture")}
        </SettingSwitch>
      )}
      {choice.format === "png" && <PictureChoices choice={choice} onChange={change} />}
      {choice.format === "html" && (
        <HandoutChoices document={document} choice={choice} onChange={change} />
      )}
      {format.isPicture && (
        <SettingSwitch isOn={choice.isDark} onChange={(dark) => change({ isDark: dark })}>
          {say("On a dark ground")}
        </SettingSwitch>
      )}
      <Privacy choice={choice} onChange={change} />
    </Panel>
  );
}

interface ChoiceProps {
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
}

const SUBJECTS: readonly ExportSubject[] = ["view", "story", "managers", "book"];

function Subject({ choice, scenes, onChange }: ChoiceProps & { readonly scenes: number }) {
  const managers = useApp(({ document }) => (document ? headcountOf(document).managers : 0));
  return (
    <RadioGroup
      className="drawing-choice"
      value={choice.subject}
      onChange={(chosen) => {
        const subject = SUBJECTS.find((each) => each === chosen);
        if (subject) onChange({ subject, shape: subject === "book" ? "a4" : choice.shape });
      }}
    >
      <Label>{say("Of what")}</Label>
      <div className="segments">
        <Radio value="view" className="segment">
          {say("This view")}
        </Radio>
        <Radio value="story" className="segment" isDisabled={scenes === 0}>
          {say("{count, plural, one {The story, # scene} other {The story, # scenes}}", {
            count: scenes,
          })}
        </Radio>
        {choice.format === "pdf" && (
          <Radio value="book" className="segment">
            {say("A book with an index")}
          </Radio>
        )}
        {choice.format !== "html" && (
          <Radio value="managers" className="segment" isDisabled={managers > MOST_MANAGER_SLIDES}>
            {say("A page for each of {count, number} managers", { count: managers })}
          </Radio>
        )}
      </div>
      {scenes === 0 && (
        <p className="drawing-note">{say("There is no story yet: “Present” makes one.")}</p>
      )}
    </RadioGroup>
  );
}

const BOOK_SHAPES: readonly ExportShape[] = ["a4", "letter"];

function Shape({ choice, onChange }: ChoiceProps) {
  const all = formatOf(choice.format).shapes;
  const shapes = choice.subject === "book" ? BOOK_SHAPES : all;
  return (
    <RadioGroup
      className="drawing-choice"
      orientation="horizontal"
      value={choice.shape}
      onChange={(shape) => {
        const found = shapes.find((each) => each === shape);
        if (found) onChange({ shape: found });
      }}
    >
      <Label>{say("Size ‖ of paper")}</Label>
      <div className="segments">
        {shapes.map((shape: ExportShape) => (
          <Radio key={shape} value={shape} className="segment">
            {sayIt(SHAPES[shape])}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function PictureChoices({ choice, onChange }: ChoiceProps) {
  return (
    <>
      <RadioGroup
        className="drawing-choice"
        orientation="horizontal"
        value={String(choice.scale)}
        onChange={(scale) => onChange({ scale: Number(scale) })}
      >
        <Label>{say("Fineness")}</Label>
        <div className="segments">
          {[1, 2, 3, 4].map((scale) => (
            <Radio key={scale} value={String(scale)} className="segment">
              {scale}×
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <SettingSwitch
        isOn={choice.isTransparent}
        onChange={(isTransparent) => onChange({ isTransparent })}
      >
        {say("Transparent ground")}
      </SettingSwitch>
    </>
  );
}

function CopyPicture({ choice }: { readonly choice: ExportChoice }) {
  const { store, actions } = useAppHandle();
  const copy = async (): Promise<void> => {
    try {
      const picture = await pngOf(choice, store.getState());
      if (!picture) return;
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      actions.tell(say("The picture is on the clipboard."));
    } catch {
      actions.tell(
        say("This browser does not let the page use the clipboard. Save the picture instead."),
      );
    }
  };
  return (
    <Button className="button" onPress={() => void copy()}>
      {say("Copy ‖ to do")}
    </Button>
  );
}

function HandoutChoices({
  document,
  choice,
  onChange,
}: ChoiceProps & { readonly document: OrgDocument }) {
  const columns = columnsOf(document.imported.org);
  return (
    <>
      <CheckboxGroup
        className="drawing-choice"
        value={[...choice.columns]}
        onChange={(ticked) => {
          const wanted = columns.flatMap(([id]) => (ticked.includes(id) ? [id] : []));
          onChange({ columns: new Set<HandoutColumn>(wanted) });
        }}
      >
        <Label>{say("Columns it carries, beside names")}</Label>
        <div className="segments">
          {columns.map(([id, title]) => (
            <Checkbox key={id} value={id} className="segment">
              {title}
            </Checkbox>
          ))}
        </div>
        <Text slot="description" className="drawing-note">
          {say("Its figures are counted from these columns alone.")}
        </Text>
      </CheckboxGroup>
      <TextField
        className="export-passphrase"
        value={choice.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
      >
        <Label>{say("Passphrase, if it is to be locked")}</Label>
        <Input className="panel-input" autoComplete="off" />
        <Text slot="description" className="muted">
          {say("AES-256; without it nobody opens the file, and nobody can recover it.")}
        </Text>
      </TextField>
    </>
  );
}

function Privacy({ choice, onChange }: ChoiceProps) {
  return (
    <RadioGroup
      className="drawing-choice"
      value={choice.privacy}
      onChange={(chosen) => {
        const privacy = PRIVACY_LEVELS.find((level) => level === chosen);
        if (privacy) onChange({ privacy });
      }}
    >
      <Label>{say("What it tells of people")}</Label>
      <div className="segments">
        {PRIVACY_LEVELS.map((level: PrivacyLevel) => (
          <Radio key={level} value={level} className="segment">
            {sayIt(PRIVACY_WORDS[level].title)}
          </Radio>
        ))}
      </div>
      <p className="drawing-note">{sayIt(PRIVACY_WORDS[choice.privacy].meaning)}</p>
    </RadioGroup>
  );
}

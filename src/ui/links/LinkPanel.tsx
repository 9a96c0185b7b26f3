import { useMemo } from "react";
import { say } from "../../language/say.ts";
import { linkBetween, standIn } from "../../metrics/drawnLinks.ts";
import { calledOf } from "../../org/called.ts";
import { joinsTheSame } from "../../org/drawnLink.ts";
import type { Org } from "../../org/org.ts";
import type { LinkDraft } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { PersonPicker } from "../search/PersonPicker.tsx";
import { useFocusBack } from "../useFocusBack.ts";
import { hindranceWords, standInWords } from "./hindranceWords.ts";
import { LinkForm } from "./LinkForm.tsx";
import "./links.css";

/** A link drawn by hand: whom it joins, then what it is. */
export function LinkPanel() {
  const document = useApp((state) => state.document);
  const draft = useApp((state) => state.linkDraft);
  const { dropLinkDraft } = useActions();
  useFocusBack();
  if (!document || !draft) return null;
  const { org } = document.imported;
  const isWhole = draft.from >= 0 && draft.to >= 0;
  return (
    <Panel title={titleOf(org, draft)} onClose={dropLinkDraft}>
      <div className="link-draft">
        {isWhole ? <Both org={org} draft={draft} /> : <NextEnd org={org} draft={draft} />}
      </div>
    </Panel>
  );
}

interface PartProps {
  readonly org: Org;
  readonly draft: LinkDraft;
}

function titleOf(org: Org, { from, to }: LinkDraft): string {
  if (from < 0) return say("Draw a link");
  const one = calledOf(org, standIn(org, from));
  return to < 0
    ? say("Link from {manager}", { manager: one })
    : say("Link: {one} and {other}", { one, other: calledOf(org, standIn(org, to)) });
}

/** Looks for the first or the second of the two. */
function NextEnd({ org, draft }: PartProps) {
  const { linkTo, dropLinkDraft } = useActions();
  const isFirst = draft.from < 0;
  return (
    <>
      {!isFirst && <StandsIn org={org} node={draft.from} />}
      <p className="link-question">
        {isFirst
          ? say("Who works with somebody beyond the solid line?")
          : say("Whom does {manager} work with?", {
              manager: calledOf(org, standIn(org, draft.from)),
            })}
      </p>
      <PersonPicker
        key={isFirst ? "first" : "second"}
        org={org}
        label={isFirst ? say("First manager of the link") : say("Second manager of the link")}
        // Begun on the chart, it may go on there.
        takesFocus={!document.activeElement?.matches(".stage")}
        onPick={linkTo}
        onCancel={dropLinkDraft}
      />
      <p className="muted link-hint">{say("Or click somebody on the chart.")}</p>
    </>
  );
}

function Both({ org, draft }: PartProps) {
  const drawn = useApp((state) => state.drawn);
  const { from, to } = draft;
  const between = useMemo(() => linkBetween(org, from, to), [org, from, to]);
  if ("hindrance" in between) {
    return (
      <>
        <p className="link-hindrance" role="alert">
          {hindranceWords(org, from, to, between.hindrance)}
        </p>
        <NextEnd key={to} org={org} draft={{ from, to: -1 }} />
      </>
    );
  }
  const before = drawn.find((each) => joinsTheSame(each, between.link)) ?? null;
  return (
    <>
      <StandsIn org={org} node={from} />
      <StandsIn org={org} node={to} />
      <LinkForm
        key={`${from} ${to}`}
        from={calledOf(org, standIn(org, from))}
        to={calledOf(org, standIn(org, to))}
        before={before}
      />
    </>
  );
}

function StandsIn({ org, node }: { readonly org: Org; readonly node: number }) {
  const words = standInWords(org, node);
  return words === null ? null : <p className="muted link-hint">{words}</p>;
}

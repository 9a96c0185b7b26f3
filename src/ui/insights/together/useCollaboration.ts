import { startTransition, useEffect, useState } from "react";
import type { Imported } from "../../../import/imported.ts";
import type { WayFigures } from "../../../metrics/collaborationFigures.ts";
import type { CollaborationTold } from "../../../metrics/collaborationTold.ts";
import type { Dimension } from "../../../metrics/groupRows.ts";
import type { LinkSource } from "../../../metrics/linkSource.ts";
import type { Settings } from "../../../metrics/settings.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { insightTop } from "../../../store/selectors.ts";
import { linksOfSource } from "../../../store/shownLinks.ts";
import { useActions, useApp } from "../../appContext.tsx";

/** What an answer is the answer to. */
interface Of {
  readonly imported: Imported;
  readonly settings: Settings;
  readonly top: number;
  readonly source: LinkSource;
}

/** What there is to tell of the links of a source in the part that is looked at. */
export interface Together extends CollaborationTold, Of {
  readonly dimension: Dimension;
  /** The ways through these links, which take longer; null until they are known. */
  readonly ways: WayFigures | null;
}

/** What there is to tell; null while it is counted. */
export function useCollaboration(
  { imported, settings }: OrgDocument,
  source: LinkSource,
  dimension: Dimension,
): Together | null {
  const { collaboration, ways: askWays } = useActions();
  const top = useApp(insightTop);
  const drawn = useApp((state) => (source === "drawn" ? linksOfSource(state, source) : null));
  const [told, setTold] = useState<(CollaborationTold & Of & { dimension: Dimension }) | null>(
    null,
  );
  const [ways, setWays] = useState<(Of & { found: WayFigures }) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: links drawn by hand change the answer
  useEffect(() => {
    let isWanted = true;
    void collaboration(top, source, dimension).then((answer) => {
      if (!isWanted || !answer) return;
      // A page of figures is built in pieces: at once it would hold up the chart beside it.
      startTransition(() => setTold({ ...answer, imported, settings, top, source, dimension }));
    });
    return () => {
      isWanted = false;
    };
  }, [collaboration, imported, settings, top, source, dimension, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: links drawn by hand change the answer
  useEffect(() => {
    let isWanted = true;
    void askWays(top, source).then((found) => {
      if (!isWanted || !found) return;
      startTransition(() => setWays({ found, imported, settings, top, source }));
    });
    return () => {
      isWanted = false;
    };
  }, [askWays, imported, settings, top, source, drawn]);
  const asked = { imported, settings, top, source };
  if (!told || !isSame(told, asked)) return null;
  return { ...told, ways: ways && isSame(ways, asked) ? ways.found : null };
}

function isSame(p: Of, q: Of): boolean {
  return (
    p.imported === q.imported &&
    p.settings === q.settings &&
    p.top === q.top &&
    p.source === q.source
  );
}

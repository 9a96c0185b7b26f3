import type { Field } from "../import/imported.ts";
import { EVERYBODY, type Shown } from "../layout/layout.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppStore, CameraWish, Panel, Source, View } from "./app.ts";

/** Everything a user can do, as functions over the store. */
export type Actions = ReturnType<typeof createActions>;

type Wish = CameraWish extends infer W ? (W extends CameraWish ? Omit<W, "serial"> : never) : never;

/** `today` is YYYY-MM-DD: rows are judged as of this day unless the user sets another. */
export function createActions(store: AppStore, worker: OrgWorker, today: () => string) {
  const { getState, setState } = store;

  const wish = (wanted: Wish): void => {
    const serial = getState().cameraWish.serial + 1;
    setState({ cameraWish: { ...wanted, serial } as CameraWish });
  };

  /** What the page rests in when nothing is under way: the chart if there is one. */
  const restingPhase = () => (getState().document ? ("ready" as const) : ("empty" as const));

  /**
   * Opens a file, a pasted text or a sample. What was on the page stays until the new chart is there,
   * and stays for good when the file is refused.
   */
  async function open(
    source: Source,
    map: Readonly<Partial<Record<Field, string>>> = {},
    asOf: string = today(),
  ): Promise<void> {
    performance.mark("headstand:chosen");
    setState({
      phase: "importing",
      problem: null,
      notice: null,
      undecided: null,
      progress: { name: source.name, step: "reading", share: 0 },
    });
    const options = { fileName: source.name, asOf, map };
    const reply = await worker.importFile(source.content, options, (share, step) =>
      setState({ progress: { name: source.name, step, share } }),
    );
    if (reply === "cancelled") return;
    if (reply.kind === "died") {
      setState({ phase: "failed", progress: null, problem: reply.problem });
      return;
    }
    const { outcome, layout } = reply;
    if (outcome.kind === "refused") {
      setState({ phase: "failed", progress: null, problem: outcome.problem });
    } else if (outcome.kind === "undecided") {
      setState({ phase: "review", progress: null, undecided: { ...outcome, source } });
    } else {
      performance.measure("headstand:layout", { start: 0, duration: reply.layoutMs });
      setState({
        phase: "ready",
        progress: null,
        document: { source, options, imported: outcome.imported },
        layout,
        shown: EVERYBODY,
        isolated: [],
        selected: -1,
        hovered: -1,
        found: [],
      });
      wish({ kind: "fit" });
    }
  }

  async function show(shown: Shown): Promise<void> {
    const { document } = getState();
    const reply = await worker.layOut(shown);
    if (reply === null || getState().document !== document) return;
    setState({ shown, layout: reply });
  }

  return {
    open,
    /** Reads the same file again with columns chosen by the user. */
    remap(map: Readonly<Partial<Record<Field, string>>>, asOf?: string): Promise<void> {
      const { undecided, document } = getState();
      const source = undecided?.source ?? document?.source;
      const before = undecided ? {} : document?.options.map;
      return source ? open(source, { ...before, ...map }, asOf) : Promise.resolve();
    },
    cancelImport(): void {
      worker.cancel();
      setState({ phase: restingPhase(), progress: null });
    },
    dismissProblem(): void {
      setState({ problem: null, undecided: null, phase: restingPhase() });
    },
    /** Tells of something that went wrong before the file could even be opened. */
    fail(problem: string): void {
      setState({ phase: "failed", problem });
    },
    /** Tells something that is no fault. */
    tell(notice: string): void {
      setState({ notice });
    },
    dismissNotice(): void {
      setState({ notice: null });
    },
    /** Puts the chart away; the page is empty again. */
    close(): void {
      setState({ document: null, layout: null, phase: "empty", selected: -1, panel: "none" });
    },
    setView(view: View): void {
      setState({ view });
    },
    flip(): void {
      setState({ view: getState().view === "upside-down" ? "conventional" : "upside-down" });
    },
    setLens(lensId: string): void {
      setState({ lensId, isolated: [] });
    },
    /** Brings a group of the lens out, or lets it go again; `adding` keeps the others. */
    isolate(group: number, adding: boolean): void {
      const { isolated } = getState();
      const others = isolated.filter((other) => other !== group);
      const has = others.length < isolated.length;
      if (adding) setState({ isolated: has ? others : [...isolated, group] });
      else setState({ isolated: has && isolated.length === 1 ? [] : [group] });
    },
    /** Lets every group go that was brought out. */
    showAllGroups(): void {
      setState({ isolated: [] });
    },
    select(node: number): void {
      setState({ selected: node });
    },
    hover(node: number): void {
      if (getState().hovered !== node) setState({ hovered: node });
    },
    /** Selects somebody and takes the camera there; unfolds and unfocuses what hides them. */
    async goTo(node: number): Promise<void> {
      const { document, shown } = getState();
      const org = document?.imported.org;
      if (!org) return;
      const above = new Set<number>();
      for (let i = org.parent[node] ?? -1; i >= 0; i = org.parent[i] ?? -1) above.add(i);
      const outside = shown.focus >= 0 && shown.focus !== node && !above.has(shown.focus);
      const hidden = shown.folded.some((i) => above.has(i));
      if (outside || hidden) {
        await show({
          focus: outside ? -1 : shown.focus,
          folded: shown.folded.filter((i) => !above.has(i)),
        });
      }
      setState({ selected: node });
      wish({ kind: "person", node });
    },
    setFound(found: readonly number[]): void {
      setState({ found });
    },
    /** Folds the people below a manager away, or unfolds them. */
    toggleFolded(node: number): Promise<void> {
      const { shown } = getState();
      const folded = shown.folded.includes(node)
        ? shown.folded.filter((i) => i !== node)
        : [...shown.folded, node];
      return show({ ...shown, folded });
    },
    /** Folds everybody at this level above the front line; 0 unfolds all. */
    foldToLevel(level: number): Promise<void> {
      const org = getState().document?.imported.org;
      const folded: number[] = [];
      for (let i = 0; org && level > 0 && i < org.count; i++) {
        if (org.level[i] === level) folded.push(i);
      }
      return show({ ...getState().shown, folded });
    },
    /** Shows only this part of the organisation; -1 for all of it. */
    async focus(node: number): Promise<void> {
      await show({ ...getState().shown, focus: node });
      wish({ kind: "fit" });
    },
    toggleLinks(): void {
      setState({ linksShown: !getState().linksShown });
    },
    openPanel(panel: Panel): void {
      setState({ panel });
    },
    setTheme(theme: "system" | "light" | "dark"): void {
      setState({ theme });
    },
    fit(): void {
      wish({ kind: "fit" });
    },
    zoomBy(factor: number): void {
      wish({ kind: "zoom", factor });
    },
  };
}

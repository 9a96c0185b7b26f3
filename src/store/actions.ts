import { type BitSet, EMPTY_BIT_SET } from "../base/bitSet.ts";
import {
  type Correction,
  type ImportChoices,
  withChoices,
  withCorrection,
} from "../import/choices.ts";
import type { TablePreview } from "../import/imported.ts";
import { hasChoices, type Recipe } from "../import/recipe.ts";
import { EVERYBODY, type Layout, type Shown } from "../layout/layout.ts";
import type { Org } from "../org/org.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppState, AppStore, CameraWish, OrgDocument, Panel, Source, View } from "./app.ts";
import type { RecipeBook } from "./recipeBook.ts";
import { lensOf, linksOf, overloadedCount, peopleCount } from "./selectors.ts";

/** Everything a user can do, as functions over the store. */
export type Actions = ReturnType<typeof createActions>;

type Wish = CameraWish extends infer W ? (W extends CameraWish ? Omit<W, "serial"> : never) : never;

/** `today` is YYYY-MM-DD: rows are judged as of this day unless the user sets another. */
export function createActions(
  store: AppStore,
  worker: OrgWorker,
  recipes: RecipeBook,
  today: () => string,
) {
  const { getState, setState } = store;

  const wish = (wanted: Wish): void => {
    const serial = getState().cameraWish.serial + 1;
    setState({ cameraWish: { ...wanted, serial } as CameraWish });
  };

  /** What the page rests in when nothing is under way: the chart if there is one. */
  const restingPhase = () => (getState().document ? ("ready" as const) : ("empty" as const));

  /** Reads a source. What was on the page stays until the new chart is there. */
  async function read(source: Source, choices: ImportChoices, asOf: string): Promise<void> {
    performance.mark("headstand:chosen");
    setState({
      phase: "importing",
      problem: null,
      notice: null,
      undecided: null,
      progress: { name: source.name, step: "reading", share: 0 },
    });
    const options = { ...choices, fileName: source.name, asOf };
    const reply = await worker.importFiles(source.files, options, (share, step) =>
      setState({ progress: { name: source.name, step, share } }),
    );
    if (reply === "cancelled") return;
    if (reply.kind === "died") {
      setState({ phase: "failed", progress: null, problem: reply.problem });
      return;
    }
    const { outcome, layout } = reply;
    if (outcome.kind === "linksOnly") await openLinks(source, outcome.problem);
    else if (outcome.kind === "refused") {
      setState({ phase: "failed", progress: null, problem: outcome.problem });
    } else if (outcome.kind === "undecided") {
      setState({ phase: "review", progress: null, undecided: { ...outcome, source, options } });
      await offerRecipe(source, outcome.seen.headers);
    } else {
      performance.measure("headstand:layout", { start: 0, duration: reply.layoutMs });
      const document = { source, options, imported: outcome.imported, figures: reply.figures };
      await prepare({ ...getState(), document });
      draw(document, layout);
      await offerRecipe(source, outcome.imported.seen.headers);
    }
  }

  /** Puts a chart on the page. The same file read anew keeps what the user looks at. */
  function draw(document: OrgDocument, layout: Layout | null): void {
    const before = getState();
    const isNew = before.document?.source !== document.source;
    const selected = isNew ? -1 : sameNode(before, document.imported.org);
    setState({
      phase: "ready",
      progress: null,
      document,
      layout,
      shown: EVERYBODY,
      isolated: isNew ? [] : before.isolated,
      selected,
      hovered: -1,
      found: EMPTY_BIT_SET,
      notice: isNew ? leftAside(document) : before.notice,
    });
    wish({ kind: "fit" });
  }

  /** Who works with whom, added to the chart that is open: both are read together. */
  async function openLinks(links: Source, problem: string): Promise<void> {
    const { document } = getState();
    if (!document || document.source.isSample) {
      setState({ phase: "failed", progress: null, problem });
      return;
    }
    const { source, options } = document;
    // The first links found are taken, so that new ones take the place of those before.
    const files = [...links.files, ...source.files];
    await read({ ...source, files }, choicesIn(options), options.asOf);
  }

  /** Offers what was kept for exports with these columns, unless it is in use. */
  async function offerRecipe(source: Source, headers: readonly string[]): Promise<void> {
    if (source.isSample || getState().recipe) return;
    const recipe = await recipes.find(headers);
    const { document, undecided } = getState();
    if (!recipe || (document?.source !== source && undecided?.source !== source)) return;
    setState({ recipe: { recipe, state: "offered" } });
  }

  /** What is being looked at: the question which columns, else the chart. */
  const reviewed = () => getState().undecided ?? getState().document;

  /** Reads the same file again with other choices. */
  async function reread(choices: ImportChoices, asOf?: string): Promise<void> {
    const { source, options } = reviewed() ?? {};
    if (!source || !options) return;
    await read(source, withChoices(choicesIn(options), choices), asOf ?? options.asOf);
  }

  async function show(shown: Shown): Promise<void> {
    const { document } = getState();
    const reply = await worker.layOut(shown);
    if (reply === null || getState().document !== document) return;
    setState({ shown, layout: reply });
  }

  return {
    /**
     * Opens a file, a pasted text or a sample, as a recipe says if there is one. What was on the page
     * stays for good when the file is refused.
     */
    open(source: Source, recipe: Recipe | null = null): Promise<void> {
      setState({ recipe: recipe && { recipe, state: "applied" } });
      return read(source, recipe?.choices ?? {}, today());
    },
    reread,
    /** Corrects one thing and draws again, with whatever else was chosen meanwhile. */
    correct(correction: Correction, choices: ImportChoices = {}, asOf?: string): Promise<void> {
      const before = reviewed()?.options.corrections ?? [];
      return reread({ ...choices, corrections: withCorrection(before, correction) }, asOf);
    },
    /** Takes a correction back. */
    uncorrect(correction: Correction): Promise<void> {
      const before = reviewed()?.options.corrections ?? [];
      return reread({ corrections: before.filter((each) => each !== correction) });
    },
    /** The first rows as they would be read; null when there is no table then. */
    preview(choices: ImportChoices): Promise<TablePreview | null> {
      const { source, options } = reviewed() ?? {};
      if (!source || !options) return Promise.resolve(null);
      return worker.preview(source.files, withChoices(choicesIn(options), choices));
    },
    /** Keeps what was decided for the next export with these columns. */
    async saveRecipe(): Promise<void> {
      const recipe = recipeOf(getState().document);
      if (!recipe) return;
      if (await recipes.save(recipe)) setState({ recipe: { recipe, state: "saved" } });
      else setState({ problem: "This browser keeps nothing here. Save the recipe as a file." });
    },
    async forgetRecipe(): Promise<void> {
      const { recipe } = getState().recipe ?? {};
      if (recipe && (await recipes.forget(recipe.headers))) setState({ recipe: null });
    },
    /** Reads the export on the page again as the recipe says. */
    async applyRecipe(recipe: Recipe): Promise<void> {
      const { source, options } = reviewed() ?? {};
      if (!source || !options) {
        setState({ problem: "Open the export first, then the recipe for it.", phase: "failed" });
        return;
      }
      setState({ recipe: { recipe, state: "applied" } });
      await read(source, recipe.choices, options.asOf);
    },
    dismissRecipe(): void {
      setState({ recipe: null });
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
    /** Finds people by what is typed; null when there is no chart, or something else was typed meanwhile. */
    async search(query: string, limit: number): Promise<SearchAnswer | null> {
      const { document } = getState();
      const answer = document && (await worker.search(query, limit));
      return getState().document === document ? answer : null;
    },
    /** Marks everybody whom a search found. */
    setFound(found: BitSet): void {
      if (getState().found !== found) setState({ found });
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

/**
 * Works out what the first drawing needs, bit by bit: each selector keeps its answer, so that the page
 * does not stand still for all of them at once.
 */
async function prepare(state: AppState & { readonly document: OrgDocument }): Promise<void> {
  const { document } = state;
  const steps = [
    () => peopleCount(document.imported.org),
    () => linksOf(document),
    () => overloadedCount(document),
    () => lensOf(state),
  ];
  for (const step of steps) {
    step();
    await new Promise((rested) => setTimeout(rested));
  }
}

/** What the user chose, without what is of this one import. */
function choicesIn(options: OrgDocument["options"]): ImportChoices {
  const { fileName: _name, asOf: _day, ...choices } = options;
  return choices;
}

/** What could be kept for the next export of this kind; null when nothing was decided. */
export function recipeOf(document: OrgDocument | null): Recipe | null {
  if (!document) return null;
  const choices = choicesIn(document.options);
  return hasChoices(choices) ? { headers: document.imported.seen.headers, choices } : null;
}

/** The node of whoever was selected, by the line of the file; -1 when they are gone. */
function sameNode({ document, selected }: AppState, org: Org): number {
  const line = document?.imported.org.line[selected] ?? 0;
  return line > 0 ? org.line.indexOf(line) : -1;
}

/** What to say when several tables of people were opened at once: only one can be drawn. */
function leftAside({ source, imported: { file, seen } }: OrgDocument): string | null {
  if (source.files.length < 2 || seen.sheets.length < 2) return null;
  return `One table of people at a time: this is ${file.sheet}. “How the file was read” lets you choose another.`;
}

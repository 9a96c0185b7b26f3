import { type BitSet, EMPTY_BIT_SET } from "../base/bitSet.ts";
import { inOrder } from "../base/inOrder.ts";
import {
  type Correction,
  type ImportChoices,
  withChoices,
  withCorrection,
} from "../import/choices.ts";
import type { Imported, TablePreview } from "../import/imported.ts";
import { hasChoices, type Recipe } from "../import/recipe.ts";
import { message, say, sayIt } from "../language/say.ts";
import { isKept } from "../layout/kept.ts";
import { EVERYBODY, type Layout, type Shown } from "../layout/layout.ts";
import type { View } from "../layout/view.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import type { SiblingOrder } from "../org/orderSiblings.ts";
import type { Org } from "../org/org.ts";
import { NO_FILTER, type PeopleFilter } from "../org/peopleFilter.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { Sight } from "../scene/camera.ts";
import { MOST_PINS } from "../scene/pins.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import { USUAL_LINK_CHOICE } from "../story/linkChoice.ts";
import { type Look, onLayer } from "../story/look.ts";
import { EMPTY_STORY } from "../story/story.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { PhotoWorker } from "../worker/photoClient.ts";
import type {
  AppState,
  AppStore,
  CameraWish,
  OpenRows,
  OrgDocument,
  Panel,
  Reading,
  RecipeState,
  Source,
} from "./app.ts";
import { createCollaborationActions } from "./collaborationActions.ts";
import { createCommunityActions } from "./communityActions.ts";
import { createDrawnLinkActions } from "./drawnLinkActions.ts";
import type { DrawnLinksBook } from "./drawnLinksBook.ts";
import { createInsightActions } from "./insightActions.ts";
import { createLinkActions } from "./linkActions.ts";
import { lookedAt, sameGroups } from "./look.ts";
import { type Photos, type Picture, photosOf, photosSentence, withoutPhotos } from "./photos.ts";
import { createProductActions } from "./productActions.ts";
import type { RecipeBook } from "./recipeBook.ts";
import { createReliefActions } from "./reliefActions.ts";
import { filteredOf, insightTop, kindsFor, lensChoices, lensOf } from "./selectors.ts";
import { createSettingsActions } from "./settingsActions.ts";
import type { SettingsBook } from "./settingsBook.ts";
import { linksOfChart } from "./shownLinks.ts";
import { createStepActions, recordStep, takeQuietStep } from "./stepActions.ts";
import { NO_STEPS } from "./steps.ts";
import { createStoryActions } from "./storyActions.ts";
import type { StoryBook } from "./storyBook.ts";

/** Everything a user can do, as functions over the store. */
export type Actions = ReturnType<typeof createActions>;

type Wish = CameraWish extends infer W ? (W extends CameraWish ? Omit<W, "serial"> : never) : never;

/** `today` is YYYY-MM-DD: rows are judged as of this day unless the user sets another. */
export function createActions(
  store: AppStore,
  worker: OrgWorker,
  photoWorker: PhotoWorker,
  recipes: RecipeBook,
  settingsBook: SettingsBook,
  stories: StoryBook,
  drawnLinksBook: DrawnLinksBook,
  today: () => string,
) {
  const { getState, setState } = store;

  const linkActions = createLinkActions(store, worker);
  const storyActions = createStoryActions(store, worker, stories, lookAgain);
  const drawnLinkActions = createDrawnLinkActions(store, drawnLinksBook);

  const wish = (wanted: Wish): void => {
    const serial = getState().cameraWish.serial + 1;
    setState({ cameraWish: { ...wanted, serial } as CameraWish });
  };

  /** Whether it is still about the same people: other figures, or links that came, are no other chart. */
  const isOnPage = (document: OrgDocument | null): boolean =>
    getState().document?.imported === document?.imported;

  /** What the page rests in when nothing is under way: the chart if there is one. */
  const restingPhase = () => (getState().document ? ("ready" as const) : ("empty" as const));

  /** Reads a source. What was on the page stays until the new chart is there; false when none comes. */
  async function read(source: Source, choices: ImportChoices, asOf: string): Promise<boolean> {
    performance.mark("headstand:chosen");
    setState({
      phase: "importing",
      problem: null,
      notice: null,
      undecided: null,
      progress: { name: source.name, step: "reading", share: 0 },
    });
    const options = { ...choices, fileName: source.name, asOf };
    const reply = await worker.importFiles(
      source.files,
      options,
      getState().drawing,
      (share, step) => setState({ progress: { name: source.name, step, share } }),
    );
    if (reply === "cancelled") return false;
    if (reply.kind === "died") {
      setState({ phase: "failed", progress: null, problem: sayIt(reply.problem) });
      return false;
    }
    const { outcome, layout } = reply;
    if (outcome.kind === "linksOnly") await openLinks(source, sayIt(outcome.problem));
    else if (outcome.kind === "refused") {
      setState({ phase: "failed", progress: null, problem: sayIt(outcome.problem) });
    } else if (outcome.kind === "undecided") {
      setState({ phase: "review", progress: null, undecided: { ...outcome, source, options } });
      await offerRecipe(source, outcome.seen.headers);
    } else {
      performance.measure("headstand:layout", { start: 0, duration: reply.layoutMs });
      performance.mark("headstand:parsed", {
        startTime: Math.max(0, reply.parsedAt - performance.timeOrigin),
      });
      const { imported } = outcome;
      const isNew = getState().document?.source !== source;
      const settings = isNew ? await settingsFor(source, imported) : getState().settings;
      const isUsual = settings === USUAL_SETTINGS;
      const others = isUsual ? null : await worker.figures(settings);
      const figures = reply.figures && { ...reply.figures, ...others };
      const { photos } = reply;
      const document = { source, options, imported, settings, figures, photos };
      const drawn = isNew
        ? await drawnLinkActions.drawnLinksFor(source, imported)
        : getState().drawn;
      await prepare({ ...getState(), document });
      draw(document, layout, drawn);
      if (isNew) await storyActions.findStory(document);
      else if (getState().settings !== settings) {
        await settingsActions.putSettings(getState().settings);
      }
      for (const each of getState().links.shown) void linkActions.workOutLinks(each);
      const { rowsBy, order: by } = getState().drawing;
      if (rowsBy === "grade" && settings.grades.order) await order(by);
      if ((await matchPictures()) && isNew) tellOfPhotos();
      await offerRecipe(source, outcome.imported.seen.headers);
      return true;
    }
    return false;
  }

  /** How the files on the page are read; null where no chart of them is there. */
  function readingOf(source: Source): Reading | null {
    const { document, recipe } = getState();
    if (document?.source !== source) return null;
    return { choices: choicesIn(document.options), asOf: document.options.asOf, recipe };
  }

  /** Reads a source with its recipe, which is no other when that is given up or fails. */
  async function readWithRecipe(source: Source, reading: Reading): Promise<boolean> {
    const { recipe: before } = getState();
    const { choices, asOf, recipe } = reading;
    setState({ recipe });
    const isDrawn = await read(source, choices, asOf);
    if (!isDrawn && getState().recipe === recipe) setState({ recipe: before });
    return isDrawn;
  }

  /** Reads the files on the page otherwise, in a way that can be taken back. */
  async function readOtherwise(source: Source, after: Reading): Promise<void> {
    const before = readingOf(source);
    const { filter } = getState();
    const isDrawn = await readWithRecipe(source, after);
    const now = readingOf(source);
    if (!isDrawn || !before || !now) return;
    if (areReadAlike(before, after)) {
      await putFilter(filter);
      return;
    }
    recordStep(store, {
      before: { reading: before, filter },
      after: { reading: { ...after, recipe: now.recipe }, filter: NO_FILTER },
    });
  }

  async function putReading(reading: Reading): Promise<boolean> {
    const { document } = getState();
    return document ? readWithRecipe(document.source, reading) : false;
  }

  /** What was set for this kind of export before; a sample begins as usual. */
  async function settingsFor({ isSample }: Source, { seen }: Imported): Promise<Settings> {
    return isSample ? USUAL_SETTINGS : settingsBook.find(seen.headers);
  }

  /** Puts a chart on the page. The same file read anew keeps what the user looks at. */
  function draw(document: OrgDocument, layout: Layout | null, drawn: AppState["drawn"]): void {
    const before = getState();
    const isNew = before.document?.source !== document.source;
    const selected = isNew ? -1 : sameNode(before, document.imported.org);
    setState({
      phase: "ready",
      progress: null,
      document,
      workerLost: false,
      // What was changed while the file was read counts.
      settings: isNew ? document.settings : before.settings,
      layout,
      shown: { ...EVERYBODY, ...rowsIn(before.drawing) },
      filter: NO_FILTER,
      isolated: isNew ? [] : sameGroups(before, document),
      selected,
      hovered: -1,
      pinned: [],
      path: null,
      found: EMPTY_BIT_SET,
      chosen: null,
      ghost: null,
      outlined: isNew ? [] : before.outlined,
      links: isNew ? USUAL_LINK_CHOICE : before.links,
      drawn: isNew ? drawn : before.drawn,
      linkDraft: null,
      steps: isNew ? NO_STEPS : before.steps,
      stepNote: null,
      openRows: isNew ? null : before.openRows,
      heldPart: null,
      notice: isNew ? leftAside(document) : before.notice,
      pictures: isNew ? (document.source.pictures ?? []) : before.pictures,
      photos: photosOf(document.imported.org, document.photos ?? null),
    });
  }

  /** Finds out whose the pictures are that were dropped; whether that was still wanted in the end. */
  async function matchPictures(): Promise<boolean> {
    const { document, pictures } = getState();
    if (!document || pictures.length === 0) return false;
    const { org } = document.imported;
    const match = await worker.matchPhotos(pictures.map(({ name }) => name));
    const isAsBefore = (): boolean => isOnPage(document) && getState().pictures === pictures;
    if (!match || !isAsBefore()) return false;
    setState({ photos: photosOf(org, document.photos ?? null, pictures, match) });
    const keys = [...new Set(match.photoOf)].filter((key) => key >= 0);
    const readable = await photoWorker.inspect(keys.flatMap((key) => pictures[key]?.source ?? []));
    if (!isAsBefore()) return false;
    leavePhotosOut(new Set(keys.filter((_, at) => readable[at] !== 1)));
    return true;
  }

  /** Lets those go that turned out to be no pictures one can draw. */
  function leavePhotosOut(keys: ReadonlySet<number>): void {
    const { document, photos, notice } = getState();
    if (!document || !photos || keys.size === 0) return;
    const isTold = notice === photosSentence(photos);
    setState({ photos: withoutPhotos(document.imported.org, photos, keys) });
    if (isTold) tellOfPhotos();
  }

  /** Says how many have a photo, and what became of the pictures dropped. */
  function tellOfPhotos(): void {
    const { photos } = getState();
    if (photos) setState({ notice: photosSentence(photos) });
  }

  /** Who works with whom, added to the chart that is open: both are read together. */
  async function openLinks(links: Source, problem: string): Promise<void> {
    const { document } = getState();
    if (!document || document.source.isSample) {
      setState({ phase: "failed", progress: null, problem });
      return;
    }
    const { source, options } = document;
    // What comes first decides what is measured, so that the newest counts.
    const files = [...links.files, ...withoutFormer(document, links)];
    const { pictures } = getState();
    await read({ ...source, files, pictures }, choicesIn(options), options.asOf);
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

  /** Follows somebody through the flip, or no longer; of more than MOST_PINS the first is let go. */
  function togglePinned(node: number): void {
    if (node < 0) return;
    const { pinned } = getState();
    const others = pinned.filter((each) => each !== node);
    const isNew = others.length === pinned.length;
    setState({ pinned: isNew ? [...pinned, node].slice(-MOST_PINS) : others });
  }

  /** Reads the same file again with other choices. */
  async function reread(choices: ImportChoices, asOf?: string): Promise<void> {
    const { source, options } = reviewed() ?? {};
    if (!source || !options) return;
    const { recipe } = getState();
    const merged = withChoices(choicesIn(options), choices);
    await readOtherwise(source, { choices: merged, asOf: asOf ?? options.asOf, recipe });
  }

  /** What the worker lays out at this moment. */
  let laidOut: { readonly document: OrgDocument | null; readonly shown: Shown } | null = null;

  /** Lays out these parts of the chart, with whomever the filter leaves in it. */
  async function show(parts: Omit<Shown, "filter">): Promise<void> {
    const { document, drawing } = getState();
    const filter = filteredOf(getState())?.stay ?? null;
    const shown = { ...parts, filter, ...rowsIn(drawing) };
    const mine = { document, shown };
    laidOut = mine;
    const reply = await worker.layOut(shown);
    if (laidOut === mine) laidOut = null;
    if (reply === null || !isOnPage(document)) return;
    setState({ shown, layout: reply });
  }

  /** What is shown, or will be as soon as it is laid out: whoever folds two teams at once folds both. */
  function shownNext(): Shown {
    return laidOut && isOnPage(laidOut.document) ? laidOut.shown : getState().shown;
  }

  async function putFilter(filter: PeopleFilter): Promise<void> {
    if (getState().filter === filter) return;
    setState({ filter });
    await show(shownNext());
    wish({ kind: "fit" });
  }

  async function putDrawing(drawing: Drawing): Promise<void> {
    const { drawing: before, document } = getState();
    setState({ drawing });
    if (!document) return;
    // Rows by grade want the people of a team in the order of their grades.
    if (drawing.order !== before.order || drawing.rowsBy !== before.rowsBy) {
      await order(drawing.order);
    } else if (drawing.wallRows !== before.wallRows) await show(shownNext());
  }

  /** Puts siblings in order; whoever is looked at stays who they are. */
  async function order(by: SiblingOrder): Promise<void> {
    const { document: before, shown, drawing } = getState();
    performance.mark("headstand:chosen");
    const reply = await worker.order(by, { ...EVERYBODY, ...rowsIn(drawing) });
    const { document } = getState();
    if (!reply || !document || !isOnPage(before)) return;
    const { imported, figures, layout } = reply;
    const now = new Int32Array(reply.order.length);
    for (const [i, was] of reply.order.entries()) now[was] = i;
    const moved = (node: number): number => (node < 0 ? -1 : (now[node] ?? -1));
    // Links name nodes, which are others now.
    const { sharedLinks: _, ...same } = document;
    const { selected, pinned, path, photos } = getState();
    const ofFile = document.photos ?? null;
    const photosInOrder = (photoOf: Int32Array): Int32Array =>
      inOrder(photoOf, reply.order, new Int32Array(reply.order.length));
    setState({
      document: {
        ...same,
        imported,
        figures,
        photos: ofFile && { ...ofFile, photoOf: photosInOrder(ofFile.photoOf) },
      },
      photos: photos && { ...photos, photoOf: photosInOrder(photos.photoOf) },
      layout,
      shown: { ...EVERYBODY, ...rowsIn(drawing) },
      selected: moved(selected),
      hovered: -1,
      pinned: pinned.map(moved),
      path: path && { from: moved(path.from), to: moved(path.to) },
      linkDraft: null,
      found: EMPTY_BIT_SET,
      chosen: null,
      ghost: null,
      heldPart: null,
    });
    for (const source of getState().links.shown) void linkActions.workOutLinks(source);
    if (shown.focus < 0 && shown.folded.length === 0 && shown.filter === null) return;
    await show({ focus: moved(shown.focus), folded: shown.folded.map(moved) });
  }

  /** Unfolds and unfocuses what hides any of these. */
  async function unhide(nodes: readonly number[]): Promise<void> {
    const { document, layout } = getState();
    if (!document) return;
    const shown = shownNext();
    const filteredOut = layout !== null && nodes.some((node) => !isKept(layout.kept, node));
    if (filteredOut) setState({ filter: NO_FILTER });
    const { parent } = document.imported.org;
    const above = new Set<number>();
    for (const node of nodes) {
      for (let i = parent[node] ?? -1; i >= 0; i = parent[i] ?? -1) above.add(i);
    }
    const end = document.imported.org.end[shown.focus] ?? 0;
    const isOutside = shown.focus >= 0 && nodes.some((i) => i < shown.focus || i >= end);
    const isHidden = shown.folded.some((i) => above.has(i));
    if (!isOutside && !isHidden && !filteredOut) return;
    await show({
      focus: isOutside ? -1 : shown.focus,
      folded: shown.folded.filter((i) => !above.has(i)),
    });
  }

  /** Selects somebody and takes the camera there; unfolds, unfocuses and unfilters what hides them. */
  async function goTo(node: number): Promise<void> {
    const { document } = getState();
    await unhide([node]);
    if (!isOnPage(document)) return;
    setState({ selected: node, heldPart: null });
    wish({ kind: "person", node });
  }

  /** Shows the line between two people, whatever hides it. */
  async function showPath(from: number, to: number): Promise<void> {
    const { document } = getState();
    await unhide([from, to]);
    if (!isOnPage(document)) return;
    setState({ path: { from, to } });
    wish({ kind: "path" });
  }

  /** Fits everybody whom the shown proposal touches into the free area. */
  function fitGhost(): void {
    if (getState().ghost) wish({ kind: "ghost" });
  }

  /** How often it was looked elsewhere: a layout that comes late is not what is wanted any more. */
  let looks = 0;

  /** Looks again where one looked; what the chart does not hold is left out. */
  async function lookAgain(look: Look): Promise<void> {
    const { document, shown, layout, drawing } = getState();
    if (!document) return;
    const looked = lookedAt(look, getState(), document);
    const filter = filteredOf(getState())?.stay ?? null;
    const isAsShown = isSameShown(looked.shown, shown) && filter === shown.filter;
    const nextShown = isAsShown ? shown : { ...looked.shown, filter, ...rowsIn(drawing) };
    const nth = ++looks;
    const next = isAsShown ? layout : await worker.layOut(nextShown);
    if (next === null || nth !== looks || !isOnPage(document)) return;
    const { sight } = looked;
    const serial = getState().cameraWish.serial + 1;
    const cameraWish: CameraWish = sight
      ? { kind: "sight", sight, serial }
      : { kind: "fit", serial };
    setState({ ...looked, shown: nextShown, layout: next, cameraWish });
  }
  const settingsActions = createSettingsActions(store, worker, settingsBook, () =>
    order(getState().drawing.order),
  );

  return {
    ...settingsActions,
    ...createInsightActions(store, worker),
    ...createCollaborationActions(store, worker),
    ...linkActions,
    ...createProductActions(store, worker),
    ...storyActions,
    ...drawnLinkActions,
    ...createStepActions(store, {
      kept: async (change) => (await import("./putKept.ts")).putKept(store, change),
      reading: putReading,
      drawing: putDrawing,
      filter: putFilter,
      settings: settingsActions.putSettings,
      links: linkActions.putLinks,
      linksShown: (linksShown) => setState({ linksShown }),
      photosShown: (photosShown) => setState({ photosShown }),
      outlined: (outlined) => setState({ outlined }),
      drawn: drawnLinkActions.putDrawnLinks,
      story: storyActions.putStory,
    }),
    ...createCommunityActions(store, settingsActions.changeSettings),
    ...createReliefActions(store, worker, { unhide, fitGhost }),
    /**
     * Opens a file, a pasted text or a sample, as a recipe says if there is one. What was on the page
     * stays for good when the file is refused.
     */
    async open(source: Source, recipe: Recipe | null = null, asOf = today()): Promise<void> {
      setState({ recipe: recipe && { recipe, state: "applied" } });
      await read(source, recipe?.choices ?? {}, asOf);
    },
    reread,
    /** Corrects one thing and draws again, with whatever else was chosen meanwhile. */
    correct(correction: Correction, choices: ImportChoices = {}, asOf?: string): Promise<void> {
      const before = reviewed()?.options.corrections ?? [];
      return reread({ ...choices, corrections: withCorrection(before, correction) }, asOf);
    },
    /** Adds pictures to the chart that is open, each to the person it is named after. */
    async addPictures(pictures: readonly Picture[]): Promise<void> {
      if (!getState().document) {
        setState({ problem: sayIt(PICTURES_ONLY), phase: "failed" });
        return;
      }
      // Of two pictures of one person the new one counts.
      setState({ pictures: [...pictures, ...getState().pictures] });
      if (await matchPictures()) tellOfPhotos();
    },
    /** A photo as a square of `side` px; null, and it is left out, when it cannot be drawn. */
    async photoAt(photos: Photos, key: number, side: number): Promise<ImageBitmap | null> {
      const source = photos.sources[key];
      const picture = source ? await photoWorker.decode(source, side) : null;
      if (!picture && getState().photos?.sources === photos.sources) leavePhotosOut(new Set([key]));
      return picture;
    },
    togglePhotos(): void {
      takeQuietStep(store, { photosShown: !getState().photosShown });
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
      else {
        const problem = say("This browser keeps nothing here. Save the recipe as a file.");
        setState({ problem });
      }
    },
    async forgetRecipe(): Promise<void> {
      const { recipe } = getState().recipe ?? {};
      if (recipe && (await recipes.forget(recipe.headers))) setState({ recipe: null });
    },
    /** Reads the export on the page again as the recipe says. */
    async applyRecipe(recipe: Recipe): Promise<void> {
      const { source, options } = reviewed() ?? {};
      if (!source || !options) {
        setState({
          problem: say("Open the export first, then the recipe for it."),
          phase: "failed",
        });
        return;
      }
      const applied: RecipeState = { recipe, state: "applied" };
      await readOtherwise(source, {
        choices: recipe.choices,
        asOf: options.asOf,
        recipe: applied,
      });
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
      setState({
        document: null,
        workerLost: false,
        layout: null,
        pictures: [],
        photos: null,
        phase: "empty",
        selected: -1,
        pinned: [],
        path: null,
        linkDraft: null,
        steps: NO_STEPS,
        stepNote: null,
        chosen: null,
        ghost: null,
        panel: "none",
        story: EMPTY_STORY,
        scene: "",
        isPresenting: false,
        openRows: null,
      });
    },
    setView(view: View): void {
      setState({ view });
    },
    flip(): void {
      setState({ view: getState().view === "upside-down" ? "conventional" : "upside-down" });
    },
    setLens(lensId: string): void {
      performance.mark("headstand:lens-chosen");
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
      setState({ selected: node, heldPart: null });
    },
    togglePinned,
    togglePinnedSelected: () => togglePinned(getState().selected),
    hover(node: number): void {
      if (getState().hovered !== node) setState({ hovered: node });
    },
    goTo,
    /** Goes to somebody whom the insights name, and lets these go on telling of the same part. */
    async goToFromInsights(node: number): Promise<void> {
      const top = insightTop(getState());
      await unhide([node]);
      setState({ selected: node, heldPart: { selected: node, top } });
      wish({ kind: "person", node });
    },
    /** Fits the people behind the chosen figure into the free area. */
    fitChosen(): void {
      if (getState().chosen) wish({ kind: "chosen" });
    },
    /** Finds people by what is typed; null when there is no chart, or something else was typed meanwhile. */
    async search(query: string, limit: number): Promise<SearchAnswer | null> {
      const { document } = getState();
      const answer = document && (await worker.search(query, limit));
      return isOnPage(document) ? answer : null;
    },
    /** Marks everybody whom a search found. */
    setFound(found: BitSet): void {
      if (getState().found !== found) setState({ found });
    },
    /** Folds the people below a manager away, or unfolds them. */
    toggleFolded(node: number): Promise<void> {
      const shown = shownNext();
      const folded = shown.folded.includes(node)
        ? shown.folded.filter((i) => i !== node)
        : [...shown.folded, node];
      return show({ ...shown, folded });
    },
    /** Shows the layers down to this one, 1 = the top post, and folds the rest away; 0 unfolds all. */
    async showDownTo(layer: number): Promise<void> {
      const { document } = getState();
      if (!document) return;
      await show({ ...shownNext(), folded: onLayer(document.imported.org, layer) });
      wish({ kind: "fit" });
    },
    /** Shows only this part of the organisation, its own people unfolded; -1 for all of it. */
    async focus(node: number): Promise<void> {
      const { selected } = getState();
      const { folded } = shownNext();
      // Who wants to see everybody wants to be told of everybody, whoever is selected.
      setState({ heldPart: node < 0 ? { selected, top: -1 } : null });
      await show({ focus: node, folded: folded.filter((i) => i !== node) });
      wish({ kind: "fit" });
    },
    /** Shows only those who match, with the managers above them. */
    setFilter(filter: PeopleFilter): Promise<void> {
      const { filter: before } = getState();
      const typing = filter.wanted === before.wanted ? { typing: "title of the filter" } : {};
      recordStep(store, { before: { filter: before }, after: { filter }, ...typing });
      return putFilter(filter);
    },
    /** Draws the chart otherwise: in another order, higher, with other words. */
    setDrawing(change: Partial<Drawing>): Promise<void> {
      const { drawing: before } = getState();
      const drawing = { ...before, ...change };
      const isTyped = change.mission !== undefined && change.order === undefined;
      const typing = isTyped ? { typing: "mission" } : {};
      recordStep(store, { before: { drawing: before }, after: { drawing }, ...typing });
      return putDrawing(drawing);
    },
    toggleMinimap(): void {
      setState({ minimapShown: !getState().minimapShown });
    },
    /** Begins to open a workspace, null: no longer; what is open stays until one is there. */
    openWorkspace(workspace: File | null): void {
      setState({ workspace });
    },
    openPanel(panel: Panel): void {
      setState({ panel });
    },
    /** Keeps which rows of the outline are open. */
    keepOpenRows(openRows: OpenRows): void {
      setState({ openRows });
    },
    setTheme(theme: "system" | "light" | "dark"): void {
      setState({ theme });
    },
    fit(): void {
      wish({ kind: "fit" });
    },
    /** Fits the whole part of whoever is selected into the free area. */
    fitSelected(): void {
      const { selected } = getState();
      if (selected >= 0) wish({ kind: "part", node: selected });
    },
    /** Begins a path here; the second person is still to be said. */
    startPath(from: number): void {
      setState({ path: { from, to: -1 } });
    },
    /** Shows the path to somebody: from where one was begun, else from whoever is selected. */
    async pathTo(to: number): Promise<void> {
      const { path, selected } = getState();
      const from = path?.to === -1 ? path.from : selected;
      if (from < 0) setState({ selected: to });
      else if (to >= 0 && to !== from) await showPath(from, to);
    },
    /** Brings all of the path on the screen. */
    fitPath(): void {
      wish({ kind: "path" });
    },
    endPath(): void {
      setState({ path: null });
    },
    showPath,
    /** A frame is being drawn: the worker's work that nobody waits for must not slow it down. */
    drawsFrame(): void {
      worker.standBack();
    },
    /** Where the camera has come to rest; null for the whole chart. */
    restAt(sight: Sight | null): void {
      setState({ sight });
    },
    lookAgain,
    zoomBy(factor: number): void {
      wish({ kind: "zoom", factor });
    },
  };
}

/** The files of a chart without those whose newer version, by name, is among the added ones. */
function withoutFormer({ source, imported }: OrgDocument, { files: added }: Source) {
  const further = imported.further?.files ?? [];
  const isFormer = (name: string): boolean =>
    added.some((file) => file.name === name) &&
    further.some((file) => file.name === name || file.name.startsWith(`${name}: `));
  return source.files.filter(({ name }) => !isFormer(name));
}

/** What a layout follows of how the chart is drawn. */
function rowsIn({ wallRows, rowsBy }: Drawing): Pick<Shown, "wallRows" | "rowsBy"> {
  return { wallRows, rowsBy };
}

/** Whether two readings of the same files give the same chart. */
function areReadAlike(one: Reading, other: Reading): boolean {
  const textOf = ({ choices, asOf }: Reading): string =>
    JSON.stringify([asOf, Object.entries(choices).sort()]);
  return textOf(one) === textOf(other);
}

function isSameShown(a: Shown, b: Shown): boolean {
  const folded = new Set(a.folded);
  return (
    a.focus === b.focus &&
    a.folded.length === b.folded.length &&
    b.folded.every((node) => folded.has(node))
  );
}

const PICTURES_ONLY = message(
  "These are pictures. Open the export first, or drop them with it, and they become its people’s photos.",
);

/**
 * Works out what the first drawing needs, bit by bit: each selector keeps its answer, so that the page
 * does not stand still for all of them at once.
 */
async function prepare(state: AppState & { readonly document: OrgDocument }): Promise<void> {
  const { document } = state;
  const steps = [
    () => linksOfChart(document),
    () => kindsFor(document),
    () => lensChoices(document),
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
  return say(
    "One table of people at a time: this is {sheet}. “How the file was read” lets you choose another.",
    { sheet: file.sheet ?? "" },
  );
}

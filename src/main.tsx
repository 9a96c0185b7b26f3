import "./trustedScripts.ts";
import "./ui/theme.css";
import { createRoot } from "react-dom/client";
import { createActions } from "./store/actions.ts";
import { createAppStore } from "./store/app.ts";
import { createDrawnLinksBook } from "./store/drawnLinksBook.ts";
import { createRecipeBook } from "./store/recipeBook.ts";
import { createSettingsBook } from "./store/settingsBook.ts";
import { createStoryBook } from "./store/storyBook.ts";
import { App } from "./ui/App.tsx";
import { AppProvider } from "./ui/appContext.tsx";
import { ErrorBoundary } from "./ui/fault/ErrorBoundary.tsx";
import { loadFirstLook } from "./ui/firstLook.ts";
import { Locale } from "./ui/language/Locale.tsx";
import { languageAtStart, speak } from "./ui/language/speak.ts";
import { keepHistory } from "./ui/lookHistory.ts";
import { FIRST_SAMPLE } from "./ui/open/samples.ts";
import { presentationIn } from "./ui/present/presenterChannel.ts";
import { keepTheme } from "./ui/theme.ts";
import { createOrgWorker } from "./worker/client.ts";
import { createPhotoWorker } from "./worker/photoClient.ts";

const startPainter = (): Worker =>
  new Worker(new URL("./render/canvas/paintHost.ts", import.meta.url), { type: "module" });

const presentation = presentationIn(location.hash);
const root = document.getElementById("root");
if (root && presentation !== null) void openPresenterPage(root, presentation);
else if (root) void openApp(root);

/** The presenter's own window has no chart of its own. */
async function openPresenterPage(place: HTMLElement, shown: string): Promise<void> {
  const store = createAppStore();
  keepTheme(store);
  await speak(store, languageAtStart());
  const { PresenterPage } = await import("./ui/present/PresenterPage.tsx");
  createRoot(place).render(<PresenterPage presentation={shown} />);
}

async function openApp(place: HTMLElement): Promise<void> {
  const store = createAppStore();
  const worker = createOrgWorker(
    () => new Worker(new URL("./worker/host.ts", import.meta.url), { type: "module" }),
    () => store.setState({ workerLost: true }),
  );
  const photoWorker = createPhotoWorker(
    () => new Worker(new URL("./worker/photoHost.ts", import.meta.url), { type: "module" }),
  );
  const today = (): string => new Date().toLocaleDateString("sv-SE");
  const actions = createActions(
    store,
    worker,
    photoWorker,
    createRecipeBook(),
    createSettingsBook(),
    createStoryBook(),
    createDrawnLinksBook(),
    today,
  );
  store.setState({ phase: "importing" });
  keepTheme(store);
  keepHistory(store, actions);
  const spoken = speak(store, languageAtStart());
  const isUntouched = (): boolean => !store.getState().progress && !store.getState().document;
  Promise.all([FIRST_SAMPLE.load(), loadFirstLook(), spoken]).then(
    ([sample]) => isUntouched() && void actions.open(sample),
    () => isUntouched() && actions.close(),
  );
  await spoken;
  createRoot(place).render(
    <AppProvider value={{ store, actions, startPainter }}>
      <ErrorBoundary>
        <Locale>
          <App />
        </Locale>
      </ErrorBoundary>
    </AppProvider>,
  );
}

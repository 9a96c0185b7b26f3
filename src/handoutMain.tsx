import "./ui/theme.css";
import { createRoot, type Root } from "react-dom/client";
import { contentOf, type HandoutContent, type PackedContent } from "./handout/handoutContent.ts";
import { tongueOf } from "./handout/packedTongue.ts";
import { setLanguage } from "./language/current.ts";
import { createAppStore } from "./store/app.ts";
import { AppProvider } from "./ui/appContext.tsx";
import { HandoutApp } from "./ui/handout/HandoutApp.tsx";
import { LockedHandout } from "./ui/handout/LockedHandout.tsx";
import { openHandout } from "./ui/handout/openHandout.ts";
import { Locale } from "./ui/language/Locale.tsx";
import { keepTheme } from "./ui/theme.ts";

const place = document.getElementById("root");
const written = document.getElementById("handout")?.textContent ?? "";
if (place) void begin(createRoot(place), JSON.parse(written) as PackedContent);

async function begin(root: Root, packed: PackedContent): Promise<void> {
  const { language, catalog } = tongueOf(packed.tongue);
  setLanguage(language, catalog);
  const content = packed.kind === "open" ? await contentOf(packed, "") : null;
  if (content) {
    show(root, content);
    return;
  }
  keepTheme(createAppStore());
  root.render(<LockedHandout packed={packed} onOpen={(opened) => show(root, opened)} />);
}

function show(root: Root, content: HandoutContent): void {
  const { store, actions } = openHandout(content);
  keepTheme(store);
  root.render(
    <AppProvider value={{ store, actions, startPainter: null }}>
      <Locale>
        <HandoutApp />
      </Locale>
    </AppProvider>,
  );
  const [first] = content.story.scenes;
  if (first) void actions.showScene(first.id);
}

import { lazy } from "react";
import type { Panel } from "../store/app.ts";

const DrawingPanel = lazy(async () => ({
  default: (await import("./drawing/DrawingPanel.tsx")).DrawingPanel,
}));
const OutlinePanel = lazy(async () => ({
  default: (await import("./outline/OutlinePanel.tsx")).OutlinePanel,
}));
const FilterPanel = lazy(async () => ({
  default: (await import("./filter/FilterPanel.tsx")).FilterPanel,
}));
const InsightsPanel = lazy(async () => ({
  default: (await import("./insights/InsightsPanel.tsx")).InsightsPanel,
}));
const CollaborationPanel = lazy(async () => ({
  default: (await import("./collaboration/CollaborationPanel.tsx")).CollaborationPanel,
}));
const StoryPanel = lazy(async () => ({
  default: (await import("./story/StoryPanel.tsx")).StoryPanel,
}));
const ExportPanel = lazy(async () => ({
  default: (await import("./export/ExportPanel.tsx")).ExportPanel,
}));
const SettingsPanel = lazy(async () => ({
  default: (await import("./settings/SettingsPanel.tsx")).SettingsPanel,
}));
const ReviewPanel = lazy(async () => ({
  default: (await import("./review/ReviewPanel.tsx")).ReviewPanel,
}));
const HelpPanel = lazy(async () => ({
  default: (await import("./help/HelpPanel.tsx")).HelpPanel,
}));
const KeptPanel = lazy(async () => ({
  default: (await import("./kept/KeptPanel.tsx")).KeptPanel,
}));
const WorkspacePanel = lazy(async () => ({
  default: (await import("./workspace/WorkspacePanel.tsx")).WorkspacePanel,
}));
const PrivacyPanel = lazy(async () => ({
  default: (await import("./privacy/PrivacyPanel.tsx")).PrivacyPanel,
}));
const PastePanel = lazy(async () => ({
  default: (await import("./open/PastePanel.tsx")).PastePanel,
}));

/** Whichever panel is open, each in a script of its own; apart from the page, which starts without any. */
export function LeftPanel({ panel }: { readonly panel: Panel }) {
  return (
    <>
      {panel === "drawing" && <DrawingPanel />}
      {panel === "outline" && <OutlinePanel />}
      {panel === "filter" && <FilterPanel />}
      {panel === "insights" && <InsightsPanel />}
      {panel === "collaboration" && <CollaborationPanel />}
      {panel === "story" && <StoryPanel />}
      {panel === "export" && <ExportPanel />}
      {panel === "settings" && <SettingsPanel />}
      {panel === "review" && <ReviewPanel />}
      {panel === "help" && <HelpPanel />}
      {panel === "privacy" && <PrivacyPanel />}
      {panel === "kept" && <KeptPanel />}
      {panel === "workspace" && <WorkspacePanel />}
      {panel === "paste" && <PastePanel />}
    </>
  );
}

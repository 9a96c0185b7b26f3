import { lazy, Suspense } from "react";
import { useApp } from "./appContext.tsx";
import { ImportProgress } from "./open/ImportProgress.tsx";
import { RecipeOffer } from "./open/RecipeOffer.tsx";
import { WorkerLost } from "./open/WorkerLost.tsx";
import { StepNote } from "./StepNote.tsx";

const OpenWorkspace = lazy(async () => ({
  default: (await import("./workspace/OpenWorkspace.tsx")).OpenWorkspace,
}));

const OtherTab = lazy(async () => ({
  default: (await import("./kept/OtherTab.tsx")).OtherTab,
}));

/** Messages that are never the first thing on the page, so that their script need not be either. */
export function LateNotices() {
  const workspace = useApp((state) => state.workspace);
  return (
    <>
      <ImportProgress />
      <RecipeOffer />
      <StepNote />
      <WorkerLost />
      <Suspense fallback={null}>
        <OtherTab />
      </Suspense>
      <Suspense fallback={null}>
        {workspace && (
          <OpenWorkspace key={`${workspace.name} ${workspace.lastModified}`} file={workspace} />
        )}
      </Suspense>
    </>
  );
}

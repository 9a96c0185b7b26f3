import { ImportProgress } from "./open/ImportProgress.tsx";
import { RecipeOffer } from "./open/RecipeOffer.tsx";
import { WorkerLost } from "./open/WorkerLost.tsx";
import { StepNote } from "./StepNote.tsx";

/** Messages that are never the first thing on the page, so that their script need not be either. */
export function LateNotices() {
  return (
    <>
      <ImportProgress />
      <RecipeOffer />
      <StepNote />
      <WorkerLost />
    </>
  );
}

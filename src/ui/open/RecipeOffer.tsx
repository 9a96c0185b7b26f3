import { Button } from "react-aria-components";
import type { ImportChoices } from "../../import/choices.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./problem.css";

/** A recipe that was kept for exports like this one. */
export function RecipeOffer() {
  const known = useApp((state) => state.recipe);
  const { applyRecipe, dismissRecipe } = useActions();
  if (known?.state !== "offered") return null;
  return (
    <div className="problem notice card" role="status">
      <p>You kept a recipe for exports like this one: {contentsOf(known.recipe.choices)}.</p>
      <Button className="button primary" onPress={() => void applyRecipe(known.recipe)}>
        Apply it
      </Button>
      <Button className="button" onPress={dismissRecipe}>
        Not now
      </Button>
    </div>
  );
}

function contentsOf({ map = {}, keep = [], corrections = [], ...rest }: ImportChoices): string {
  const parts = [
    counted(Object.keys(map).length, "column chosen", "columns chosen"),
    counted(corrections.length, "correction", "corrections"),
    counted(keep.length, "sensitive column taken in", "sensitive columns taken in"),
    rest.encoding === undefined ? "" : rest.encoding,
    rest.sheet === undefined ? "" : `sheet “${rest.sheet}”`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function counted(count: number, one: string, several: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

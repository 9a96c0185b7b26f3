import { Button } from "react-aria-components";
import type { ImportChoices } from "../../import/choices.ts";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./problem.css";

/** A recipe that was kept for exports like this one. */
export function RecipeOffer() {
  const known = useApp((state) => state.recipe);
  const { applyRecipe, dismissRecipe } = useActions();
  if (known?.state !== "offered") return null;
  return (
    <div className="problem notice card" role="status">
      <p>
        {say("You kept a recipe for exports like this one: {contents}.", {
          contents: contentsOf(known.recipe.choices),
        })}
      </p>
      <Button className="button primary" onPress={() => void applyRecipe(known.recipe)}>
        {say("Apply it")}
      </Button>
      <Button className="button" onPress={dismissRecipe}>
        {say("Not now")}
      </Button>
    </div>
  );
}

function contentsOf({ map = {}, keep = [], corrections = [], ...rest }: ImportChoices): string {
  const columns = Object.keys(map).length;
  const parts = [
    columns > 0 &&
      say("{count, plural, one {# column chosen} other {# columns chosen}}", { count: columns }),
    corrections.length > 0 &&
      say("{count, plural, one {# correction} other {# corrections}}", {
        count: corrections.length,
      }),
    keep.length > 0 &&
      say(
        "{count, plural, one {# sensitive column taken in} other {# sensitive columns taken in}}",
        { count: keep.length },
      ),
    rest.encoding,
    rest.sheet !== undefined && say("sheet “{name}”", { name: rest.sheet }),
  ];
  return parts.filter(Boolean).join(", ");
}

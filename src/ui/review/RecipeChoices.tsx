import { Button } from "react-aria-components";
import { recipeText } from "../../import/recipe.ts";
import { say } from "../../language/say.ts";
import { recipeOf } from "../../store/actions.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";

/** What was decided, kept for next month's export: in this browser, or as a file to pass on. */
export function RecipeChoices({ document }: { readonly document: OrgDocument }) {
  const { saveRecipe, forgetRecipe } = useActions();
  const known = useApp((state) => state.recipe);
  const recipe = recipeOf(document);
  const isKept =
    known?.state !== "offered" && JSON.stringify(known?.recipe) === JSON.stringify(recipe);
  if (!recipe && !known) return null;
  return (
    <section className="recipe" aria-label={say("Recipe")}>
      <h3>{say("For next month’s export")}</h3>
      <p className="muted">
        {isKept
          ? say(
              "Your choices are kept in this browser, and offered whenever an export with these columns is opened.",
            )
          : say(
              "Keep your choices of columns and your corrections as a recipe: it is offered whenever an export with these columns is opened.",
            )}
      </p>
      <div className="recipe-ways">
        {recipe && !isKept && (
          <Button className="button" onPress={() => void saveRecipe()}>
            {say("Keep as a recipe")}
          </Button>
        )}
        {recipe && (
          <Button
            className="button"
            onPress={() =>
              saveFile(
                nameBeside(document.source.name, "recipe", "json"),
                recipeText(recipe),
                "application/json",
              )
            }
          >
            {say("Save the recipe as a file")}
          </Button>
        )}
        {known && known.state !== "offered" && (
          <Button className="button plain" onPress={() => void forgetRecipe()}>
            {say("Forget it")}
          </Button>
        )}
      </div>
    </section>
  );
}

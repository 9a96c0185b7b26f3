import { type LanguageCode, OFFERED } from "../../language/languages.ts";
import { say } from "../../language/say.ts";
import { useActions, useApp, useAppHandle } from "../appContext.tsx";
import { ChoiceSubmenu } from "../ChoiceSubmenu.tsx";
import { keepLanguage } from "./keptLanguage.ts";
import { speak } from "./speak.ts";

/** The languages of the page, each by its own name, as a menu within a menu. */
export function LanguageChoice() {
  const language = useApp((state) => state.language);
  const choose = useChooseLanguage();
  return (
    <ChoiceSubmenu
      title={say("Language")}
      choices={OFFERED.map(({ code, tag, name }) => ({ id: code, name, lang: tag }))}
      chosen={language}
      onChoose={choose}
    />
  );
}

function useChooseLanguage(): (code: LanguageCode) => Promise<void> {
  const { store } = useAppHandle();
  const { fail } = useActions();
  return async (code) => {
    if (await speak(store, code)) keepLanguage(code);
    else fail(say("That language could not be loaded. Try again when there is a network."));
  };
}

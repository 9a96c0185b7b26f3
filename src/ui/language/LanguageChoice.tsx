import { Header, MenuItem, MenuSection } from "react-aria-components";
import { type LanguageCode, OFFERED } from "../../language/languages.ts";
import { say } from "../../language/say.ts";
import { useActions, useApp, useAppHandle } from "../appContext.tsx";
import { keepLanguage } from "./keptLanguage.ts";
import { speak } from "./speak.ts";

/** The languages of the page, each by its own name, as a part of a menu. */
export function LanguageSection() {
  const language = useApp((state) => state.language);
  const choose = useChooseLanguage();
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        for (const { code } of OFFERED) if (keys === "all" || keys.has(code)) void choose(code);
      }}
    >
      <Header>{say("Language")}</Header>
      {OFFERED.map(({ code, tag, name }) => (
        <MenuItem key={code} id={code} textValue={name}>
          <span lang={tag}>{name}</span>
        </MenuItem>
      ))}
    </MenuSection>
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

import { Menu, MenuItem, SubmenuTrigger } from "react-aria-components";
import { type LanguageCode, OFFERED } from "../../language/languages.ts";
import { say } from "../../language/say.ts";
import { useActions, useApp, useAppHandle } from "../appContext.tsx";
import { SubmenuPopover } from "../SubmenuPopover.tsx";
import { keepLanguage } from "./keptLanguage.ts";
import { speak } from "./speak.ts";

/** The languages of the page, each by its own name, as a menu within a menu. */
export function LanguageChoice() {
  const language = useApp((state) => state.language);
  const choose = useChooseLanguage();
  const title = say("Language");
  const spoken = OFFERED.find(({ code }) => code === language);
  return (
    <SubmenuTrigger>
      <MenuItem textValue={title}>
        {title}
        <span className="more-value muted">{spoken?.name}</span>
      </MenuItem>
      <SubmenuPopover>
        <Menu
          aria-label={title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onSelectionChange={(keys) => {
            for (const { code } of OFFERED) if (keys === "all" || keys.has(code)) void choose(code);
          }}
        >
          {OFFERED.map(({ code, tag, name }) => (
            <MenuItem key={code} id={code} textValue={name}>
              <span lang={tag}>{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </SubmenuPopover>
    </SubmenuTrigger>
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

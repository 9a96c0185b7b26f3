import { Menu, MenuItem, Popover, SubmenuTrigger } from "react-aria-components";

/** So narrow a page has no room beside a menu. */
const NARROW = "(max-width: 700px)";

interface ChoiceSubmenuProps<Id extends string> {
  readonly title: string;
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly lang?: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** An entry of a menu that says what is chosen; the choices open beside it, or over it where there is no room. */
export function ChoiceSubmenu<Id extends string>({
  title,
  choices,
  chosen,
  onChoose,
}: ChoiceSubmenuProps<Id>) {
  return (
    <SubmenuTrigger>
      <MenuItem textValue={title}>
        {title}
        <span className="more-value muted">{choices.find(({ id }) => id === chosen)?.name}</span>
      </MenuItem>
      <Popover
        className="popover more"
        placement={matchMedia(NARROW).matches ? "top end" : "end top"}
      >
        <Menu
          aria-label={title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            for (const { id } of choices) if (keys === "all" || keys.has(id)) onChoose(id);
          }}
        >
          {choices.map(({ id, name, lang }) => (
            <MenuItem key={id} id={id} textValue={name}>
              <span lang={lang}>{name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

import { useWords } from "#use-words";
import panel from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";

/** Says of a list that is only begun how much of it is there, and leads to all; nothing where all is there. */
export function FirstOfMany({
  shown,
  all,
  path,
  about,
  isExact = false,
}: {
  shown: number;
  all: number;
  /** Of the list that has all. */
  path: string;
  /** What they are, read aloud after how many. */
  about: string;
  /** Whether the number is what the path alone asks for, whatever the view leaves out. */
  isExact?: boolean;
}) {
  const say = useWords();
  if (shown >= all) return null;
  return (
    <p className={panel.aside}>
      {say.rich("ui.firstOfMany", {
        shown,
        all,
        link: (chunks) => (
          <EntityLink path={path} name={say("ui.allOf", { count: all, about })} isExact={isExact}>
            {chunks}
          </EntityLink>
        ),
      })}
    </p>
  );
}

import { formatCount } from "@/lib/words/number-label";
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
  if (shown >= all) return null;
  return (
    <p className={panel.aside}>
      These are the first {formatCount(shown)}.{" "}
      <EntityLink path={path} name={`All ${formatCount(all)} → ${about}`} isExact={isExact}>
        All {formatCount(all)} →
      </EntityLink>
    </p>
  );
}

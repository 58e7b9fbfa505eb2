import { useWords } from "#use-words";
import { feedAddress } from "@/lib/query/feed-address";
import { DEFAULT_LANGUAGE } from "@/lib/words/languages";

const NAMES = { atom: "share.atom", jsonfeed: "share.jsonFeed" } as const;

/** The feeds of what releases change of what a page shows; plain links, for they are given to another program. */
export function FeedLinks({
  path,
  search,
  className,
}: {
  /** Without its language. */
  path: string;
  search: URLSearchParams;
  className?: string | undefined;
}) {
  const say = useWords();
  const language = say.language === DEFAULT_LANGUAGE ? undefined : say.language;
  return (
    <p className={className}>
      {(["atom", "jsonfeed"] as const).map((format) => (
        <a key={format} href={feedAddress(path, search, { format, language })} rel="nofollow">
          {say(NAMES[format])}
        </a>
      ))}
    </p>
  );
}

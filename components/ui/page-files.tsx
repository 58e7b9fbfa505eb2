import { useWords } from "#use-words";
import { pictureAddress } from "@/lib/preview/picture-address";
import { feedAddress } from "@/lib/words/feed-address";

/** A page as its link has it, its path without the language. */
type OfPage = { path: string; search: URLSearchParams; className?: string | undefined };

const NAMES = { atom: "share.atom", jsonfeed: "share.jsonFeed" } as const;

/** The feeds of what releases change of what a page shows. */
export function FeedLinks({ path, search, className }: OfPage) {
  const say = useWords();
  const { language } = say;
  const files = (["atom", "jsonfeed"] as const).map((format) => ({
    href: feedAddress(path, search, { format, language }),
    name: say(NAMES[format]),
  }));
  return <FileLinks className={className} files={files} />;
}

/** The map of a page as a sheet of its own. */
export function SheetLinks({ path, search, className }: OfPage) {
  const say = useWords();
  const files = (["svg", "png"] as const).map((extension) => ({
    href: pictureAddress({ kind: "sheet", extension }, path, search, say.language),
    name: say(`share.sheetAs.${extension}`),
  }));
  return <FileLinks className={className} files={files} />;
}

/** Plain links: what they lead to is no page of the site. */
function FileLinks({
  files,
  className,
}: {
  files: readonly { href: string; name: string }[];
  className: string | undefined;
}) {
  return (
    <p className={className}>
      {files.map(({ href, name }) => (
        <a key={href} href={href} rel="nofollow">
          {name}
        </a>
      ))}
    </p>
  );
}

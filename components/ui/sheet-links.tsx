import { useWords } from "#use-words";
import { pictureAddress } from "@/lib/preview/picture-address";

/** The map of a page as a sheet of its own; plain links, which the browser opens as pictures. */
export function SheetLinks({
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
  return (
    <p className={className}>
      {(["svg", "png"] as const).map((extension) => (
        <a
          key={extension}
          href={pictureAddress({ kind: "sheet", extension }, path, search, say.language)}
          rel="nofollow"
        >
          {say(`share.sheetAs.${extension}`)}
        </a>
      ))}
    </p>
  );
}

/**
 * A record for programs that read pages (JSON-LD): a block of data, which no browser runs, so that the policy of scripts
 * lets it stand. No word of the record can end it: `<` is written as its code.
 */
export function LinkedData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, which JSON does not allow
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
  );
}

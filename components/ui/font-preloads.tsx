/** Names font files in the page, as the server sends it, so that its first words are set in them. */
export function FontPreloads({ files }: { files: readonly string[] }) {
  return files.map((file) => (
    <link
      key={file}
      rel="preload"
      href={`/fonts/${file}`}
      as="font"
      type="font/woff2"
      crossOrigin=""
    />
  ));
}

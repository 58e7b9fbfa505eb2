/** Gives the reader a file that was made in the page, as a download. */
export function saveFile({ name, mediaType, text }: SavedFile) {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun with it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type SavedFile = { name: string; mediaType: string; text: string };

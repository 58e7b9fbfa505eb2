import { escapeHtml } from "@/lib/text/escape-html";
import { embedAddress } from "./embed-address";

/**
 * The HTML that puts the map of a page into an article. It asks for nothing until it comes near the screen, and tells
 * the atlas nothing of the article.
 *
 * @param site address of the site without a trailing slash
 * @param address of the page on it, with its view: `/fa/places/camp-ashraf?type=attack`
 * @param title what readers are told that the frame holds
 * @param height in CSS pixels
 * @param width in CSS pixels; the whole width of the column where it is left out
 */
export function embedCode({
  site,
  address,
  title,
  height,
  width,
}: {
  site: string;
  address: string;
  title: string;
  height: number;
  width?: number;
}): string {
  const attributes = {
    src: site + embedAddress(address),
    title,
    width: width ?? "100%",
    height,
    loading: "lazy",
    referrerpolicy: "no-referrer",
    style: "border:0;max-width:100%",
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeHtml(String(value))}"`,
  );
  return `<iframe ${written.join(" ")}></iframe>`;
}

/** What a view in a frame is called, its atlas named once. */
export function nameEmbed(title: string, atlas: string): string {
  return title === atlas ? title : `${title} · ${atlas}`;
}

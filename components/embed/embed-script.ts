/**
 * The script of every embed: tells the page around it how high it would like to be, whenever that changes, as
 * `{ type: "attested-atlas:height", height }` (`docs/embedding.md`), and lets the map in use take the place of the drawn
 * one in the history, so that the reader's way back is that of the article. The height that the map would like depends on
 * the width alone, not on what it has: a frame that follows comes to rest.
 */
export const EMBED_SCRIPT = `(() => {
  const embed = document.querySelector("[data-embed]");
  if (!embed) return;
  const parts = embed.querySelectorAll("article, footer");
  let told;
  const tell = () => {
    let height = Math.min(Math.max(innerWidth / 2, 240), 480);
    for (const part of parts) height += part.getBoundingClientRect().height;
    height = Math.ceil(height);
    if (height !== told) parent.postMessage({ type: "attested-atlas:height", height }, "*");
    told = height;
  };
  if (parent !== window) {
    const observer = new ResizeObserver(tell);
    for (const part of [embed, ...parts]) observer.observe(part);
  }
  embed.querySelector("[data-use-map]")?.addEventListener("click", (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });
})();`;

/** Text as it stands in HTML, between tags and in attributes, quoted either way. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

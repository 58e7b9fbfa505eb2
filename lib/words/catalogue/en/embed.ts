/** A view of the atlas within an article of another site. */
export const embed = {
  // Brings the map that can be moved in place of the drawn one.
  use: "Use the map",
  // Leads to the same view on the atlas’s own site.
  open: "Open this view in <record>{atlas}</record>",
  // The same of a view that there is not.
  openAtlas: "Open <record>{atlas}</record>",
  // {filters} is “Attack or Siege, at Camp Ashraf”.
  narrowed: "Only: {filters}",
  licence: "Data: <link>{label}</link>",
  ground: "Map: <name>Natural Earth</name>",
} as const;

/** The dialog that hands a page on: its link, and the forms that it is cited in. */
export const share = {
  // The button in the head of every page, and the name of the dialog.
  open: "Share",
  close: "Close",
  // Before what the link leads to in any case and what can be left out of it.
  includes: "The link opens this page, with:",
  nothingElse: "The link opens this page, as it is seen first.",
  part: {
    filters: "the filters",
    list: "the list, as it is sorted and read",
    part: "the part of the page",
    camera: "the map where it is",
    span: "the part of time that the timeline shows",
    // `day` is when it was released.
    release: "the record as it was released on {day}",
    looks: "how the page looks: theme, ground, panel",
  },
  // Name of the group of choices.
  as: "As",
  form: {
    link: "Link",
    private: "Private link",
    text: "Citation",
    markdown: "Markdown",
    html: "HTML",
    bibtex: "BibTeX",
    ris: "RIS",
    csl: "CSL-JSON",
    embed: "Embed",
    geo: "Position of the map’s middle",
  },
  privately:
    "Whoever looks at links on their way (previews in messages, scanners of mail, shorteners) learns only that it leads to this atlas. What is opened stands after the “#”, which is not sent along; this site is asked for it when a person opens the link.",
  embedded:
    "HTML for an article: the map of this page, drawn without scripts until a reader wants to use it.",
  // Name of the field with what is copied.
  text: "What is copied",
  copy: "Copy",
  send: "Send…",
  save: "Save as a file",
  qr: "QR code of the link",
  qrTooLong: "The link is too long for a QR code.",
  // A page as it is cited, without its address, which follows.
  citation: "{title}. {atlas}, version {version}, read on {day}.",
  // After a link to the page, in parentheses.
  pageOf: "{atlas}, {day}",
  // The map as a picture to print or to put into a report.
  sheet: "The map as a sheet",
  sheetHas: "With what it is of, its legend, a scale, its sources, this link and the day.",
  sheetAs: { svg: "Map as SVG", png: "Map as PNG" },
  // The links to feeds of what releases change.
  follow: "Follow changes",
  followed: "A feed reader shows what each release of the data changes in what this page shows.",
  atom: "Atom feed",
  jsonFeed: "JSON feed",
} as const;

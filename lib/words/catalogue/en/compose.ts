/** The page that composes tours and writes `tours.json`: what it says in the browser, and the way there. */
export const compose = {
  kind: "Tours",
  title: "Compose a tour",
  // The way to the page, from a tour and from the page about the atlas.
  way: "Compose a tour of your own",
  // What stands between <code> and </code> is the same in every language.
  lead: "A tour leads through the atlas step by step. Each step is a link of this atlas with a title and sentences of your own, and each sentence names the passages that it rests on. This page writes the file <code>tours.json</code> to download; who keeps the atlas puts it into the folder of its data.",
  privacy:
    "What you write is kept in this browser alone, until you discard it. This site is asked only whether the links and passages that you name are there.",
  needsScripts:
    "This page needs JavaScript. The file can also be written in any text editor: <format>how tours are written</format>.",
  loading: "The page is being made ready…",
  failed: "Part of this page could not be loaded. Reload it; what you wrote is kept.",
  notKept:
    "This browser does not let the page keep anything. Download the file before you leave it.",
  // Names of the groups of the page.
  begin: "Begin with a tour that there is",
  about: "The tour",
  steps: "Steps",
  file: "The file",
  openTour: "A tour of this atlas",
  openFile: "Or a tours.json that was downloaded here",
  openFromFile: "A tour of “{name}”",
  open: "Open",
  noJson: "“{name}” cannot be read: it is not JSON. Choose a file that this page wrote.",
  noTours: "“{name}” has no tour.",
  badFile:
    "“{name}” is not written as tours are: look at its field {field}, or choose a file that this page wrote.",
  // `title` is that of the tour that was opened.
  replaces:
    "In the file this stands in the place of “{title}”. Give it another name in its address to keep both.",
  field: {
    title: "Title",
    summary: "Summary",
    id: "Name in its address",
    link: "Link",
    stepTitle: "Title of the step",
    // `number` counts the sentences of a step.
    sentence: "Sentence {number, number}",
    passages: "Passages behind it",
  },
  idHint:
    "Lower-case Latin letters, digits and hyphens; without one it is made of the title. It never changes once the tour is published.",
  linkHint: "Paste the address of a page of this atlas, with the map as it should look.",
  // Name of a step’s group; `number` counts the steps.
  step: "Step {number, number}",
  addStep: "Add a step:",
  addEmpty: "with a link to paste",
  addLast: "with the page you came from",
  addNow: "with the map as it is now",
  takeCamera: "Take where the map looks now",
  takeOwnCamera: "Take where the page looks by itself",
  seeLink: "Look at it",
  addSentence: "Add a sentence",
  // The buttons of a step or sentence, which is named before them.
  up: "Up",
  down: "Down",
  remove: "Remove",
  // Their whole names, read aloud.
  moveUp: "Move up: {what}",
  moveDown: "Move down: {what}",
  removeWhat: "Remove: {what}",
  sentenceOf: "sentence {number, number} of step {step, number}",
  stepOf: "step {step, number}",
  // A passage that was chosen, and its whole name.
  passage: "<document></document>, <passages></passages>",
  removePassage: "Remove passage {passage} of {document}",
  noPassage: "None yet.",
  choose:
    "{count, plural, one {Choose from # passage of the page that the step shows} other {Choose from # passages of the page that the step shows}}",
  notWhole: "There are more: open their document and paste the link of the passage.",
  findPassage: "Only passages with these words",
  foundPassages: "{count, plural, one {# passage has them.} other {# passages have them.}}",
  option: "{document}, passage {passage}: {gloss}",
  pastePassage: "Or paste the link of a passage",
  addPassage: "Add",
  // The example is an address, the same in every language.
  noPassageLink:
    "This is no link to a passage. Open the document, follow the number of the passage, and copy the address: it ends with “#” and the passage.",
  // What was done, said aloud.
  done: {
    moved: "{what} was moved; it is number {number, number} now.",
    step: "A step was removed.",
    sentence: "A sentence was removed.",
    passage: "A passage was removed.",
    tour: "The tour that was written here before was put away.",
    undone: "It is back.",
    discarded: "The tour was discarded.",
    downloaded: "tours.json was written.",
  },
  undo: "Take it back",
  asking: "Links and passages are being looked up…",
  notAsked: "It could not be looked up whether the links and passages are there: {reason}",
  retry: "Try again",
  // What the file holds, each tour behind one of these.
  holds: "The file will have:",
  from: {
    atlas: "as the atlas has it",
    file: "as the opened file has it",
    edited: "written here",
  },
  entry: "<record>{title}</record>, {from}",
  untitled: "without a title yet",
  download: "Download tours.json",
  discard: "Discard this tour",
  faults:
    "{count, plural, one {One thing is to be mended before the file can be written:} other {# things are to be mended before the file can be written:}}",
  noFaults: "The data check would accept the file.",
  otherFaults:
    "“{title}”, which comes from the opened file, has something to be mended: open it to see what.",
  // Where a fault is, before what is wrong.
  at: {
    tour: "The tour: {fault}",
    step: "Step {step, number}: {fault}",
    sentence: "Step {step, number}, sentence {sentence, number}: {fault}",
  },
  fault: {
    missing: {
      id: "The title has no Latin letters. Give the tour a name for its address.",
      title: "There is no title. Write one.",
      summary: "There is no summary. Say in a sentence or two where the tour leads.",
      link: "There is no link. Paste one, or take the map as it is now.",
      text: "The sentence is empty. Write it, or remove it.",
    },
    noSteps: "The tour has no step. Add one.",
    noSentences: "The step has no sentence. Add one.",
    noPassages: "No passage is behind the sentence. Choose at least one that says so.",
    tooLong:
      "It is too long. {most, plural, one {# character is allowed.} other {# characters are allowed.}}",
    badId: "Only lower-case Latin letters, digits and single hyphens can stand in an address.",
    reservedId: "This page has that address. Choose another name.",
    takenId: "Another tour has that name. Choose another one.",
    unknownPassage: "{document} has no passage “{passage}”. Remove it and choose another.",
    noPath: "This is no address of this atlas. Open a page of it and copy the address.",
    noPage:
      "There is no page at “{value}” that a step can show. Open a page of a place, an event or a document, or a list, and copy the address.",
    unknownRecord:
      "{collection, select, places {There is no place “{value}”.} events {There is no event “{value}”.} other {There is no document “{value}”.}}",
    moved: "“{value}” has moved: write “{to}” instead.",
    withdrawn: "“{value}” was withdrawn from this atlas. Choose another.",
    unknownPart:
      "The page has no part “#{value}”. Take it away, or name a passage or section of the document.",
    noCamera: "The link does not say where the map looks. Take one of the two views below.",
    unknownKey: "“{part}” says nothing on this page. Take it out of the link.",
    brokenValue: "“{part}” cannot be read. Mend it, or take it out of the link.",
    repeatedKey: "“{part}” is given twice. Leave one.",
    longSearch: "The words that are looked for are too many. Shorten “{part}”.",
    unknownId: "“{part}” names nothing in this atlas. Mend it, or take it out of the link.",
  },
} as const;

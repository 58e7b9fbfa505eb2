import type { Tour, TourPassage } from "@/lib/records/tour";
import { type Draft, type DraftSentence, type DraftStep, draftOf, EMPTY_DRAFT } from "./draft";

/** What is being written, and all that is needed to write the file and to take back what was removed. */
export type Composition = {
  draft: Draft;
  /** Id of the tour that the draft was opened from, whose place it takes in the file. */
  origin: string | null;
  /** The other tours of a file that was opened, which go into the next one as well. */
  others: Tour[];
  /** What was taken away, the last at the end. */
  removed: Removal[];
  /** Of the step or sentence that is added next. */
  nextKey: number;
};

/** Something that was taken away, and where it stood. */
type Removal =
  | { type: "step"; index: number; step: DraftStep }
  | { type: "sentence"; step: number; index: number; sentence: DraftSentence }
  | { type: "passage"; step: number; sentence: number; index: number; passage: TourPassage }
  | { type: "tour"; draft: Draft; origin: string | null; others: Tour[] };

export const NOTHING_COMPOSED: Composition = {
  draft: EMPTY_DRAFT,
  origin: null,
  others: [],
  removed: [],
  nextKey: 1,
};

/** Steps and sentences are named by their keys. */
export type Change =
  | { type: "write"; field: "id" | "title" | "summary"; text: string }
  | { type: "add-step"; link: string }
  | { type: "write-step"; step: number; field: "link" | "title"; text: string }
  | { type: "move-step"; step: number; by: -1 | 1 }
  | { type: "remove-step"; step: number }
  | { type: "add-sentence"; step: number }
  | { type: "write-sentence"; step: number; sentence: number; text: string }
  | { type: "move-sentence"; step: number; sentence: number; by: -1 | 1 }
  | { type: "remove-sentence"; step: number; sentence: number }
  | { type: "add-passage"; step: number; sentence: number; passage: TourPassage }
  | { type: "remove-passage"; step: number; sentence: number; index: number }
  | { type: "open"; tour: Tour; others: Tour[] }
  | { type: "discard" }
  | { type: "undo" }
  /** What another window of this browser wrote, or what was kept from before. */
  | { type: "take"; composition: Composition };

/** A composition after a change. What is taken away, also by opening another tour, can be had back by `undo`. */
export function changeComposition(before: Composition, change: Change): Composition {
  switch (change.type) {
    case "take":
      return change.composition;
    case "undo":
      return undo(before);
    case "discard":
      return { ...NOTHING_COMPOSED, nextKey: before.nextKey, removed: withTour(before) };
    case "open": {
      const draft = draftOf(change.tour, before.nextKey);
      const nextKey = before.nextKey + draft.steps.flatMap(partsOf).length;
      const { tour, others } = change;
      return { draft, origin: tour.id, others, nextKey, removed: withTour(before) };
    }
    case "write":
      return withDraft(before, { ...before.draft, [change.field]: change.text });
    case "add-step":
      return addStep(before, change.link);
    default:
      return changeSteps(before, change);
  }
}

type StepChange = Extract<Change, { step: number }>;

function changeSteps(before: Composition, change: StepChange): Composition {
  const { steps } = before.draft;
  const index = steps.findIndex(({ key }) => key === change.step);
  const step = steps[index];
  if (!step) return before;
  switch (change.type) {
    case "move-step":
      return withSteps(before, moved(steps, index, change.by));
    case "remove-step": {
      const removal: Removal = { type: "step", index, step };
      return { ...withSteps(before, without(steps, index)), removed: [...before.removed, removal] };
    }
    case "write-step":
      return withStep(before, { ...step, [change.field]: change.text });
    case "add-sentence": {
      const sentence = { key: before.nextKey, text: "", passages: [] };
      const added = withStep(before, { ...step, sentences: [...step.sentences, sentence] });
      return { ...added, nextKey: before.nextKey + 1 };
    }
    default:
      return changeSentences(before, step, change);
  }
}

function changeSentences(
  before: Composition,
  step: DraftStep,
  change: Extract<Change, { sentence: number }>,
): Composition {
  const { sentences } = step;
  const index = sentences.findIndex(({ key }) => key === change.sentence);
  const sentence = sentences[index];
  if (!sentence) return before;
  const withSentences = (next: DraftSentence[]) => withStep(before, { ...step, sentences: next });
  const write = (part: Partial<DraftSentence>) =>
    withSentences(sentences.with(index, { ...sentence, ...part }));
  const remember = (after: Composition, removal: Removal) => ({
    ...after,
    removed: [...before.removed, removal],
  });
  switch (change.type) {
    case "move-sentence":
      return withSentences(moved(sentences, index, change.by));
    case "remove-sentence":
      return remember(withSentences(without(sentences, index)), {
        type: "sentence",
        step: step.key,
        index,
        sentence,
      });
    case "write-sentence":
      return write({ text: change.text });
    case "add-passage": {
      const { document, passage } = change.passage;
      const isThere = sentence.passages.some(
        (known) => known.document === document && known.passage === passage,
      );
      return isThere ? before : write({ passages: [...sentence.passages, { document, passage }] });
    }
    case "remove-passage": {
      const passage = sentence.passages[change.index];
      if (!passage) return before;
      return remember(write({ passages: without(sentence.passages, change.index) }), {
        type: "passage",
        step: step.key,
        sentence: sentence.key,
        index: change.index,
        passage,
      });
    }
  }
}

/** The last removal taken back; what was written since stays, but that a tour comes back for the one that replaced it. */
function undo(before: Composition): Composition {
  const removal = before.removed.at(-1);
  if (!removal) return before;
  const rest = { ...before, removed: before.removed.slice(0, -1) };
  switch (removal.type) {
    case "tour": {
      const { draft, origin, others } = removal;
      return { ...rest, draft, origin, others };
    }
    case "step":
      return withSteps(rest, rest.draft.steps.toSpliced(removal.index, 0, removal.step));
    case "sentence":
      return withSteps(
        rest,
        rest.draft.steps.map((step) =>
          step.key === removal.step
            ? { ...step, sentences: step.sentences.toSpliced(removal.index, 0, removal.sentence) }
            : step,
        ),
      );
    case "passage":
      return withSteps(
        rest,
        rest.draft.steps.map((step) => ({
          ...step,
          sentences: step.sentences.map((sentence) =>
            sentence.key === removal.sentence
              ? {
                  ...sentence,
                  passages: sentence.passages.toSpliced(removal.index, 0, removal.passage),
                }
              : sentence,
          ),
        })),
      );
  }
}

/** A step begins with a sentence to be written. */
function addStep(before: Composition, link: string): Composition {
  const { nextKey, draft } = before;
  const sentence = { key: nextKey + 1, text: "", passages: [] };
  const step = { key: nextKey, link, title: "", sentences: [sentence] };
  return { ...withSteps(before, [...draft.steps, step]), nextKey: nextKey + 2 };
}

function withTour({ draft, origin, others, removed }: Composition): Removal[] {
  const isNothing = draft === EMPTY_DRAFT && others.length === 0;
  return isNothing ? removed : [...removed, { type: "tour", draft, origin, others }];
}

function withDraft(before: Composition, draft: Draft): Composition {
  return { ...before, draft };
}

function withSteps(before: Composition, steps: DraftStep[]): Composition {
  return withDraft(before, { ...before.draft, steps });
}

function withStep(before: Composition, step: DraftStep): Composition {
  const { steps } = before.draft;
  return withSteps(
    before,
    steps.map((known) => (known.key === step.key ? step : known)),
  );
}

const partsOf = (step: DraftStep) => [step, ...step.sentences];

function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.toSpliced(index, 1);
}

/** An item one place up or down; as it was at either end. */
function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [from, to] = [items[index], items[index + by]];
  if (from === undefined || to === undefined) return [...items];
  return items.with(index, to).with(index + by, from);
}

"use client";

import { useId, useState } from "react";
import { useWords } from "#use-words";
import { isSameTour, readTourFile } from "@/lib/compose/tour-file";
import type { Tour } from "@/lib/records/tour";
import styles from "./composer.module.css";

/** A file that a reader chose: its tours, or why it has none that can be opened. */
type ChosenFile = { name: string } & (
  | { type: "read"; tours: Tour[] }
  | { type: "refused"; field: string | undefined }
);

/** Opens a tour to go on with: one of the atlas, or one of a file that was downloaded here. */
export function BeginSection({
  atlasTours,
  onOpen,
}: {
  atlasTours: readonly Tour[];
  /** Takes a tour, and the others of its file. */
  onOpen: (tour: Tour, others: Tour[]) => void;
}) {
  const say = useWords();
  const id = useId();
  const [file, setFile] = useState<ChosenFile>();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const opened = readTourFile(await chosen.text());
    const { name } = chosen;
    setFile(
      opened.type === "opened"
        ? { type: "read", name, tours: opened.tours }
        : { type: "refused", name, field: opened.field },
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend>{say("compose.begin")}</legend>
      {atlasTours.length > 0 && (
        <TourChoice
          label={say("compose.openTour")}
          tours={atlasTours}
          first={0}
          onOpen={(tour) => onOpen(tour, [])}
        />
      )}
      <div className={styles.field}>
        <label htmlFor={id}>{say("compose.openFile")}</label>
        <input
          type="file"
          id={id}
          accept=".json,application/json"
          aria-describedby={`${id}-note`}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <div id={`${id}-note`} role="status">
          {file && <FileNote file={file} />}
        </div>
      </div>
      {file?.type === "read" && file.tours.length > 0 && (
        <TourChoice
          key={file.name}
          label={say("compose.openFromFile", { name: file.name })}
          tours={file.tours}
          first={firstOwn(file.tours, atlasTours)}
          onOpen={(tour) =>
            onOpen(
              tour,
              file.tours.filter((other) => other !== tour),
            )
          }
        />
      )}
    </fieldset>
  );
}

function FileNote({ file }: { file: ChosenFile }) {
  const say = useWords();
  const { name } = file;
  if (file.type === "read") return file.tours.length === 0 && say("compose.noTours", { name });
  return file.field === undefined
    ? say("compose.noJson", { name })
    : say("compose.badFile", { name, field: file.field });
}

/** The tour of a file that one most likely wants: the first that the atlas does not have as it is. */
function firstOwn(tours: readonly Tour[], atlasTours: readonly Tour[]): number {
  const own = tours.findIndex((tour) => !atlasTours.some((known) => isSameTour(known, tour)));
  return Math.max(0, own);
}

function TourChoice({
  label,
  tours,
  first,
  onOpen,
}: {
  label: string;
  tours: readonly Tour[];
  /** Position of the one that is chosen at first. */
  first: number;
  onOpen: (tour: Tour) => void;
}) {
  const say = useWords();
  const id = useId();
  const [index, setIndex] = useState(first);
  const tour = tours[index] ?? tours[0];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.line}>
        <select id={id} value={index} onChange={({ target }) => setIndex(Number(target.value))}>
          {tours.map((one, position) => (
            <option key={one.id} value={position} lang={say.recordLanguage}>
              {one.title}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => tour && onOpen(tour)}>
          {say("compose.open")}
        </button>
      </span>
    </div>
  );
}

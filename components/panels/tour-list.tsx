import { useWords } from "#use-words";
import type { TourName } from "@/lib/store/answers";
import { writtenIn } from "@/lib/words/written-in";
import { EntityLink } from "../ui/entity-link";
import { Written } from "../ui/written";
import styles from "./tour.module.css";

/** The tours of an atlas, each with what it is about and how many steps it has. */
export function TourList({ tours }: { tours: readonly TourName[] }) {
  const say = useWords();
  return (
    <ul className={styles.tours}>
      {tours.map(({ id, title, summary, steps }) => (
        <li key={id}>
          <p>
            {say.rich("tours.offer", {
              title,
              steps,
              link: (chunks) => (
                <EntityLink path={`/tours/${id}`}>
                  <Written>{chunks}</Written>
                </EntityLink>
              ),
            })}
          </p>
          <p {...writtenIn(say)}>{summary}</p>
        </li>
      ))}
    </ul>
  );
}

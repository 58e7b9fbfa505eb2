import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";

/** Why a row has nothing to say, and a second try. */
export function RowFailure({ error, retry }: { error: Error; retry: () => void }) {
  const say = useWords();
  return (
    <p>
      {describeFailure(error, say)}{" "}
      <button type="button" onClick={retry}>
        {say("ui.tryAgain")}
      </button>
    </p>
  );
}

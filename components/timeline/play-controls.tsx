"use client";

import { useWords } from "#use-words";
import { formatDecimal } from "@/lib/words/number-label";
import styles from "./timeline.module.css";
import { type Play, type PlayWindow, SPEEDS, STEPS, type Step, WINDOWS } from "./use-play";

/** Starts and stops, and how it goes on: by which step, how fast, and whether the days move or grow. */
export function PlayControls({ play }: { play: Play }) {
  const say = useWords();
  return (
    <fieldset className={styles.play}>
      <legend className="visually-hidden">{say("time.play")}</legend>
      <button type="button" onClick={play.toggle}>
        {say(play.isPlaying ? "time.pause" : "time.play")}
      </button>
      <details>
        <summary aria-label={say("time.settings")} title={say("time.settings")}>
          <span aria-hidden="true">⋯</span>
        </summary>
        <div className={styles.settings}>
          <label>
            {say("time.step")}
            <select value={play.step} onChange={({ target }) => play.setStep(target.value as Step)}>
              {STEPS.map((step) => (
                <option key={step} value={step}>
                  {say(`time.steps.${step}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say("time.window")}
            <select
              value={play.window}
              onChange={({ target }) => play.setWindow(target.value as PlayWindow)}
            >
              {WINDOWS.map((window) => (
                <option key={window} value={window}>
                  {say(`time.windows.${window}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say("time.speed")}
            <select
              value={play.speed}
              onChange={({ target }) => play.setSpeed(Number(target.value))}
            >
              {SPEEDS.map((speed) => (
                <option key={speed} value={speed}>
                  {say("time.times", { speed: formatDecimal(speed, say) })}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
    </fieldset>
  );
}

"use client";

import { useWords } from "#use-words";
import { formatDecimal } from "@/lib/words/number-label";
import { CALENDARS, type Calendar } from "@/lib/words/time-label";
import styles from "./timeline-tools.module.css";
import { type Play, type PlayWindow, SPEEDS, STEPS, type Step, WINDOWS } from "./use-play";

/** Starts and stops; and, folded away, by which calendar days are said, and how it plays: step, window, speed. */
export function PlayControls({
  play,
  calendar,
  onCalendar,
}: {
  play: Play;
  calendar: Calendar;
  onCalendar: (calendar: Calendar) => void;
}) {
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
            {say("time.calendar")}
            <select
              value={calendar}
              onChange={({ target }) => onCalendar(target.value as Calendar)}
            >
              {CALENDARS.map((one) => (
                <option key={one} value={one}>
                  {say(`time.calendars.${one}`)}
                </option>
              ))}
            </select>
          </label>
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

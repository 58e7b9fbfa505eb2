import type { CDPSession, Locator, Page } from "playwright-core";

type Point = { x: number; y: number };

/** A finger on the glass, as a phone's browser hears it. */
export async function putFinger(page: Page, start: Point) {
  const session = await page.context().newCDPSession(page);
  let at = start;
  await send(session, "touchStart", [at]);
  return {
    /** Moves in small steps, a frame apart, as a finger does. */
    async move(to: Point, steps = 8) {
      const from = at;
      for (let step = 1; step <= steps; step++) {
        const share = step / steps;
        at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
        await send(session, "touchMove", [at]);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    async lift() {
      await send(session, "touchEnd", []);
      await session.detach();
    },
  };
}

function send(session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) {
  return session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
}

export async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error("What the finger should touch is not on screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

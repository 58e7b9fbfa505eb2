// @vitest-environment jsdom
import { cleanup, render, renderHook } from "@testing-library/react";
import { memo } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useSame } from "./use-same";

type Bounds = { from: string; until: string | null };

const inApril = (): Bounds => ({ from: "2011-04-01", until: "2011-04-30" });
const sinceApril = (): Bounds => ({ from: "2011-04-01", until: null });

function keep(first: Bounds) {
  const { result, rerender } = renderHook(({ value }) => useSame(value), {
    initialProps: { value: first },
  });
  return (value: Bounds) => {
    rerender({ value });
    return result.current;
  };
}

afterEach(cleanup);

describe("A value that stays the same", () => {
  it("is the one it was, for as long as others say the same", () => {
    const first = inApril();
    const next = keep(first);
    expect(next(first)).toBe(first);
    expect(next(inApril())).toBe(first);
    expect(next(inApril())).toBe(first);
  });

  it("gives way to one that says something else, which stays in its turn", () => {
    const next = keep(inApril());
    const other = sinceApril();
    expect(next(other)).toBe(other);
    expect(next(sinceApril())).toBe(other);
  });

  it("is not the one of before when that is said again", () => {
    const first = inApril();
    const next = keep(first);
    next(sinceApril());
    const again = inApril();
    expect(next(again)).toBe(again);
  });

  it("has what is drawn of it drawn once for each thing that it says", () => {
    const draw = vi.fn(({ bounds }: { bounds: Bounds }) => bounds.until ?? "still");
    const Drawn = memo(draw);
    const seen: (string | null)[] = [];
    const Page = ({ bounds }: { bounds: Bounds }) => {
      const kept = useSame(bounds);
      seen.push(kept.until);
      return <Drawn bounds={kept} />;
    };
    const { container, rerender } = render(<Page bounds={inApril()} />);
    rerender(<Page bounds={inApril()} />);
    expect(draw).toHaveBeenCalledTimes(1);
    seen.length = 0;
    rerender(<Page bounds={sinceApril()} />);
    rerender(<Page bounds={sinceApril()} />);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(container.textContent).toBe("still");
    expect(new Set(seen)).toEqual(new Set([null]));
  });

  it("may be one that is nothing yet", () => {
    const { result, rerender } = renderHook(({ value }) => useSame(value), {
      initialProps: { value: undefined as Bounds | undefined },
    });
    expect(result.current).toBeUndefined();
    const come = inApril();
    rerender({ value: come });
    expect(result.current).toBe(come);
    rerender({ value: undefined });
    expect(result.current).toBeUndefined();
  });

  it("is what it is on the server", () => {
    const Page = () => useSame(inApril()).from;
    expect(renderToString(<Page />)).toBe("2011-04-01");
  });
});

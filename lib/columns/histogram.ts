import { FAMILIES } from "@/lib/records/family";
import { type Bins, binAt } from "./bins";
import { type Columns, isDated } from "./columns";
import type { Mask } from "./select-events";

/**
 * Events over time. In each bin those that lie wholly within it by what a document says are certain; those that may
 * lie in it, or whose date comes from elsewhere, are possible, in every bin that they reach: an event is never shared
 * out among bins.
 */
export type Histogram = Bins & {
  /** Counts by family (in the order of `FAMILIES`), bin after bin. */
  certain: number[];
  possible: number[];
  /** Events that no date is known of, and those dated by outside knowledge. */
  undated: number;
  external: number;
};

export function histogramOf(columns: Columns, mask: Mask, bins: Bins): Histogram {
  const count = bins.edges.length - 1;
  const certain = new Uint32Array(FAMILIES.length * count);
  // Where events begin and cease to be possible: summed up from the first bin to the last.
  const changes = new Int32Array(FAMILIES.length * (count + 1));
  const familyOf = columns.families.map((family) => FAMILIES.indexOf(family));
  const placeOf = placeInBins(columns, bins);
  const outside = columns.dateBasis.terms.indexOf("external");
  let [undated, external] = [0, 0];
  eachEvent(mask, (event) => {
    const isExternal = columns.dateBasis.codes[event] === outside;
    if (!isDated(columns, event)) undated++;
    if (isExternal) external++;
    const place = placeOf(event);
    if (!place) return;
    const family = familyOf[columns.type.codes[event] ?? 0] ?? 0;
    if (place.isWhole && !isExternal) (certain[family * count + place.from] as number)++;
    else {
      (changes[family * (count + 1) + place.from] as number)++;
      (changes[family * (count + 1) + place.to + 1] as number)--;
    }
  });
  const possible = FAMILIES.flatMap((_, family) => {
    let reached = 0;
    return Array.from({ length: count }, (_, bin) => {
      reached += changes[family * (count + 1) + bin] ?? 0;
      return reached;
    });
  });
  return { ...bins, certain: [...certain], possible, undated, external };
}

function eachEvent(mask: Mask, visit: (event: number) => void) {
  for (let event = 0; event < mask.length; event++) if (mask[event] === 1) visit(event);
}

/** The bins that an event reaches, and whether it lies wholly within one; `undefined` for those undated or elsewhere. */
function placeInBins(columns: Columns, bins: Bins) {
  const { edges } = bins;
  const [start = 0, end = 0] = [edges[0], edges[edges.length - 1]];
  return (event: number) => {
    const [first = 0, last = 0] = [columns.first[event], columns.last[event]];
    if (!isDated(columns, event) || last < start || first >= end) return undefined;
    const from = Math.max(0, binAt(bins, first));
    const to = first === last ? from : binAt(bins, last);
    return { from, to, isWhole: from === to && first >= start && last < end };
  };
}

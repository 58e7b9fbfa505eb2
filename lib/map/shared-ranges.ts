import { FetchSource, type RangeResponse } from "pmtiles";

/**
 * Reads an archive of tiles, each range once at a time. Tiles that look alike are stored once, so that a map of plain
 * ground asks for one range many times in the same moment: five requests for one, of which Chromium fails some.
 */
export class SharedRanges extends FetchSource {
  private readonly asked = new Map<string, Promise<RangeResponse>>();

  override async getBytes(
    offset: number,
    length: number,
    _signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const key = `${offset} ${length} ${etag}`;
    // Who asked first may lose interest before the others do: what is on its way arrives.
    const answer = this.asked.get(key) ?? super.getBytes(offset, length, undefined, etag);
    this.asked.set(key, answer);
    try {
      const response = await answer;
      // Each has its own: MapLibre hands the bytes over to a worker, and then they are gone here.
      return { ...response, data: response.data.slice(0) };
    } finally {
      this.asked.delete(key);
    }
  }
}

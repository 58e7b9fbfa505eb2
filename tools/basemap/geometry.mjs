/**
 * The area that the atlas is about, drawn in full detail: Iraq, Iran, Syria and the Gulf.
 * `[west, south, east, north]` in degrees.
 */
export const FOCUS = [35, 22, 64, 41];

/** @param position `[lng, lat]` */
export function isInFocus([lng, lat]) {
  const [west, south, east, north] = FOCUS;
  return lng > west && lng < east && lat > south && lat < north;
}

export function feature(geometry, properties) {
  return { type: "Feature", geometry, properties };
}

/** Area of a polygon's outer ring in square kilometres, good enough to rank by. */
export function squareKilometres([ring]) {
  let doubled = 0;
  ring.forEach(([lng, lat], index) => {
    const [previousLng, previousLat] = ring.at(index - 1);
    doubled += (lng - previousLng) * (lat + previousLat);
  });
  return (Math.abs(doubled) / 2) * KILOMETRES_PER_DEGREE ** 2 * Math.cos(radians(ring[0][1]));
}

/** Distance in kilometres on a plane that fits the latitude of `a`; good for short distances. */
export function kilometres(a, b) {
  const eastwards = (a[0] - b[0]) * Math.cos(radians(a[1]));
  return Math.sqrt(eastwards ** 2 + (a[1] - b[1]) ** 2) * KILOMETRES_PER_DEGREE;
}

const KILOMETRES_PER_DEGREE = 111.2;

function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

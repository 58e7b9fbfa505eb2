/** The address of what the map draws to orient the reader, whatever is asked for. */
export const LANDMARKS_ADDRESS = "/api/landmarks";

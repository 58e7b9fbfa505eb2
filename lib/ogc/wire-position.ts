import { z } from "zod";

export const Coordinates = z.array(z.number()).length(2).describe("Longitude and latitude, WGS84");

export const Radius = z
  .number()
  .nullable()
  .describe("Metres; the true position lies within this distance of the point");

export const StandsFor = z
  .string()
  .nullable()
  .describe("What the name stands for in the documents where that is not the place itself");

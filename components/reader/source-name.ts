"use client";

import { createContext, useContext } from "react";

/** Short name of the document that is read, or of the layer of it, for the names of its parts. */
export const SourceName = createContext("");

export const useSourceName = () => useContext(SourceName);

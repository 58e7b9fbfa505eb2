"use client";

import { createContext, useContext } from "react";

/** Short title of the document that is read, for the names of its parts. */
export const DocumentTitle = createContext("");

export const useDocumentTitle = () => useContext(DocumentTitle);

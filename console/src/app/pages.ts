import { createContext, useContext } from 'react';

/** The patterns of all pages, from `routes.tsx`: a screen must not import the table that imports it. */
export const PagesContext = createContext<readonly string[]>([]);

/** Whether there is a page of this pattern: a button that would lead nowhere is left out. */
export const useHasPage = (pattern: string): boolean => useContext(PagesContext).includes(pattern);

import { createContext, useContext } from 'react';

/** The id of a text that a frame around a control says of it; the control adds it to its own description. */
export const DescribedBy = createContext<string | undefined>(undefined);

export function useDescribedBy(own: string | undefined): string | undefined {
  const framed = useContext(DescribedBy);
  return own === undefined || framed === undefined ? (own ?? framed) : `${own} ${framed}`;
}

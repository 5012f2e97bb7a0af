import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What is printed in the place of the page that is shown: the styles of `app.css` swap them. */
export const PrintSheet = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div className="print-sheet">{children}</div>, document.body);

import { useEffect, useState } from 'react';

/** The sheet to print is there only while it is printed, so that the page itself can be printed too. */
export function useSheet() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = () => setOpen(false);
    addEventListener('afterprint', close);
    print();
    return () => removeEventListener('afterprint', close);
  }, [isOpen]);
  return { isOpen, print: () => setOpen(true) };
}

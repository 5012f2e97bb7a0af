import { useRef } from 'react';

/** Of a double click, the second comes before the screen shows that the first has begun: it is no further call. */
export function useSingle() {
  const isUnderWay = useRef(false);
  return {
    begin: (call: () => void): void => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      call();
    },
    end: (): void => {
      isUnderWay.current = false;
    },
  };
}

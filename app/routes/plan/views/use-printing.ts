import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * [VW8] Whether the page goes to paper, told before the browser lays it out: then the document is drawn, whatever view is
 * on the screen, and its four hundred cards need not stand behind every other view.
 */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const tell = (is: boolean) => flushSync(() => setIsPrinting(is));
    const onBefore = () => tell(true);
    const onAfter = () => tell(paper.matches);
    const onChange = () => tell(paper.matches);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    paper.addEventListener('change', onChange);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      paper.removeEventListener('change', onChange);
    };
  }, []);
  return isPrinting;
}

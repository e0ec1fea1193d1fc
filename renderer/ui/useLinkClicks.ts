import { useEffect, useRef } from 'react';

/** Hears of a click on a link of the program before it leads away; `hold` answers whether the click goes no further. */
export function useLinkClicks(hold: (href: string) => boolean, isOn = true): void {
  const current = useRef(hold);
  current.current = hold;
  useEffect(() => {
    if (!isOn) return;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
      const href = link?.getAttribute('href');
      if (!href || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (!current.current(href)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => document.removeEventListener('click', onClick, { capture: true });
  }, [isOn]);
}

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { backFrom, type Left, type Step, trailAfter } from './trail.ts';

const Back = createContext<ReturnType<typeof backFrom>>(null);

/** Remembers from where a link led to another screen, so that one can go back to what was open there. */
export function WayBackFrame({ children }: { readonly children: ReactNode }) {
  const { pathname, search, hash } = useLocation();
  const type = useNavigationType();
  const here = `${pathname}${search}${hash}`;
  const [trail, setTrail] = useState<readonly Left[]>([]);
  const last = useRef(here);
  const step = useRef<Step>('link');
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link)
        step.current = link.closest('.shell-head') ? 'head' : link.closest('.shell-back') ? 'back' : 'link';
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => document.removeEventListener('click', onClick, { capture: true });
  }, []);
  useEffect(() => {
    const from = last.current;
    if (from === here) return;
    last.current = here;
    const by = type === 'POP' ? 'head' : step.current;
    step.current = 'link';
    setTrail((now) => trailAfter(now, from, here, by));
  }, [here, type]);
  return <Back value={backFrom(trail, here)}>{children}</Back>;
}

/** The way back to the screen whose link led here; nothing where none did. */
export function WayBack() {
  const back = useContext(Back);
  if (!back) return null;
  return (
    <nav className="shell-back" aria-label="返回">
      <Link to={back.address}>← 回到“{back.name}”</Link>
    </nav>
  );
}

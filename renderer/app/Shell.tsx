import { Spin, Tag } from 'antd';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { DataFileBanner } from '../features/dataFile/DataFileBanner.tsx';
import { PageGuard } from '../ui/saving/PageGuard.ts';
import { TextSizeChoice } from './TextSizeChoice.tsx';
import { WayBack } from './WayBack.tsx';

interface Props {
  readonly title?: string;
  readonly isRehearsal?: boolean;
  readonly tabs?: ReactNode;
  /** Between the head line and the screen. */
  readonly banner?: ReactNode;
  readonly children?: ReactNode;
}

/** The program's head line and, below it, the screen. */
export function Shell({ title = '', isRehearsal = false, tabs, banner, children }: Props) {
  const { pathname } = useLocation();
  const name = title || (pathname.startsWith('/organisations') ? '单位登记' : '');
  useEffect(() => {
    document.title = name ? `${name} — 五好考评` : '五好考评';
  }, [name]);
  return (
    <div className="shell">
      <PageGuard />
      <header className="shell-head">
        <Link to="/" className="shell-brand">
          五好考评
        </Link>
        {title && (
          <h1 className="shell-title" title={title}>
            {title}
          </h1>
        )}
        {isRehearsal && <Tag color="warning">演练</Tag>}
        {tabs}
        <span className="shell-gap" />
        <NavLink
          to="/organisations"
          className={({ isActive }) => (isActive ? 'shell-link tab-current' : 'shell-link')}
        >
          单位登记
        </NavLink>
        <TextSizeChoice />
      </header>
      <DataFileBanner />
      {banner}
      <WayBack />
      <main className="shell-body">
        <Suspense fallback={<Spin className="page-spin" />}>{children ?? <Outlet />}</Suspense>
      </main>
    </div>
  );
}

import { Spin } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import './dataFile.css';
import { useDataFileState } from './useDataFileState.ts';

const DataFileScreen = lazy(async () => ({ default: (await import('./DataFileScreen.tsx')).DataFileScreen }));

/** The program's screens; in their place, while the data file does not open, what can be done about it. */
export function DataFileGate({ children }: { readonly children: ReactNode }) {
  const { data } = useDataFileState();
  if (!data?.trouble) return children;
  return (
    <div className="shell">
      <header className="shell-head">
        <span className="shell-brand">五好考评</span>
      </header>
      <main className="shell-body">
        <Suspense fallback={<Spin className="page-spin" />}>
          <DataFileScreen />
        </Suspense>
      </main>
    </div>
  );
}

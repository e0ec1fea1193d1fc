import { Segmented, Tag } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, Outlet } from 'react-router';
import { type TextSize, useTextSize } from '../ui/useTextSize.ts';

interface Props {
  readonly title?: string;
  readonly isRehearsal?: boolean;
  readonly tabs?: ReactNode;
  readonly children?: ReactNode;
}

/** The program's head line and, below it, the screen. */
export function Shell({ title = '', isRehearsal = false, tabs, children }: Props) {
  const { size, setSize } = useTextSize();
  useEffect(() => {
    document.title = title ? `${title} — 五好考评` : '五好考评';
  }, [title]);
  return (
    <div className="shell">
      <header className="shell-head">
        <Link to="/" className="shell-brand">
          五好考评
        </Link>
        {title && <h1 className="shell-title">{title}</h1>}
        {isRehearsal && <Tag color="warning">演练</Tag>}
        {tabs}
        <span className="shell-gap" />
        {!tabs && <Link to="/organisations">单位登记</Link>}
        <Segmented<TextSize>
          aria-label="字号"
          value={size}
          onChange={setSize}
          options={[
            { label: '标准字号', value: 'normal' },
            { label: '大字号', value: 'large' },
          ]}
        />
      </header>
      <main className="shell-body">{children ?? <Outlet />}</main>
    </div>
  );
}

import { App } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Place } from '../../../shared/assessment/place.ts';
import { placeLink } from '../placeLink.ts';
import { DialogBody } from './DialogBody.tsx';
import { ProblemList } from './ProblemList.tsx';

interface Told {
  readonly title: string;
  /** What stands above the list. */
  readonly lead?: ReactNode;
  /** The single causes or places. */
  readonly lines?: readonly string[];
  /** Where it is mended, where that is another screen. */
  readonly place?: Place | null;
}

/** A function that says what happened, until the person closes it or goes to where it is mended. */
export function useTell(): (kind: 'success' | 'info' | 'warning' | 'error', told: Told) => void {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { key, pathname } = useLocation();
  const placed = useRef<{ readonly destroy: () => void } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another screen.
  useEffect(() => () => placed.current?.destroy(), [key]);
  return (kind, { title, lead, lines = [], place }) => {
    const link = place ? placeLink(place) : null;
    const isElsewhere = link !== null && link.path !== pathname;
    const told = modal[kind]({
      title,
      okText: '知道了',
      width: 560,
      content: (
        <DialogBody>
          {lead}
          <ProblemList lines={lines} />
        </DialogBody>
      ),
      ...(isElsewhere && {
        okCancel: true,
        autoFocusButton: 'cancel',
        cancelText: '知道了',
        okText: `到“${link.title}”办理`,
        // A link: nothing typed on this screen is lost without a question.
        okButtonProps: {
          href: link.path,
          onClick: (event) => {
            event.preventDefault();
            void navigate(link.path);
          },
        },
      }),
    });
    if (isElsewhere) placed.current = told;
  };
}

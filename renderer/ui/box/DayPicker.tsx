import { CalendarOutlined } from '@ant-design/icons';
import { Calendar, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { CalendarHead } from './CalendarHead.tsx';

interface Props {
  readonly value: string | null;
  readonly onPick: (day: string) => void;
}

/** A calendar that a button beside a day opens; the keys pass it by. */
export function DayPicker({ value, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="box-calendar">
          <Calendar
            fullscreen={false}
            headerRender={CalendarHead}
            defaultValue={dayjs(value ?? undefined)}
            onSelect={(day, { source }) => {
              if (source !== 'date') return;
              setOpen(false);
              onPick(day.format('YYYY-MM-DD'));
            }}
          />
        </div>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label="打开日历"
        className="box-picker"
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <CalendarOutlined />
      </button>
    </Popover>
  );
}

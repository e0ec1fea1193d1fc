import { InfoCircleOutlined } from '@ant-design/icons';

/** Something to know, without alarm. */
export function QuietNote({ text }: { readonly text: string }) {
  return (
    <p className="quiet-note">
      <InfoCircleOutlined /> {text}
    </p>
  );
}

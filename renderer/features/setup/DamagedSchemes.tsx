import { Alert } from 'antd';

/** Says which scheme files could not be read; nothing where all could. */
export function DamagedSchemes({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Alert
      className="part-note"
      type="warning"
      showIcon
      title={`有 ${sentences.length} 个考核方案不能使用，没有列在下面。其余方案不受影响`}
      description={
        <ul className="problem-list">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
